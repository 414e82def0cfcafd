import type { Memory } from '../core/conversation.ts';

/** How many dead ends in a row the customer has met: turns that were not understood, or answers of this need that did not help. */
export function deadEnds({ misunderstood, answered, turns }: Memory): number {
  const since = turns[0]?.at ?? Infinity;
  const ofThisNeed = answered.filter((answer) => answer.at >= since && answer.helped !== undefined);
  const unhelped = ofThisNeed.length - 1 - ofThisNeed.findLastIndex((answer) => answer.helped === true);
  return Math.max(misunderstood, unhelped);
}
