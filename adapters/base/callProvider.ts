import { NightdeskError } from '../../core/error.ts';

export interface ProviderCall {
  /** Who is called, for error messages, e.g. `Twilio`. Addresses stay out of them: some carry a token. */
  readonly provider: string;
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Longest time for the whole call. */
  readonly timeoutMs: number;
}

export interface ProviderAnswer {
  readonly status: number;
  /** By lower-case name, null when missing. */
  readonly header: (name: string) => string | null;
  readonly text: string;
}

/**
 * One HTTP call to a provider; gives every complete answer, whatever its status. Throws `delivery-unavailable` (retry) when
 * nothing can have arrived, and `delivery-unknown` when the line was cut or the time was up after bytes may have left.
 */
export async function callProvider(call: ProviderCall): Promise<ProviderAnswer> {
  if (call.signal.aborted)
    throw new NightdeskError('delivery-unavailable', `${call.provider} was not called: stopping`, { retry: true });
  let response: Response;
  try {
    response = await fetch(call.url, {
      method: call.method,
      headers: call.headers,
      ...(call.body === undefined ? {} : { body: call.body }),
      // A redirect would carry the credentials to another host.
      redirect: 'manual',
      signal: AbortSignal.any([call.signal, AbortSignal.timeout(call.timeoutMs)]),
    });
  } catch (error) {
    throw failureOfLine(call.provider, error);
  }
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: await readAnswer(call.provider, response),
  };
}

/** A refusal stands even when its explanation was cut off; a success without its end is a success nobody knows. */
async function readAnswer(provider: string, response: Response): Promise<string> {
  try {
    return await readText(response);
  } catch (error) {
    if (!response.ok) return '';
    throw new NightdeskError('delivery-unknown', `${provider} was cut off while answering`, { cause: error });
  }
}

/** Counted after unpacking: a few packed bytes may unpack to gigabytes. */
async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop gives the line up.
    if (size > mostBytes) throw new Error('The answer is too long.');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks, size));
}

// A hundred updates of Telegram, each as long as can be, are about a tenth of it.
const mostBytes = 8 * 1024 * 1024;

function failureOfLine(provider: string, error: unknown): NightdeskError {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = textOf(cause, 'code');
  if (neverLeft.test(code) || textOf(cause, 'syscall') === 'connect' || textOf(cause, 'message') === 'bad port')
    return new NightdeskError('delivery-unavailable', `${provider} cannot be reached (${code || 'no connection'})`, {
      retry: true,
      cause: error,
    });
  const why = code || textOf(cause, 'name') || 'connection lost';
  return new NightdeskError('delivery-unknown', `${provider} did not answer (${why})`, { cause: error });
}

/** No name, no route, no listener, no trust: the request itself was never written. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+)$/;

function textOf(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : '';
}
