import { signal } from '@preact/signals';
import type { DeskApi, Viewer } from '../../../core/deskApi.ts';
import type { DeskView } from '../../../core/desk.ts';
import type { StoredEvent } from '../../../core/event.ts';
import { ask } from './ask.ts';
import { AskFailure } from './askFailure.ts';
import { pending } from './pending.ts';

/** The conversation on screen. */
export interface Thread {
  readonly id: string;
  readonly state: 'loading' | 'ready' | 'missing' | 'failed';
  readonly view?: DeskView;
  /** Oldest first, without gaps. */
  readonly events: readonly StoredEvent[];
  readonly viewers: readonly Viewer[];
}

type Answer = DeskApi['GET /conversations/:id']['answer'];

// What was open lately is shown at once and then brought up to date.
const mostKept = 20;
const page = 200;

const current = signal<Thread | null>(null);
const kept = new Map<string, Thread>();
let asked = 0;
let shown = 0;

/** The open conversation: its state and everything that happened in it. */
export const thread = {
  current,
  /** Opens a conversation, or none. */
  open(id: string | null): void {
    if (current.peek()?.id === id) return;
    current.value = id === null ? null : (kept.get(id) ?? { id, state: 'loading', events: [], viewers: [] });
    if (id !== null) void thread.refresh();
  },
  /** Asks for the newest state of what is open. */
  async refresh(): Promise<void> {
    const id = current.peek()?.id;
    if (id === undefined) return;
    asked += 1;
    const turn = asked;
    try {
      const answer = await ask('GET /conversations/:id', { id });
      // Answers may overtake each other; an older one must not undo a newer one.
      if (turn < shown && current.peek()?.id === id) return;
      shown = turn;
      keep(merge(id, answer));
    } catch (error) {
      fail(id, error);
    }
  },
  /** Asks for what happened before the oldest event shown. */
  async loadEarlier(): Promise<void> {
    const before = current.peek();
    const first = before?.events[0]?.seq ?? 1;
    if (before === null || first <= 1) return;
    const { events } = await ask('GET /conversations/:id/events', {
      id: before.id,
      query: { after: String(Math.max(0, first - 1 - page)) },
    });
    const now = current.peek();
    if (now?.id === before.id) keep({ ...now, events: joined(events, now.events) });
  },
  /** Puts an event there that the server has just confirmed. */
  add(event: StoredEvent): void {
    const now = current.peek()?.id === event.conversationId ? current.peek() : kept.get(event.conversationId);
    if (now) keep({ ...now, events: joined(now.events, [event]) });
  },
  setViewers(id: string, viewers: readonly Viewer[]): void {
    const now = current.peek();
    if (now?.id === id) current.value = { ...now, viewers };
  },
  forget(): void {
    kept.clear();
    current.value = null;
  },
};

function merge(id: string, answer: Answer): Thread {
  const before = current.peek()?.id === id ? (current.peek()?.events ?? []) : (kept.get(id)?.events ?? []);
  const first = answer.events[0]?.seq ?? 1;
  // After a long absence there may be a gap between the old and the new; then the old is asked for again when wanted.
  const reaches = (before.at(-1)?.seq ?? 0) >= first - 1;
  const events = reaches ? joined(before, answer.events) : answer.events;
  pending.settle(id, events);
  return { id, state: 'ready', view: answer.view, events, viewers: answer.viewers };
}

function keep(next: Thread): void {
  kept.delete(next.id);
  kept.set(next.id, next);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  if (current.peek()?.id === next.id) current.value = next;
}

function fail(id: string, error: unknown): void {
  const now = current.peek();
  if (now?.id !== id) return;
  if (error instanceof AskFailure && error.status === 404) {
    kept.delete(id);
    current.value = { id, state: 'missing', events: [], viewers: [] };
  } else if (now.view === undefined) current.value = { ...now, state: 'failed' };
}

/** One row of events out of two, by their number. */
function joined(older: readonly StoredEvent[], newer: readonly StoredEvent[]): readonly StoredEvent[] {
  const bySeq = new Map([...older, ...newer].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
