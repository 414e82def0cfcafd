import { signal } from '@preact/signals';
import type { StoredEvent } from '../../../core/event.ts';
import { textOfEvent } from '../facts/textOfEvent.ts';

/** Something a person wrote that the server has not confirmed yet. */
export interface Pending {
  readonly conversationId: string;
  readonly kind: 'reply' | 'note';
  /** The same when it is sent again, so that nothing arrives twice. */
  readonly key: string;
  readonly text: string;
  readonly at: number;
  /** Newest event when it was written. */
  readonly afterSeq: number;
  readonly state: 'sending' | 'failed';
}

const all = signal<readonly Pending[]>([]);

/** What is on its way: shown at once, replaced by the real event. */
export const pending = {
  all,
  add(item: Pending): void {
    all.value = [...all.value.filter((other) => other.key !== item.key), item];
  },
  fail(key: string): void {
    all.value = all.value.map((item) => (item.key === key ? { ...item, state: 'failed' } : item));
  },
  remove(key: string): void {
    all.value = all.value.filter((item) => item.key !== key);
  },
  /** News may bring the event before the answer does: then it is not shown twice. */
  settle(conversationId: string, events: readonly StoredEvent[]): void {
    const taken = new Set<number>();
    all.value = all.value.filter((item) => {
      const event =
        item.conversationId === conversationId &&
        events.find(
          ({ seq, kind, actor, body }) =>
            seq > item.afterSeq &&
            !taken.has(seq) &&
            actor.kind === 'agent' &&
            (kind === 'note') === (item.kind === 'note') &&
            textOfEvent({ body }) === item.text,
        );
      if (event) taken.add(event.seq);
      return !event;
    });
  },
  forget(): void {
    all.value = [];
  },
};
