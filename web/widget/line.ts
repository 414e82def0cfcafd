import { readActivity, type Activity } from './activity.ts';
import { callServer, type Answer } from './http.ts';
import { fieldsOf, listOf, textOf } from './loose.ts';
import { retryDelay } from './retryDelay.ts';

/** How the line stands: `refused` needs a new try by hand, `ended` a new conversation. */
export type LineState = 'connecting' | 'online' | 'offline' | 'unreachable' | 'refused' | 'ended';

/** The right to one conversation. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
  readonly expiresAt: number;
  /** The customer whom the host page signed; empty for an anonymous one. */
  readonly who: string;
  readonly company: string;
  readonly locale: string;
}

export interface LineListener {
  /** A session was made, resumed or renewed; `isNew` once when its conversation was just started. */
  onSession(session: Session, isNew: boolean): void;
  onActivities(activities: readonly Activity[]): void;
  onState(state: LineState): void;
}

/** What became of a post: `later` may be tried again, `refused` never, `ended` needs a new session. */
export type Posted =
  { readonly kind: 'sent' | 'refused' | 'ended' } | { readonly kind: 'later'; readonly afterMs: number };

export interface Line {
  /** Connects now, whatever was going on; also after sleep. */
  connect(): void;
  post(activity: Readonly<Record<string, unknown>>): Promise<Posted>;
  close(): void;
}

const keepAliveMs = 20_000;
const refreshAtMostMs = 15 * 60_000;
const triesBeforeSaying = 3;
// After this long on polling, a socket is tried again: the network may have changed.
const pollingSpellMs = 60_000;

