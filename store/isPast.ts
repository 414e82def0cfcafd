import { type RawBuilder, sql } from 'kysely';

/**
 * Whether a time that somebody set for later has come. One that lies further ahead than anybody would have set it (`furthest`)
 * was set by a clock that has been set back since, or by one that runs ahead: nobody waits for it.
 */
export function isPast(column: string, now: number, furthest: number): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(column)} <= ${now} or ${sql.ref(column)} > ${furthest})`;
}

/** A failed turn is tried again within seconds: no rest of a turn is longer (ms). */
export const longestTurnRestMs = 60_000;

/** A process whose clock runs ahead by up to a whole lease is still believed. */
export function furthestLease(now: number, leaseMs: number): number {
  return now + 2 * leaseMs;
}
