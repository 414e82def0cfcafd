/** Chance that can be replayed: the same seed gives the same choices. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number;
  one<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
  shuffled<Item>(items: readonly Item[]): readonly Item[];
  /** A chance of its own, so that what others do in between changes nothing. */
  fork(): Chance;
}

/** Chance from a seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    one: (choices) => choices[below(choices.length)] ?? choices[0],
    shuffled(items) {
      const drawn = items.map((item) => ({ item, rank: next() }));
      return drawn.toSorted((one, other) => one.rank - other.rank).map(({ item }) => item);
    },
    fork: () => chance(below(2 ** 32)),
  };
}
