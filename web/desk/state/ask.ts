import type { DeskApi } from '../../../core/deskApi.ts';
import { AskFailure } from './askFailure.ts';
import { clock } from './clock.ts';
import { session } from './session.ts';

const patienceMs = 15_000;

type Call = keyof DeskApi;
type Body<C extends Call> = DeskApi[C] extends { readonly ask: infer Ask } ? { readonly body: Ask } : unknown;
type Place<C extends Call> = C extends `${string}/:id${string}` ? { readonly id: string } : unknown;
type Given<C extends Call> = Body<C> & Place<C> & { readonly query?: Readonly<Record<string, string>> };
type NeedsNothing<C extends Call> = DeskApi[C] extends { readonly ask: unknown }
  ? false
  : C extends `${string}/:id${string}`
    ? false
    : true;
type Rest<C extends Call> = NeedsNothing<C> extends true ? [given?: Given<C>] : [given: Given<C>];

/** Asks the server one thing of the desk's contract; throws AskFailure. Answering 401 ends the session here. */
export async function ask<C extends Call>(call: C, ...rest: Rest<C>): Promise<DeskApi[C]['answer']> {
  const given: Loose = rest[0] ?? {};
  const [method = 'GET', path = ''] = call.split(' ');
  const query = given.query === undefined ? '' : `?${new URLSearchParams(given.query).toString()}`;
  const response = await send(`/desk/api${path.replace(':id', encodeURIComponent(given.id ?? ''))}${query}`, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      accept: 'application/json',
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'x-csrf-token': session.me.value?.csrf ?? '' }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(given.body ?? {}) }),
  });
  clock.learn(response.headers.get('date'));
  if (response.status === 401 && call !== 'POST /sign-in') session.lose();
  const answer = await read(response);
  if (!response.ok) throw failureOf(response, answer);
  // The server is ours and keeps the contract.
  return answer as DeskApi[C]['answer'];
}

interface Loose {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new AskFailure(0, 'unreachable', 'The server cannot be reached.');
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (!response.ok) return undefined;
    throw new AskFailure(0, 'unreachable', 'The answer broke off.');
  }
}

function failureOf(response: Response, answer: unknown): AskFailure {
  const wait = Number(response.headers.get('retry-after') ?? 0) || 0;
  const error = isErrorAnswer(answer) ? answer.error : { code: 'fault', message: '' };
  return new AskFailure(response.status, error.code, error.message, wait);
}

function isErrorAnswer(
  answer: unknown,
): answer is { readonly error: { readonly code: string; readonly message: string } } {
  return typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'object';
}
