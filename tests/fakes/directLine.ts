import { WebSocket } from 'ws';

/** An answer of the server, its body read as JSON. */
export interface DirectLineAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Calls one endpoint the way stock clients do. */
export async function call(
  origin: string,
  method: 'GET' | 'POST' | 'OPTIONS',
  path: string,
  options: {
    readonly token?: string;
    readonly body?: unknown;
    /** Sent as it is. */
    readonly raw?: string | Uint8Array<ArrayBuffer>;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<DirectLineAnswer> {
  const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  const response = await fetch(new URL(path, origin), {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : fieldsOf(JSON.parse(text)) };
}

/** A customer's conversation, begun as the widget begins it. */
export async function begin(origin: string, asked: Fields = {}): Promise<DirectLineClient> {
  const { body } = await call(origin, 'POST', '/widget/token', { body: asked });
  return clientOf(origin, textOf(body, 'conversationId'), textOf(body, 'token'));
}

/** Speaks in one conversation. */
export interface DirectLineClient {
  readonly id: string;
  readonly token: string;
  post(activity: Fields, mark?: string): Promise<DirectLineAnswer>;
  say(text: string, mark?: string): Promise<DirectLineAnswer>;
  activities(watermark?: string): Promise<{ readonly list: readonly Fields[]; readonly watermark: string }>;
  resume(watermark?: string): Promise<DirectLineAnswer>;
  listen(watermark?: string): Promise<Listener>;
}

/** The client of a token that was made elsewhere. */
export function clientOf(origin: string, id: string, token: string): DirectLineClient {
  const path = `/v3/directline/conversations/${id}`;
  const post = (activity: Fields, mark?: string): Promise<DirectLineAnswer> => {
    const channelData = {
      ...fieldsOf(activity['channelData']),
      ...(mark === undefined ? {} : { clientActivityID: mark }),
    };
    return call(origin, 'POST', `${path}/activities`, { token, body: { ...activity, channelData } });
  };
  const resume = (watermark = ''): Promise<DirectLineAnswer> =>
    call(origin, 'GET', `${path}?watermark=${watermark}`, { token });
  return {
    id,
    token,
    post,
    resume,
    say: (text, mark) => post({ type: 'message', text }, mark),
    async activities(watermark = '') {
      const { body } = await call(origin, 'GET', `${path}/activities?watermark=${watermark}`, { token });
      return { list: listOf(body, 'activities'), watermark: textOf(body, 'watermark') };
    },
    async listen(watermark) {
      const { body } = await resume(watermark);
      return listenTo(textOf(body, 'streamUrl'));
    },
  };
}

const patienceMs = 8000;

/** What comes over one WebSocket. */
export interface Listener {
  readonly frames: readonly Fields[];
  /** All activities so far. */
  readonly activities: readonly Fields[];
  /** Waits until the activities fulfil something. */
  until(isEnough: (activities: readonly Fields[]) => boolean): Promise<readonly Fields[]>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  close(): void;
}

/** Opens a stream; rejects with `refused: <status>` when the server does not let it. */
export async function listenTo(streamUrl: string, headers: Readonly<Record<string, string>> = {}): Promise<Listener> {
  const socket = new WebSocket(streamUrl, { headers });
  const frames: Fields[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<{ readonly code: number; readonly reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('message', (data: Buffer) => {
    frames.push(fieldsOf(JSON.parse(data.toString())));
    for (const check of waiting) check();
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', reject);
    socket.on('unexpected-response', (_request, response) => {
      reject(new Error(`refused: ${response.statusCode ?? 0}`));
      socket.terminate();
    });
  });
  const all = (): readonly Fields[] => frames.flatMap((frame) => listOf(frame, 'activities'));
  return {
    frames,
    closed,
    get activities() {
      return all();
    },
    until(isEnough) {
      return new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`Nothing like that came; there is ${JSON.stringify(all())}`)),
          patienceMs,
        );
        const check = (): void => {
          if (!isEnough(all())) return;
          clearTimeout(late);
          waiting.delete(check);
          resolve(all());
        };
        waiting.add(check);
        check();
      });
    },
    close: () => socket.close(),
  };
}

/** Ends a listener and waits for it. */
export async function hangUp(listener: Listener): Promise<void> {
  listener.close();
  await listener.closed;
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function listOf(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
