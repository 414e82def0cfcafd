import { signal } from '@preact/signals';
import type { DeskNews } from '../../../core/deskApi.ts';
import type { StoredEvent } from '../../../core/event.ts';
import { ask } from './ask.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

// A typing sign comes again every few seconds while somebody types.
const typingMs = 6000;
const viewingMs = 20_000;

/** Somebody who is typing in the open conversation. */
export interface Typing {
  readonly id: string;
  readonly by: 'customer' | 'agent';
  readonly name: string | undefined;
}

const typing = signal<Typing | null>(null);
let settled = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Who is here right now: who types, and telling others that we look. */
export const presence = {
  typing,
  hear(news: Extract<DeskNews, { kind: 'typing' }>): void {
    const isMe = news.by === 'agent' && news.name === session.me.peek()?.agent.name;
    if (isMe || thread.current.peek()?.id !== news.id) return;
    typing.value = { id: news.id, by: news.by, name: news.name };
    clearTimeout(timer);
    timer = setTimeout(presence.clear, typingMs);
  },
  /** Whoever was typing has said it. */
  settle(last: StoredEvent | undefined): void {
    if (last === undefined || last.id === settled) return;
    settled = last.id;
    if (last.kind === 'message' && last.actor.kind === typing.peek()?.by) presence.clear();
  },
  clear(): void {
    clearTimeout(timer);
    typing.value = null;
  },
  /** Tells colleagues that we look at a conversation, until the returned function is called. */
  view(id: string): () => void {
    const tell = (): void => {
      if (!document.hidden) ask('POST /conversations/:id/viewing', { id }).catch(() => undefined);
    };
    tell();
    const every = setInterval(tell, viewingMs);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(every);
      document.removeEventListener('visibilitychange', tell);
    };
  },
};
