import { signal } from '@preact/signals';

/** What is being written, and as what. */
export interface Draft {
  readonly mode: 'reply' | 'note';
  readonly reply: string;
  readonly note: string;
}

const empty: Draft = { mode: 'reply', reply: '', note: '' };
const all = signal<Readonly<Record<string, Draft>>>({});

/** Unsent words by conversation, in memory only: they survive a change of page and a lost session, not a closed tab. */
export const drafts = {
  of: (id: string): Draft => all.value[id] ?? empty,
  peek: (id: string): Draft => all.peek()[id] ?? empty,
  set(id: string, change: Partial<Draft>): void {
    all.value = { ...all.peek(), [id]: { ...drafts.peek(id), ...change } };
  },
  forget(): void {
    all.value = {};
  },
};
