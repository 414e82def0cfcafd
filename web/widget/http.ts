import { fieldsOf } from './loose.ts';

/** An answer of the server; `status` 0 means that none came (no network, time-out). */
export interface Answer {
  readonly status: number;
  readonly isGood: boolean;
  /** Refused for good: the same call will not pass later either. */
  readonly isFinal: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number;
}

// Longer than the server's own limits, so that a slow answer is still heard.
const patienceMs = 20_000;

/** One HTTP call with JSON both ways; a POST when there is a body. Never throws. */
export async function callServer(url: string, token: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    const { status } = response;
    return {
      status,
      isGood: response.ok,
      isFinal: status >= 400 && status < 500 && status !== 408 && status !== 429,
      body: fieldsOf(await response.json().catch(() => undefined)),
      retryAfterMs: Number(response.headers.get('retry-after')) * 1000 || 0,
    };
  } catch {
    return { status: 0, isGood: false, isFinal: false, body: {}, retryAfterMs: 0 };
  }
}
