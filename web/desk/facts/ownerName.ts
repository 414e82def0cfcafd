import type { StoredEvent } from '../../../core/event.ts';

/** Name of the person who has a conversation, as the last change of custody tells it. */
export function ownerName(events: readonly StoredEvent[]): string | undefined {
  const last = events.findLast((event) => event.kind === 'custody');
  return last?.facts?.['to'] === 'agent' && last.actor.kind === 'agent' ? last.actor.name : undefined;
}
