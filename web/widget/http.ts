import { fieldsOf } from './loose.ts';

/** An answer of the server; `status` 0 means that none came (no network, time-out). */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number;
}

// Longer than the server's own limits, so that a slow answer is still heard.
const patienceMs = 20_000;

/** One HTTP call with JSON both ways; never throws. */
export async function callServer(method: 'GET' | 'POST', url: string, token?: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    const seconds = Number(response.headers.get('retry-after'));
    return {
      status: response.status,
      body: fieldsOf(await response.json().catch(() => undefined)),
      retryAfterMs: seconds > 0 ? seconds * 1000 : 0,
    };
  } catch {
    return { status: 0, body: {}, retryAfterMs: 0 };
  }
}
