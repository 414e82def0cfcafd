/** Chances of 0 to 1 in an order that the seed alone decides (a linear congruential generator; constants of Numerical Recipes). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
