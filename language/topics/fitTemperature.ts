/** Margins of a text that its model never saw, and the place of the topic that is right. */
export interface Judged {
  readonly margins: Float64Array;
  readonly right: number;
}

/** The temperature factor that makes the right topics most probable: a search by golden section, since there is one best place. */
export function fitTemperature(judged: readonly Judged[]): number {
  if (judged.length === 0) return usual;
  let low = Math.log(0.2);
  let high = Math.log(40);
  for (let step = 0; step < 30; step++) {
    const third = (high - low) * golden;
    if (lossOf(judged, Math.exp(low + third)) < lossOf(judged, Math.exp(high - third))) high -= third;
    else low += third;
  }
  return Math.exp((low + high) / 2);
}

/** What most sets of examples lead to. */
const usual = 6;
const golden = 0.381_966;

/** Minus the log-likelihood of the right topics at a temperature factor. */
function lossOf(judged: readonly Judged[], temperature: number): number {
  let sum = 0;
  for (const { margins, right } of judged) {
    let highest = -Infinity;
    for (const margin of margins) if (margin > highest) highest = margin;
    let total = 0;
    for (const margin of margins) total += Math.exp(temperature * (margin - highest));
    sum += Math.log(total) - temperature * ((margins[right] ?? -Infinity) - highest);
  }
  return sum;
}
