import type { DeskLine } from '../../../core/desk.ts';

/** Whether a person has this conversation and the customer spoke last. */
export function needsReply(line: DeskLine): boolean {
  return line.custody === 'agent' && line.lastBy === 'customer';
}
