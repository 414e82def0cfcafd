import { effect, untracked } from '@preact/signals';
import type { DeskNews } from '../../../core/deskApi.ts';
import { unansweredMs } from '../facts/unansweredMs.ts';
import { words } from '../words/words.ts';
import { alerts } from './alerts.ts';
import { ask } from './ask.ts';
import { AskFailure } from './askFailure.ts';
import { clock } from './clock.ts';
import { drafts } from './drafts.ts';
import { lists } from './lists.ts';
import { news } from './news.ts';
import { once } from './once.ts';
import { pending } from './pending.ts';
import { presence } from './presence.ts';
import { route } from './route.ts';
import { session } from './session.ts';
import { sound } from './sound.ts';
import { thread } from './thread.ts';

// A missed piece of news may delay, never lose.
const anywayMs = 60_000;
const apartMs = 150;
const countsApartMs = 5000;
const againMs = 3000;

const refreshThread = once(() => thread.refresh(), apartMs);
const refreshCounts = once(() => lists.refresh(), countsApartMs);
let lastAgent: string | undefined;

/** Sets everything going: finds out who is here, listens while somebody is signed in, keeps title and open conversation in step. */
export function start(): void {
  clock.start();
  route.start();
  sound.start();
  effect(() => {
    const who = session.me.value;
    if (!who) return undefined;
    return untracked(() => listen(who.agent.id));
  });
  effect(() => {
    const place = route.place.value;
    const id = place.page === 'desk' && session.me.value ? place.conversationId : null;
    untracked(() => {
      presence.clear();
      if (session.me.peek()) thread.open(id);
      if (id !== null) alerts.settleOverdue(id);
    });
    return id === null ? undefined : untracked(() => presence.view(id));
  });
  effect(() => {
    const { mine = [] } = lists.lines.value;
    const now = clock.now.value;
    const unanswered = mine.filter((line) => unansweredMs(line, now, session.replyMinutes) !== undefined);
    untracked(() => alerts.compareUnanswered(mine, unanswered, thread.current.peek()?.id));
  });
  effect(() => {
    const last = thread.current.value?.events.at(-1);
    untracked(() => presence.settle(last));
  });
  effect(() => {
    void lists.shown.value;
    if (session.me.value) untracked(() => void lists.refresh());
  });
  effect(() => {
    const calls = session.me.value ? lists.callsForMe.value : 0;
    document.title = `${calls > 0 ? `(${calls}) ` : ''}${words.deskOf(session.me.value?.company ?? '')}`;
  });
  if (route.place.peek().page !== 'welcome') void identify();
}

/** Finds out who is here; a server that cannot be reached is asked again. */
async function identify(): Promise<void> {
  try {
    session.start(await ask('GET /me'));
  } catch (error) {
    if (error instanceof AskFailure && error.status === 401) return session.leave();
    session.isUnreachable.value = true;
    setTimeout(() => void identify(), againMs);
  }
}

function listen(agentId: string): () => void {
  // Somebody else at this screen must not find the words of the one before.
  if (lastAgent !== undefined && lastAgent !== agentId) {
    drafts.forget();
    pending.forget();
    thread.forget();
    lists.forget();
  }
  lastAgent = agentId;
  news.start({ onNews: hear, onBack: refreshAll });
  const anyway = setInterval(() => {
    if (!document.hidden) refreshAll();
  }, anywayMs);
  return () => {
    news.stop();
    clearInterval(anyway);
    alerts.forget();
  };
}

function refreshAll(): void {
  void lists.refresh();
  void refreshThread();
}

function hear(said: DeskNews): void {
  switch (said.kind) {
    case 'changed':
      return refreshAll();
    case 'conversation': {
      const isOpen = thread.current.peek()?.id === said.id;
      if (isOpen) void refreshThread();
      // What the assistant says elsewhere only changes a count; that can wait.
      if (lists.find(said.id) !== undefined || lists.shown.peek() === 'bot') void lists.refresh();
      else void refreshCounts();
      return undefined;
    }
    case 'typing':
      return presence.hear(said);
    case 'viewers':
      return thread.setViewers(said.id, said.viewers);
    case 'overdue':
      if (thread.current.peek()?.id !== said.id) alerts.reportOverdue(said.id);
      return refreshAll();
  }
}
