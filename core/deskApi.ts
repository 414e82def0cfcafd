import type { DeskLine, DeskList, DeskView } from './desk.ts';
import type { DeadLetter } from './delivery.ts';
import type { StoredEvent } from './event.ts';
import type { Agent, Role } from './people.ts';
import type { DayReport } from './records.ts';

/**
 * What the desk's screens and the server say to each other, as JSON below `/desk/api`. Unsafe methods carry the header
 * `x-csrf-token`; errors are `{ error: { code, message } }` with 400, 401, 403, 404, 409 (the screen is behind), 413, 429 (+ Retry-After).
 */
export interface DeskApi {
  'GET /me': { readonly answer: Me };
  'POST /sign-in': { readonly ask: { readonly email: string; readonly password: string }; readonly answer: Me };
  'POST /sign-out': { readonly answer: Done };
  'POST /password': { readonly ask: { readonly current: string; readonly next: string }; readonly answer: Done };
  'POST /available': { readonly ask: { readonly available: boolean }; readonly answer: Done };
  /** An invitation or a reset, opened from its link `/desk/welcome#<token>`. */
  'POST /ticket/look': {
    readonly ask: { readonly token: string };
    readonly answer: { readonly email: string; readonly name: string; readonly purpose: 'invite' | 'reset' };
  };
  'POST /ticket/use': { readonly ask: { readonly token: string; readonly password: string }; readonly answer: Me };
  /** `?list=queue` */
  'GET /conversations': {
    readonly answer: {
      readonly lines: readonly DeskLine[];
      readonly counts: Readonly<Record<DeskList, number>>;
      readonly opening: {
        readonly open: boolean;
        readonly opens?: number;
        readonly until?: number;
        readonly zone: string;
      };
      readonly agentsFree: number;
    };
  };
  /** The newest 200 events; earlier ones by `GET /conversations/:id/events?after=0`. */
  'GET /conversations/:id': {
    readonly answer: {
      readonly view: DeskView;
      readonly events: readonly StoredEvent[];
      readonly viewers: readonly Viewer[];
    };
  };
  /** `?after=<seq>`, at most 200. */
  'GET /conversations/:id/events': { readonly answer: { readonly events: readonly StoredEvent[] } };
  'POST /conversations/:id/take-over': {
    readonly ask: { readonly epoch: number };
    /** `continuesIn`: the text-message conversation in which a call-back by SMS is answered; the screen goes there. */
    readonly answer: { readonly epoch: number; readonly continuesIn?: string };
  };
  /** `replyKey`: new for each written reply, the same when it is sent again. */
  'POST /conversations/:id/reply': {
    readonly ask: { readonly epoch: number; readonly text: string; readonly replyKey: string };
    readonly answer: { readonly event: StoredEvent };
  };
  'POST /conversations/:id/note': {
    readonly ask: { readonly text: string };
    readonly answer: { readonly event: StoredEvent };
  };
  'POST /conversations/:id/hand-back': {
    readonly ask: { readonly epoch: number };
    readonly answer: { readonly epoch: number };
  };
  'POST /conversations/:id/close': {
    readonly ask: { readonly epoch: number };
    readonly answer: { readonly epoch: number };
  };
  /** At most every 3 s while typing. */
  'POST /conversations/:id/typing': { readonly answer: Done };
  /** On opening and every 20 s while it is open. */
  'POST /conversations/:id/viewing': { readonly answer: Done };
  /** admin */
  'GET /agents': { readonly answer: { readonly agents: readonly Agent[] } };
  'POST /agents': {
    readonly ask: { readonly email: string; readonly name: string; readonly role: Role };
    readonly answer: { readonly agent: Agent; readonly link: string };
  };
  'POST /agents/:id': {
    readonly ask: { readonly name?: string; readonly role?: Role; readonly state?: 'active' | 'disabled' };
    readonly answer: { readonly agent: Agent };
  };
  'POST /agents/:id/reset': { readonly answer: { readonly link: string } };
  'GET /dead-letters': { readonly answer: { readonly letters: readonly DeadLetter[] } };
  'POST /dead-letters/:id/replay': { readonly answer: Done };
  'POST /dead-letters/:id/discard': { readonly answer: Done };
  /** `?date=YYYY-MM-DD` in the zone of the opening hours; without it, yesterday. Titles: topic → article title. */
  'GET /reports/day': {
    readonly answer: {
      readonly date: string;
      readonly zone: string;
      readonly report: DayReport;
      readonly titles: Readonly<Record<string, string>>;
    };
  };
  /** admin; finds by person id, customer id, phone, e-mail or conversation id (in the body: nothing personal in an address line). */
  'POST /person/export': { readonly ask: { readonly query: string }; readonly answer: { readonly person: unknown } };
  /** admin */
  'POST /person/erase': {
    readonly ask: { readonly query: string };
    readonly answer: { readonly erased: Readonly<Record<string, number>> };
  };
  /** Only with the key of this machine (`admin.key`): writes a consistent copy to a new file. */
  'POST /backup': { readonly ask: { readonly file: string }; readonly answer: Done };
}

export interface Done {
  readonly done: true;
}

export interface Me {
  readonly agent: Agent;
  readonly csrf: string;
  readonly company: string;
  readonly zone: string;
  /** Minutes after which a customer whom an agent leaves unanswered is pointed out. */
  readonly replyMinutes: number;
  /** Still the password that the first start printed: ask for an own one. */
  readonly firstPassword?: true;
}

export interface Viewer {
  readonly agentId: string;
  readonly name: string;
}

/**
 * Server-sent events of `GET /desk/api/stream`, one JSON object per `data:` line; a comment line every 20 s keeps it open. On `changed`
 * or after a reconnect the screen asks again for what it shows.
 */
export type DeskNews =
  | { readonly kind: 'changed'; readonly what: 'queue' | 'people' }
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'typing'; readonly id: string; readonly by: 'customer' | 'agent'; readonly name?: string }
  | { readonly kind: 'viewers'; readonly id: string; readonly viewers: readonly Viewer[] }
  /** Somebody has waited past the promised time. */
  | { readonly kind: 'overdue'; readonly id: string };
