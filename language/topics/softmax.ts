/** Margins as probabilities that sum to 1; the higher the temperature factor, the surer. */
export function softmax(margins: Float64Array, temperature: number): Float64Array {
  let highest = -Infinity;
  for (const margin of margins) if (margin > highest) highest = margin;
  const shares = margins.map((margin) => Math.exp(temperature * (margin - highest)));
  let total = 0;
  for (const share of shares) total += share;
  return shares.map((share) => share / total);
}
