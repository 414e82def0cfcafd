import type { RawRequest, RawResponse } from '../../core/channel.ts';
import type { DeskApi, DeskNews, Viewer } from '../../core/deskApi.ts';
import type { DeadLetter } from '../../core/delivery.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Agent, Role } from '../../core/people.ts';
import { errorAnswer } from '../../server/http/errorAnswer.ts';
import { openHost } from '../../server/http/openHost.ts';
import type { EventStream } from '../../server/http/streamRoute.ts';
import { builtFiles } from '../../server/pages/builtFiles.ts';
import { openDeskHouse, type DeskHouse } from './deskHouse.ts';

type Call = keyof DeskApi;
type Report = DeskApi['GET /reports/day']['answer'];

/** The desk's server in memory: the real HTTP host with the real headers and the built screens, and a house that a test moves. */
export interface DeskServer {
  readonly origin: string;
  readonly house: DeskHouse;
  readonly calls: readonly string[];
  agents: readonly Agent[];
  letters: readonly DeadLetter[];
  report: Report;
  opening: DeskApi['GET /conversations']['answer']['opening'];
  /** Of everybody; `first` marks the one that was printed at the start. */
  password: string;
  isFirstPassword: boolean;
  /** Invitation and reset links by token. */
  readonly tickets: Map<string, { readonly agentId: string; readonly purpose: 'invite' | 'reset' }>;
  tell(news: DeskNews): void;
  /** How many screens were ever ready to be told. */
  readonly streamsOpened: number;
  /** Somebody else looks at a conversation. */
  view(id: string, viewers: readonly Viewer[]): void;
  endSessions(): void;
  /** Ends all streams and lets no new one in until `open` is called. */
  shutStreams(): { readonly open: () => void };
  close(): Promise<void>;
}

interface Asked {
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly query: URLSearchParams;
  readonly agent: Agent;
  setCookie(line: string): void;
}

const csrf = 'csrf-of-the-test';
let ids = 0;
const countedId = (): string => `id-${(ids += 1)}`;

