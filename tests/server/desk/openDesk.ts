import { setImmediate as tick } from 'node:timers/promises';
import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { emptyMemory } from '../../../core/conversation.ts';
import type { DeskApi, DeskNews } from '../../../core/deskApi.ts';
import type { Library } from '../../../core/library.ts';
import type { Agent, Role } from '../../../core/people.ts';
import type { NewHandover } from '../../../core/turn.ts';
import { loadContent } from '../../../knowledge/load.ts';
import { openDeskApi, type DeskApiSettings } from '../../../server/desk/deskApi.ts';
import { errorAnswer } from '../../../server/http/errorAnswer.ts';
import type { EventStream } from '../../../server/http/streamRoute.ts';
import { freshToken, tokenHash } from '../../../server/signIn/freshToken.ts';
import { openPasswords } from '../../../server/signIn/passwords.ts';
import type { Store } from '../../../store/store.ts';
import { countedId, testClock } from '../../fakes/stores.ts';

/** Somebody at a screen of the tests. */
export interface Person {
  readonly agent: Agent;
  readonly cookie: string;
  readonly csrf: string;
}

/** How a test calls: as whom, what it asks, and what is odd about the request. */
export interface Calling {
  readonly as?: Person;
  readonly ask?: unknown;
  /** Exact bytes instead of `ask`. */
  readonly body?: string | Uint8Array;
  readonly id?: string;
  readonly query?: string;
  /** `null` leaves a header out that is there by itself. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly ip?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Record<string, unknown>;
}

export type TestDesk = ReturnType<typeof openDesk>;

/** A machine key of the tests. */
export const machineKey = 'machine-key-of-the-tests-0123456789-0123456';
/** A good password. */
export const password = 'seven blue herons at dawn';
/** log2 of scrypt's cost here: quick, and not what hashes of the real house have. */
export const cost = 8;

let content: Promise<Library> | undefined;

/** The sample company, read once. */
export async function sampleLibrary(): Promise<Library> {
  content ??= loadContent('knowledge/content', 0).then((loaded) => loaded.content);
  return content;
}

/** The desk's API over a store, called as the host would call it. */
export function openDesk(store: Store, library: Library | null, changes: Partial<DeskApiSettings> = {}) {
  const clock = testClock();
  const passwords = openPasswords(cost);
  const logged: { readonly fact: string; readonly detail: unknown }[] = [];
  const api = openDeskApi({
    store,
    now: clock.now,
    newId: countedId,
    library: () => library,
    isHttps: (request) => request.headers['x-forwarded-proto'] === 'https',
    adminKey: machineKey,
    log: (fact, detail) => logged.push({ fact, detail }),
    passwords,
    ...changes,
  });
  let people = 0;

  const requestFor = (method: string, path: string, calling: Calling): RawRequest => {
    const { as, ask, body, query, headers = {}, ip = '127.0.0.1' } = calling;
    const given: Record<string, string | null> = {
      host: 'localhost:3978',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...(as === undefined ? {} : { cookie: as.cookie, 'x-csrf-token': as.csrf }),
      ...headers,
    };
    const bytes = body ?? (ask === undefined ? '' : JSON.stringify(ask));
    return {
      method,
      url: `/desk/api${path}${query === undefined ? '' : `?${query}`}`,
      params: calling.id === undefined ? {} : { id: calling.id },
      headers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Record<
        string,
        string
      >,
      body: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
      ip,
    };
  };

  return {
    store,
    clock,
    api,
    logged,
    passwords,
    async call(name: keyof DeskApi, calling: Calling = {}): Promise<Answered> {
      const [method = '', path = ''] = name.split(' ');
      const route = api.routes.find((one) => one.method === method && one.path === `/desk/api${path}`);
      if (route === undefined) throw new Error(`There is no route ${name}`);
      const answer = await route.handle(requestFor(method, path, calling)).catch(errorAnswer);
      return { status: answer.status, headers: answer.headers ?? {}, body: bodyOf(answer) };
    },
    /** An account with a session, made at the store. */
    async person(role: Role = 'agent', name = 'Kim Lee'): Promise<Person> {
      people += 1;
      const agent = await store.people.addAgent(
        {
          id: countedId(),
          email: `p${people}@example.com`,
          name,
          role,
          state: 'active',
          passwordHash: await passwords.hash(password),
        },
        clock.now(),
      );
      return this.session(agent);
    },
    async session(agent: Agent): Promise<Person> {
      const token = freshToken();
      const csrf = freshToken();
      const now = clock.now();
      await store.people.putSession({
        tokenHash: tokenHash(token),
        agentId: agent.id,
        csrf,
        now,
        expiresAt: now + 12 * 3_600_000,
      });
      return { agent, cookie: `nightdesk=${token}`, csrf };
    },
    /** A customer's conversation on a channel; with a hand-over it waits in the queue. */
    async conversation(
      given: { channel?: string; peer?: string; text?: string; handover?: Partial<NewHandover>; phone?: string } = {},
    ): Promise<string> {
      const { channel = 'web', peer = countedId(), text = 'My card is gone', phone } = given;
      const accepted = await store.turns.accept(
        {
          kind: 'message',
          externalId: countedId(),
          from: { channel, account: 'main', peer, ...(channel === 'web' ? { route: peer } : {}) },
          sentAt: clock.now(),
          content: { kind: 'text', text },
          wire: { secretOfTheChannel: 'shh' },
          ...(phone === undefined ? {} : { identity: { level: 'verified', customerId: peer, phone } }),
        },
        clock.now(),
      );
      const claim = await store.turns.claim(clock.now(), 15_000);
      if (claim === null) throw new Error('nothing to claim');
      await store.turns.commit(
        claim,
        {
          memory: emptyMemory,
          locale: 'en',
          say: [{ by: 'bot', text: 'A person takes it from here.', choices: [], locale: 'en' }],
          record: [{ kind: 'decision', actor: { kind: 'bot' }, facts: { kind: 'escalate', reason: 'asked' } }],
          openCase: { id: countedId(), reference: `MD-${accepted.conversationId.slice(-6)}` },
          ...(given.handover === undefined
            ? {}
            : { move: { to: 'waiting', reason: 'asked' }, handover: handover(clock.now(), given.handover) }),
        },
        clock.now(),
      );
      return accepted.conversationId;
    },
    async epochOf(id: string): Promise<number> {
      return (await store.threads.conversation(id))?.epoch ?? -1;
    },
    /** Opens the stream of news; `closed` is said when the server closes it. */
    async watch(person: Person | undefined, headers: Calling['headers'] = {}) {
      const [route] = api.streams;
      if (route === undefined) throw new Error('There is no stream.');
      const calling = person === undefined ? { headers } : { as: person, headers };
      const verdict = await route.authorise(requestFor('GET', '/stream', calling));
      if (verdict.kind === 'refused')
        return { status: verdict.response.status, news: [] as DeskNews[], screen: undefined };
      const screen = fakeScreen();
      verdict.open(screen);
      return { status: 200, news: screen.news, screen };
    },
  };
}

/** Waits until something has happened; gives up after two seconds. */
export async function until(happened: () => boolean): Promise<void> {
  for (const end = Date.now() + 2_000; !happened(); await tick())
    if (Date.now() > end) throw new Error('It did not happen.');
}

function fakeScreen() {
  const listeners: (() => void)[] = [];
  const news: DeskNews[] = [];
  const screen = {
    news,
    closed: false as boolean,
    send: (data: string) => void news.push(JSON.parse(data) as DeskNews),
    close() {
      if (screen.closed) return;
      screen.closed = true;
      for (const listener of listeners) listener();
    },
    onClose: (listener: () => void) => void listeners.push(listener),
  } satisfies EventStream & { news: DeskNews[]; closed: boolean };
  return screen;
}

function bodyOf({ body }: RawResponse): Record<string, unknown> {
  return body === undefined ? {} : (JSON.parse(body) as Record<string, unknown>);
}

function handover(now: number, changes: Partial<NewHandover>): NewHandover {
  return {
    id: countedId(),
    reason: 'asked',
    deadline: now + 10 * 60_000,
    priority: 1,
    via: 'chat',
    brief: {
      goal: 'My card is gone',
      reason: { code: 'asked', detail: 'signal asks-for-human' },
      slots: {},
      answersShown: [],
      promises: [],
      identity: { level: 'anonymous' },
      mood: { trend: 'flat', levels: [], words: [] },
      effort: 0,
      locale: 'en',
    },
    ...changes,
  };
}
