import { request } from 'node:http';

/** What came of one request: an answer (`status`), or why there is none. */
export interface Knock {
  /** 0 without an answer. */
  readonly status: number;
  readonly body: string;
  /** `refused`: nobody listens. `cut`: the line broke after somebody had. `silent`: no answer in time. */
  readonly trouble?: 'refused' | 'cut' | 'silent';
  /** Of the network's error. */
  readonly code: string;
}

/** One request on a line of its own, as providers make them; never rejects. */
export function knock(
  origin: string,
  path: string,
  options: {
    readonly method: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly patienceMs?: number;
  },
): Promise<Knock> {
  return new Promise((resolve) => {
    const { method, headers = {}, body, patienceMs = 15_000 } = options;
    const fail = (trouble: Knock['trouble'], code: string): void =>
      resolve({ status: 0, body: '', code, ...(trouble === undefined ? {} : { trouble }) });
    const asked = request(new URL(path, origin), { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => fail('cut', 'answer'));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), code: '' }),
      );
    });
    asked.setTimeout(patienceMs, () => {
      fail('silent', 'timeout');
      asked.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name;
      fail(code === 'ECONNREFUSED' ? 'refused' : 'cut', code);
    });
    asked.end(body);
  });
}
