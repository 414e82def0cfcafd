import type { Drive } from './drive.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import type { Usage } from './usageOf.ts';

/** The figures of one round. */
export interface Round {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Median of beginning a fresh conversation: token, conversation, stream; 0 when none was begun. */
  readonly beginMs: number;
  /** The most that all server processes together held. */
  readonly rssMb: number;
  /** Processor time of all server processes per turn. */
  readonly cpuMs: number;
  /** Turns that handed the conversation to a person, of all. */
  readonly handedOver: number;
  /** Turns without a reply. */
  readonly silent: number;
}

/** Works them out of what was driven. */
export function roundOf({ ms, beginMs, seconds, said, handedOver, silent, marks }: Drive<readonly Usage[]>): Round {
  const [first, last] = marks;
  const sum = (usages: readonly Usage[], what: keyof Usage): number =>
    usages.reduce((total, usage) => total + usage[what], 0);
  return {
    turnsPerSecond: ms.length / seconds,
    p50: percentile(ms, 0.5),
    p99: percentile(ms, 0.99),
    beginMs: median(beginMs),
    rssMb: sum(last, 'peakRssMb'),
    cpuMs: ((sum(last, 'cpuSeconds') - sum(first, 'cpuSeconds')) * 1000) / Math.max(1, ms.length),
    handedOver: handedOver / Math.max(1, said),
    silent,
  };
}

/** The median of each figure. */
export function medianRound(rounds: readonly Round[]): Round {
  const of = (what: keyof Round): number => median(rounds.map((round) => round[what]));
  return {
    turnsPerSecond: of('turnsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    beginMs: of('beginMs'),
    rssMb: of('rssMb'),
    cpuMs: of('cpuMs'),
    handedOver: of('handedOver'),
    silent: of('silent'),
  };
}
