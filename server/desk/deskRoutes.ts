import type { RawRequest, RawResponse, Route } from '../../core/channel.ts';
import type { DeskApi } from '../../core/deskApi.ts';
import { NightdeskError } from '../../core/error.ts';
import { isOurSecret } from '../../adapters/base/isOurSecret.ts';
import { errorAnswer } from '../http/errorAnswer.ts';
import { type Access, access, isAllowed } from './access.ts';
import type { Desk } from './desk.ts';
import type { Call, Caller, Endpoint, Endpoints } from './endpoint.ts';
import { readAsk } from './readAsk.ts';
import { whoCalls } from './whoCalls.ts';

/** Puts the door before every endpoint: where from, who, may they, what do they ask; then the answer as JSON. */
export function deskRoutes(desk: Desk, endpoints: Endpoints): readonly Route[] {
  return Object.keys(access)
    .filter((name): name is keyof DeskApi => name in endpoints)
    .map((name) => routeOf(desk, name, endpoints[name]));
}

const mostBytes = 64 * 1024;

function routeOf<Name extends keyof DeskApi>(desk: Desk, name: Name, endpoint: Endpoint<Name>): Route {
  const [method, path] = name.split(' ', 2);
  return {
    method: method === 'GET' ? 'GET' : 'POST',
    path: `/desk/api${path ?? ''}`,
    maxBytes: method === 'GET' ? 0 : mostBytes,
    async handle(request) {
      try {
        return await enter(desk, name, endpoint, request);
      } catch (error) {
        const answer = errorAnswer(error);
        // What is not the caller's fault is masked and logged by the host.
        if (answer.status >= 500) throw error;
        return { ...answer, headers: { ...answer.headers, ...neverKept } };
      }
    },
  };
}

async function enter<Name extends keyof DeskApi>(
  desk: Desk,
  name: Name,
  endpoint: Endpoint<Name>,
  request: RawRequest,
): Promise<RawResponse> {
  const https = desk.isHttps(request);
  const caller = await whoCalls(desk, request, https);
  letIn(caller, access[name], request);
  const cookies: string[] = [];
  const answer = await endpoint.handle({
    // `letIn` has checked the caller and the schema the question; the compiler cannot follow that through a table.
    ask: (endpoint.ask === null ? null : readAsk<unknown>(request, endpoint.ask)) as Call<Name>['ask'],
    caller: caller as Call<Name>['caller'],
    id: idOf(request),
    query: URL.parse(request.url, 'http://desk')?.searchParams ?? new URLSearchParams(),
    request,
    https,
    now: desk.now(),
    setCookie: (line) => void cookies.push(line),
  });
  const [cookie] = cookies;
  return {
    status: 200,
    headers: { ...json, ...neverKept, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
    body: JSON.stringify(answer),
  };
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const neverKept = { 'cache-control': 'no-store' };

function letIn(caller: Caller, needed: Access, request: RawRequest): void {
  if (needed === 'anyone') return;
  if (caller === null) throw new NightdeskError('unauthenticated', 'Please sign in.');
  if (caller.kind === 'machine') {
    if (needed === 'admin' || needed === 'machine') return;
    throw new NightdeskError('forbidden', 'A person does this, not a machine.');
  }
  if (request.method !== 'GET') {
    const given = request.headers['x-csrf-token'];
    if (typeof given !== 'string' || !isOurSecret(given, [caller.csrf]))
      throw new NightdeskError('forbidden', 'This page is out of date. Please load it again.');
  }
  if (!isAllowed(caller.agent.role, needed)) throw new NightdeskError('forbidden', 'Your account may not do this.');
}

/** Ids of ours are short and plain; anything else cannot be found. */
function idOf(request: RawRequest): string {
  const { id } = request.params;
  if (id === undefined) return '';
  if (!/^[\w.:-]{1,100}$/.test(id)) throw new NightdeskError('not-found', 'There is nothing here.');
  return id;
}
