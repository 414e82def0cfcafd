/** A score as often as it came true: a logistic function of its log-odds. */
export function trusted([constant = 0, slope = 1]: readonly number[], score: number): number {
  return 1 / (1 + Math.exp(-constant - slope * logOdds(score)));
}

/** The log-odds of a probability; of none and of certainty, those of nearly that. */
export function logOdds(share: number): number {
  const near = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(near / (1 - near));
}
