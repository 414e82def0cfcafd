/** Whether raters found a turn dissatisfied: their mean, of 1 to 5, is below 2.6. */
export function isDissatisfied(ratings: readonly number[]): boolean {
  return ratings.reduce((sum, one) => sum + one, 0) / ratings.length < 2.6;
}
