/** Milliseconds to wait before attempt `n` (from 0): doubling from half a second to half a minute, ± 30 % by `chance` (0 to 1). */
export function retryDelay(attempt: number, chance: number): number {
  return Math.min(30_000, 500 * 2 ** attempt) * (0.7 + 0.6 * chance);
}
