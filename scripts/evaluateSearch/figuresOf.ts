import type { Found } from './askFaq.ts';

export interface Figures {
  readonly recall1: number;
  readonly recall3: number;
  readonly recall10: number;
  readonly mrr10: number;
  readonly p50: number;
  readonly p99: number;
}

/** Shares (0 to 1) of queries whose entry came first, among three and among ten; the mean of one over its rank; milliseconds a query. */
export function figuresOf(found: readonly Found[]): Figures {
  const ranks = found.map(({ expected, ranked }) => ranked.findIndex(({ id }) => id === expected) + 1);
  const within = (most: number): number => share(ranks.filter((rank) => rank > 0 && rank <= most).length);
  const share = (sum: number): number => rounded(sum / found.length);
  const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
  const time = (part: number): number =>
    rounded(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return {
    recall1: within(1),
    recall3: within(3),
    recall10: within(10),
    mrr10: share(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0)),
    p50: time(0.5),
    p99: time(0.99),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
