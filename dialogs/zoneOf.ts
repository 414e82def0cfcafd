import type { Conversation } from '../core/conversation.ts';
import type { Situation } from '../core/policy.ts';
import { knownZone } from './times.ts';

/** The zone in which a customer is told times: their own where the channel said one we know, else the desk's. */
export function zoneOf(conversation: Conversation, { opening }: Pick<Situation, 'opening'>): string {
  return knownZone(conversation.zone, opening.zone);
}