/** Direct Line 3.0 from the customer's side: one conversation, WebSocket first, polling where sockets do not pass. Never throws. */
export function openLine(
  options: {
    readonly base: string;
    readonly locale: string;
    readonly userToken: string;
    readonly session: Session | undefined;
    /** What this device held before: its conversation goes on where it may. */
    readonly held: string | undefined;
  },
  listener: LineListener,
): Line {
  const direct = `${options.base}/v3/directline`;
  let { session, held } = options;
  let watermark = '';
  let joined = false;
  let attempt = 0;
  let socketFailures = 0;
  // Only the newest connection may speak; raised to silence all that is under way.
  let generation = 0;
  let socket: WebSocket | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];

  return {
    connect: () => {
      attempt = 0;
      void connect();
    },
    post,
    close: stop,
  };

  function stop(): void {
    generation++;
    timers.forEach(clearTimeout);
    timers = [];
    socket?.close();
    socket = undefined;
  }

  function after(milliseconds: number, action: () => void): void {
    timers.push(setTimeout(action, milliseconds));
  }

  async function connect(): Promise<void> {
    stop();
    const mine = generation;
    if (!navigator.onLine) {
      // The browser's `online` event brings us back; this is for browsers that forget to send it.
      after(retryDelay(++attempt, Math.random()), () => void connect());
      listener.onState('offline');
      return;
    }
    if (attempt === 0) listener.onState('connecting');
    const answer = session === undefined ? await start() : await resume(session);
    if (mine !== generation) return;
    if (answer.isFinal) {
      if (session !== undefined && !joined) {
        // The session of an earlier visit is over, and nothing of it is on screen: begin anew.
        held = session.token;
        session = undefined;
        void connect();
      } else {
        listener.onState(session === undefined ? 'refused' : 'ended');
      }
      return;
    }
    if (session === undefined || !answer.isGood) {
      retry(answer.retryAfterMs);
      return;
    }
    joined = true;
    scheduleRefresh(mine);
    const stream = textOf(answer.body['streamUrl']);
    if (stream === '' || socketFailures >= 2) void poll(mine, Date.now() + pollingSpellMs);
    else listen(mine, stream);
  }

  /** A token, then the conversation it reserves. */
  async function start(): Promise<Answer> {
    const { userToken, locale } = options;
    const ask = (signed: string): Promise<Answer> =>
      callServer(`${options.base}/widget/token`, '', { userToken: signed, token: held, locale });
    let who = customerOf(userToken);
    let answer = await ask(userToken);
    if (userToken !== '' && answer.status === 401) {
      // A stale signature must not cost the customer the chat: they are anonymous then.
      console.warn('Nightdesk: data-user-token was refused.');
      who = '';
      answer = await ask('');
    }
    const reserved = adopt(answer, who);
    if (reserved === undefined) return answer;
    const started = await callServer(`${direct}/conversations`, reserved.token, { locale });
    if (started.isGood) {
      session = adopt(started, who) ?? reserved;
      listener.onSession(session, started.status === 201);
    }
    return started;
  }

  async function resume(known: Session): Promise<Answer> {
    const answer = await callServer(conversationUrl(known, `?watermark=${watermark}`), known.token);
    if (answer.isGood) {
      session = adopt(answer, known.who) ?? known;
      listener.onSession(session, false);
    }
    return answer;
  }

  /** The session that an answer gives; undefined when it gives none. */
  function adopt({ isGood, body }: Answer, who: string): Session | undefined {
    const token = textOf(body['token']);
    if (!isGood || token === '') return undefined;
    return {
      conversationId: textOf(body['conversationId']),
      token,
      expiresAt: Date.now() + Number(body['expires_in']) * 1000,
      who,
      company: textOf(body['company']),
      locale: textOf(body['locale']),
    };
  }

  function listen(mine: number, stream: string): void {
    const url = new URL(stream, `${direct}/`);
    url.protocol = url.protocol.replace('http', 'ws');
    const opened = new WebSocket(url);
    socket = opened;
    let alive: ReturnType<typeof setInterval> | undefined;
    opened.onopen = () => {
      if (mine !== generation) return;
      socketFailures = 0;
      // A server that hangs up at once must not be called at once again and again.
      after(5000, () => (attempt = 0));
      alive = setInterval(() => opened.send(''), keepAliveMs);
      listener.onState('online');
    };
    opened.onmessage = (event) => {
      if (mine === generation && event.data !== '') takeIn(JSON.parse(String(event.data)));
    };
    opened.onclose = () => {
      if (alive === undefined) socketFailures++;
      clearInterval(alive);
      if (mine === generation) retry(0);
    };
  }

  async function poll(mine: number, until: number): Promise<void> {
    if (session === undefined) return;
    const answer = await callServer(conversationUrl(session, `/activities?watermark=${watermark}`), session.token);
    if (mine !== generation) return;
    if (!answer.isGood) {
      retry(answer.retryAfterMs);
      return;
    }
    attempt = 0;
    listener.onState('online');
    takeIn(answer.body);
    if (Date.now() > until) {
      socketFailures = 1;
      void connect();
    } else {
      after(document.hidden ? 5000 : 1000, () => void poll(mine, until));
    }
  }

  function takeIn(frame: unknown): void {
    const { activities, watermark: mark } = fieldsOf(frame);
    if (typeof mark === 'string') watermark = mark;
    const read = listOf(activities).flatMap((wire) => readActivity(wire) ?? []);
    if (read.length > 0) listener.onActivities(read);
  }

  function retry(atLeastMs: number): void {
    const mine = generation;
    attempt++;
    listener.onState(
      !navigator.onLine ? 'offline' : attempt >= triesBeforeSaying && !joined ? 'unreachable' : 'connecting',
    );
    after(Math.max(atLeastMs, retryDelay(attempt - 1, Math.random())), () => {
      if (mine === generation) void connect();
    });
  }

  function scheduleRefresh(mine: number): void {
    if (session === undefined) return;
    const half = (session.expiresAt - Date.now()) / 2;
    after(Math.min(refreshAtMostMs, Math.max(1000, half)), () => void refresh(mine));
  }

  async function refresh(mine: number): Promise<void> {
    if (session === undefined) return;
    const answer = await callServer(`${direct}/tokens/refresh`, session.token, {});
    if (mine !== generation) return;
    const renewed = adopt(answer, session.who);
    if (renewed !== undefined) {
      session = renewed;
      listener.onSession(session, false);
    }
    // Refused for good: the next reconnect finds out and says so.
    if (!answer.isFinal) after(20_000, () => scheduleRefresh(mine));
  }

  async function post(activity: Readonly<Record<string, unknown>>): Promise<Posted> {
    if (session === undefined) return { kind: 'later', afterMs: 1000 };
    const answer = await callServer(conversationUrl(session, '/activities'), session.token, activity);
    if (!answer.isFinal) return answer.isGood ? { kind: 'sent' } : { kind: 'later', afterMs: answer.retryAfterMs };
    return { kind: answer.status === 401 || answer.status === 403 ? 'ended' : 'refused' };
  }

  function conversationUrl(known: Session, rest: string): string {
    return `${direct}/conversations/${encodeURIComponent(known.conversationId)}${rest}`;
  }
}

/** The customer whom a host page's token names, or nothing; only compared, the server checks. */
export function customerOf(userToken: string): string {
  try {
    const claims = (userToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return textOf(fieldsOf(JSON.parse(atob(claims)))['sub']);
  } catch {
    // Not a JWT.
    return '';
  }
}
