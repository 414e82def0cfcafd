import { emptyMemory, type Conversation } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';

/** A conversation that has just begun on a channel. */
export function newConversation(
  begin: { readonly channel: string; readonly locale: string; readonly zone?: string | undefined },
  now: Instant,
): Conversation {
  const peer = begin.channel === 'sms' ? '+4915112345678' : 'terminal';
  return {
    id: 'terminal',
    personId: 'terminal',
    address: { channel: begin.channel, account: 'terminal', peer },
    identity: { level: 'anonymous' },
    custody: 'bot',
    epoch: 0,
    version: 0,
    locale: begin.locale,
    ...(begin.zone === undefined ? {} : { zone: begin.zone }),
    memory: emptyMemory,
    startedAt: now,
  };
}