/** Starts it on a free port of the loopback. */
export async function openDeskServer(given: {
  readonly agents: readonly Agent[];
  readonly report: Report;
}): Promise<DeskServer> {
  const sessions = new Map<string, string>();
  const streams = new Set<EventStream>();
  const viewers = new Map<string, readonly Viewer[]>();
  const calls: string[] = [];
  let takesStreams = true;
  let opened = 0;
  const tell = (news: DeskNews): void => {
    for (const stream of streams) stream.send(JSON.stringify(news));
  };
  const host = openHost({
    trustedProxies: [],
    newId: countedId,
    gate: () => null,
    onAnswer: () => undefined,
    onFault: () => undefined,
  });
  const server = {
    house: openDeskHouse(tell),
    calls,
    agents: given.agents,
    letters: [] as readonly DeadLetter[],
    report: given.report,
    opening: { open: true, until: Date.now() + 3 * 3_600_000, zone: 'Europe/Berlin' },
    password: 'correct horse battery',
    isFirstPassword: false,
    tickets: new Map<string, { readonly agentId: string; readonly purpose: 'invite' | 'reset' }>(),
    tell,
    get streamsOpened() {
      return opened;
    },
    view(id: string, who: readonly Viewer[]) {
      viewers.set(id, who);
      tell({ kind: 'viewers', id, viewers: who });
    },
    endSessions() {
      sessions.clear();
      for (const stream of streams) stream.close();
    },
    shutStreams() {
      takesStreams = false;
      for (const stream of streams) stream.close();
      return { open: () => void (takesStreams = true) };
    },
    close: () => host.close(),
  };

  const answers: { readonly [C in Call]: (asked: Asked) => DeskApi[C]['answer'] } = {
    'GET /me': ({ agent }) => meOf(agent),
    'POST /sign-in': ({ body, setCookie }) => {
      const agent = server.agents.find(({ email }) => email === body['email']);
      if (agent?.state !== 'active' || body['password'] !== server.password)
        throw new NightdeskError('unauthenticated', 'E-mail address or password is wrong.');
      return signIn(agent, setCookie);
    },
    'POST /sign-out': ({ setCookie }) => {
      sessions.clear();
      setCookie('nightdesk=; Max-Age=0; Path=/');
      return done;
    },
    'POST /password': ({ body }) => {
      if (body['current'] !== server.password)
        throw new NightdeskError('bad-request', 'current: This is not your password.');
      server.password = String(body['next']);
      server.isFirstPassword = false;
      return done;
    },
    'POST /available': ({ body, agent }) => {
      change(agent.id, { available: body['available'] === true });
      return done;
    },
    'POST /ticket/look': ({ body }) => {
      const { agent, purpose } = ticketOf(body['token']);
      return { email: agent.email, name: agent.name, purpose };
    },
    'POST /ticket/use': ({ body, setCookie }) => {
      const { agent } = ticketOf(body['token']);
      server.tickets.delete(String(body['token']));
      server.password = String(body['password']);
      return signIn(change(agent.id, { state: 'active' }), setCookie);
    },
    'GET /conversations': ({ agent, query }) => ({
      lines: server.house.lines((query.get('list') ?? 'queue') as 'queue', agent.id),
      counts: server.house.counts(agent.id),
      opening: server.opening,
      agentsFree: server.agents.filter((one) => one.available && one.state === 'active').length,
    }),
    'GET /conversations/:id': ({ id }) => {
      const { conversation, handover, earlier, undelivered, events } = server.house.find(id);
      return {
        view: { conversation, earlier, undelivered, ...(handover ? { handover } : {}) },
        events: events.slice(-200),
        viewers: viewers.get(id) ?? [],
      };
    },
    'GET /conversations/:id/events': ({ id, query }) => ({
      events: server.house
        .find(id)
        .events.filter(({ seq }) => seq > Number(query.get('after')))
        .slice(0, 200),
    }),
    'POST /conversations/:id/take-over': ({ id, agent, body }) => ({
      epoch: server.house.takeOver(id, agent, Number(body['epoch'])),
    }),
    'POST /conversations/:id/reply': ({ id, agent, body }) => ({
      event: server.house.reply(id, agent, {
        epoch: Number(body['epoch']),
        text: String(body['text']),
        replyKey: String(body['replyKey']),
      }),
    }),
    'POST /conversations/:id/note': ({ id, agent, body }) => ({
      event: server.house.note(id, agent, String(body['text'])),
    }),
    'POST /conversations/:id/hand-back': ({ id, agent, body }) => ({
      epoch: server.house.leave(id, agent, Number(body['epoch']), 'bot'),
    }),
    'POST /conversations/:id/close': ({ id, agent, body }) => ({
      epoch: server.house.leave(id, agent, Number(body['epoch']), 'closed'),
    }),
    'POST /conversations/:id/typing': () => done,
    'POST /conversations/:id/viewing': () => done,
    'GET /agents': () => ({ agents: server.agents }),
    'POST /agents': ({ body }) => {
      const email = String(body['email']);
      if (server.agents.some((one) => one.email === email))
        throw new NightdeskError('conflict', 'This e-mail address is taken.');
      const agent: Agent = {
        id: `agent-${email}`,
        email,
        name: String(body['name']),
        role: roles.find((role) => role === body['role']) ?? 'agent',
        state: 'invited',
        available: false,
      };
      server.agents = [...server.agents, agent];
      return { agent, link: linkFor(agent, 'invite') };
    },
    'POST /agents/:id': ({ id, body }) => ({ agent: change(id, body) }),
    'POST /agents/:id/reset': ({ id }) => ({ link: linkFor(change(id, {}), 'reset') }),
    'GET /dead-letters': () => ({ letters: server.letters }),
    'POST /dead-letters/:id/replay': ({ id }) => dropLetter(id),
    'POST /dead-letters/:id/discard': ({ id }) => dropLetter(id),
    'GET /reports/day': ({ query }) => ({ ...server.report, date: query.get('date') ?? server.report.date }),
    'POST /person/export': ({ body }) => ({ person: { id: 'person-1', found: found(body['query']) } }),
    'POST /person/erase': ({ body }) => {
      found(body['query']);
      return { erased: { conversations: 2, messages: 31, identities: 1 } };
    },
    'POST /backup': () => done,
  };

  for (const call of Object.keys(answers) as Call[]) {
    const [method, path = ''] = call.split(' ');
    host.mount({
      method: method === 'GET' ? 'GET' : 'POST',
      path: `/desk/api${path}`,
      maxBytes: method === 'GET' ? 0 : 65_536,
      handle: (request) => Promise.resolve(handle(call, request)),
    });
  }
  host.mountStreams({
    path: '/desk/api/stream',
    authorise(request) {
      const agent = callerOf(request);
      if (agent === undefined || !takesStreams)
        return Promise.resolve({ kind: 'refused', response: { status: agent === undefined ? 401 : 503 } });
      return Promise.resolve({
        kind: 'open',
        open(stream) {
          streams.add(stream);
          opened += 1;
          stream.onClose(() => streams.delete(stream));
        },
      });
    },
  });
  host.mount(...builtFiles('dist/web'));
  const port = await host.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${port}`;
  return Object.assign(server, { origin });

  function handle(call: Call, request: RawRequest): RawResponse {
    calls.push(call);
    const agent = callerOf(request);
    const isOpen = call === 'POST /sign-in' || call.startsWith('POST /ticket');
    if (agent === undefined && !isOpen) return errorAnswer(new NightdeskError('unauthenticated', 'Please sign in.'));
    if (request.method === 'POST' && !isOpen && request.headers['x-csrf-token'] !== csrf)
      return errorAnswer(new NightdeskError('forbidden', 'The csrf token is missing.'));
    const cookies: string[] = [];
    try {
      const answer = answers[call]({
        body: JSON.parse(new TextDecoder().decode(request.body) || '{}'),
        id: request.params['id'] ?? '',
        query: new URL(request.url, 'http://desk').searchParams,
        agent: agent ?? nobody,
        setCookie: (line) => cookies.push(line),
      });
      const [cookie] = cookies;
      return {
        status: 200,
        headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
        body: JSON.stringify(answer),
      };
    } catch (error) {
      return errorAnswer(error);
    }
  }

  function callerOf(request: RawRequest): Agent | undefined {
    const token = /nightdesk=([\w-]+)/.exec(String(request.headers['cookie'] ?? ''))?.[1] ?? '';
    return server.agents.find(({ id, state }) => id === sessions.get(token) && state === 'active');
  }

  function signIn(agent: Agent, setCookie: Asked['setCookie']): DeskApi['GET /me']['answer'] {
    const token = `session-${countedId()}`;
    sessions.set(token, agent.id);
    setCookie(`nightdesk=${token}; Path=/; HttpOnly; SameSite=Strict`);
    return meOf(agent);
  }

  function meOf(agent: Agent): DeskApi['GET /me']['answer'] {
    const first = server.isFirstPassword ? { firstPassword: true as const } : {};
    return { agent, csrf, company: 'Meridian', zone: 'Europe/Berlin', replyMinutes: 5, ...first };
  }

  function change(id: string, by: Partial<Agent>): Agent {
    server.agents = server.agents.map((agent) => (agent.id === id ? { ...agent, ...by } : agent));
    const changed = server.agents.find((agent) => agent.id === id);
    if (changed) return changed;
    throw new NightdeskError('not-found', 'There is no such account.');
  }

  function linkFor(agent: Agent, purpose: 'invite' | 'reset'): string {
    const token = `ticket-${countedId()}`;
    server.tickets.set(token, { agentId: agent.id, purpose });
    return `${origin}/desk/welcome#${token}`;
  }

  function ticketOf(token: unknown): { readonly agent: Agent; readonly purpose: 'invite' | 'reset' } {
    const ticket = server.tickets.get(String(token));
    const agent = server.agents.find(({ id }) => id === ticket?.agentId);
    if (ticket && agent) return { agent, purpose: ticket.purpose };
    throw new NightdeskError('not-found', 'This link was used already or has expired.');
  }

  function dropLetter(id: string): { readonly done: true } {
    server.letters = server.letters.filter((letter) => letter.id !== id);
    return done;
  }
}

const done = { done: true } as const;
const roles: readonly Role[] = ['agent', 'editor', 'admin'];
const nobody: Agent = { id: '', email: '', name: '', role: 'agent', state: 'active', available: false };

function found(query: unknown): string {
  if (query === 'nobody@example.com') throw new NightdeskError('not-found', 'Nobody is found by that.');
  return String(query);
}
