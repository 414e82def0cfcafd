import type { DeskNews } from '../../core/deskApi.ts';
import { NightdeskError } from '../../core/error.ts';
import type { AgentId } from '../../core/ids.ts';
import type { Wake } from '../../core/thread.ts';
import { errorAnswer } from '../http/errorAnswer.ts';
import type { EventStream, StreamRoute } from '../http/streamRoute.ts';
import type { SignedIn } from '../signIn/signedIn.ts';
import type { Desk } from './desk.ts';
import { newsOf } from './newsOf.ts';
import { whoCalls } from './whoCalls.ts';

/** The live news of the desk, for every open screen of this process. */
export interface DeskStream {
  readonly route: StreamRoute;
  /** Asks again whether the sessions behind the open screens stand, and closes the others; a timer does it every minute. */
  recheck(): Promise<void>;
  close(): void;
}

/** Listens for wake-ups and tells every screen, at most ten times a second. */
export function openDeskStream(desk: Desk): DeskStream {
  const screens = new Set<Screen>();
  const news = new Map<string, DeskNews>();
  let telling: NodeJS.Timeout | undefined;
  let checking: NodeJS.Timeout | undefined;

  const unlisten = desk.store.wakeups.listen((wake) => {
    const heard = hear(wake);
    if (heard !== null) tell(heard);
    // An account may have been disabled: look at once, but once for a burst.
    if (wake.topic === 'people' && screens.size > 0)
      checking ??= setTimeout(() => {
        checking = undefined;
        void recheck();
      }, burstMs);
  });
  const minutely = setInterval(() => void recheck(), recheckMs);
  const sweeping = setInterval(() => {
    for (const id of desk.presence.sweep(desk.now())) tell(viewersOf(id));
  }, sweepMs);
  for (const timer of [minutely, sweeping]) timer.unref();

  return {
    route: { path: '/desk/api/stream', authorise },
    recheck,
    close() {
      unlisten();
      clearInterval(minutely);
      clearInterval(sweeping);
      clearTimeout(telling);
      clearTimeout(checking);
      for (const screen of screens) screen.stream.close();
      screens.clear();
    },
  };

  async function authorise(request: Parameters<StreamRoute['authorise']>[0]): ReturnType<StreamRoute['authorise']> {
    try {
      const caller = await whoCalls(desk, request, desk.isHttps(request));
      if (caller?.kind === 'agent') return { kind: 'open', open: (stream) => open(caller, stream) };
      return { kind: 'refused', response: errorAnswer(signInFirst) };
    } catch (error) {
      return { kind: 'refused', response: errorAnswer(error) };
    }
  }

  function open({ agent, tokenHash }: SignedIn, stream: EventStream): void {
    const screen: Screen = { agentId: agent.id, tokenHash, stream };
    screens.add(screen);
    stream.onClose(() => screens.delete(screen));
    const own = [...screens].filter((other) => other.agentId === agent.id);
    // The oldest goes: most likely a tab that somebody forgot.
    if (own.length > screensEach) end(own[0]);
  }

  function hear(wake: Wake): DeskNews | null {
    if (wake.topic !== 'viewing') return newsOf(wake);
    const { id, agentId, name } = wake;
    return desk.presence.saw(id, { agentId, name }, desk.now()) ? viewersOf(id) : null;
  }

  function viewersOf(id: string): DeskNews {
    return { kind: 'viewers', id, viewers: desk.presence.viewers(id, desk.now()) };
  }

  function tell(one: DeskNews): void {
    if (screens.size === 0) return;
    // Who views is told in full each time, so that only the last word counts.
    news.set(one.kind === 'viewers' ? `viewers ${one.id}` : JSON.stringify(one), one);
    telling ??= setTimeout(() => {
      telling = undefined;
      const lines = briefly([...news.values()]).map((each) => JSON.stringify(each));
      news.clear();
      for (const { stream } of screens) for (const line of lines) stream.send(line);
    }, burstMs);
  }

  async function recheck(): Promise<void> {
    for (const tokenHash of new Set([...screens].map((screen) => screen.tokenHash))) {
      if (await standsOrUnsure(tokenHash)) continue;
      for (const screen of screens) if (screen.tokenHash === tokenHash) end(screen);
    }
  }

  /** A store that is away says nothing about a session; the next minute will. */
  async function standsOrUnsure(tokenHash: string): Promise<boolean> {
    try {
      return await desk.sessions.stands(tokenHash, desk.now());
    } catch {
      desk.log('sessions not checked', {});
      return true;
    }
  }

  function end(screen: Screen | undefined): void {
    if (screen === undefined) return;
    screens.delete(screen);
    screen.stream.close();
  }
}

interface Screen {
  readonly agentId: AgentId;
  readonly tokenHash: string;
  readonly stream: EventStream;
}

const signInFirst = new NightdeskError('unauthenticated', 'Please sign in.');
const burstMs = 100;
const sweepMs = 5_000;
const recheckMs = 60_000;
const screensEach = 10;
/** More conversations than a list shows: the screens ask again for everything instead. */
const mostAtOnce = 100;

function briefly(news: readonly DeskNews[]): readonly DeskNews[] {
  const conversations = news.filter((each) => each.kind === 'conversation');
  if (conversations.length <= mostAtOnce) return news;
  return [{ kind: 'changed', what: 'queue' }, ...news.filter((each) => each.kind !== 'conversation')];
}
