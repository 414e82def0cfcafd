import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../fakes/freePort.ts';
import { bringModel, shippedContent } from '../../fakes/house.ts';
import { type FakeTwilio, openFakeTwilio } from '../../fakes/twilio.ts';
import type { Place } from '../../fakes/stores.ts';

/** A Nightdesk as a process of its own with a fake Twilio beside it. */
export interface ForkedHouse {
  readonly origin: string;
  readonly pid: number;
  readonly twilio: FakeTwilio;
  /** Where its state lies, past everything that stands in between. */
  readonly place: Place;
  /** What `/ready` says; status 0 when it did not answer within `patienceMs`. */
  ready(patienceMs?: number): Promise<{ readonly status: number; readonly reason: string }>;
  /** A figure of `nightdesk_state`; NaN when nobody answers. */
  figure(what: string): Promise<number>;
  /** Megabytes of memory that it has now. */
  memoryMb(): number;
  /** How it ended, or null while it runs: it must not end by itself. */
  readonly ended: string | null;
  close(): Promise<void>;
}

export const twilioAccount = {
  accountSid: `AC${'0'.repeat(31)}1`,
  authToken: 'the-current-token-of-twilio',
  number: '+4930231251',
};

/** Starts it; `place` says where the database is, `seenAt` under which address the house sees it. */
export async function forkHouse(
  database: { readonly url?: string; readonly seenAt?: string },
  more: Readonly<Record<string, string>> = {},
): Promise<ForkedHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-torture-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const twilio = await openFakeTwilio({ ...twilioAccount, webhook: () => `${origin}/channels/sms`, callbacks: false });
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    PUBLIC_URL: origin,
    DATA_DIR: dataDir,
    EMBEDDINGS: 'off',
    CONTENT_DIR: shippedContent,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    TOKENS_PER_MINUTE: '0',
    MESSAGES_PER_MINUTE: '0',
    MESSAGES_PER_HOUR: '0',
    TWILIO_ACCOUNT_SID: twilioAccount.accountSid,
    TWILIO_AUTH_TOKEN: twilioAccount.authToken,
    TWILIO_FROM: twilioAccount.number,
    TWILIO_API_URL: twilio.url,
    ...(database.url === undefined
      ? {}
      : { DATABASE_URL: database.url, TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64') }),
    ...more,
  };
  await bringModel(dataDir, env);
  const child = fork(join(import.meta.dirname, '../../reliability/killable.ts'), {
    env: { ...env, ...(database.seenAt === undefined ? {} : { DATABASE_URL: database.seenAt }) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let ended: string | null = null;
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk.toString()}`.slice(-2_000);
  });
  const gone = once(child, 'exit').then(() => {
    ended = `exit ${child.exitCode ?? child.signalCode ?? ''}: ${lastWords.trim()}`;
  });
  await Promise.race([once(child, 'message'), gone]);
  if (ended !== null) throw new Error(`The house did not start: ${String(ended)}`);

  return {
    origin,
    pid: child.pid ?? 0,
    twilio,
    place: { dataDir, ...(database.url === undefined ? {} : { databaseUrl: database.url }) },
    async ready(patienceMs = 5_000) {
      try {
        const response = await fetch(`${origin}/ready`, { signal: AbortSignal.timeout(patienceMs) });
        const { reason = '' } = (await response.json()) as { readonly reason?: string };
        return { status: response.status, reason };
      } catch {
        return { status: 0, reason: '' };
      }
    },
    async figure(what) {
      try {
        const response = await fetch(`${origin}/metrics`, { signal: AbortSignal.timeout(5_000) });
        return Number(new RegExp(`nightdesk_state{what="${what}"} (\\d+)`).exec(await response.text())?.[1] ?? 'NaN');
      } catch {
        return Number.NaN;
      }
    },
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    get ended() {
      return ended;
    },
    async close() {
      if (ended === null) child.kill('SIGKILL');
      await gone;
      await twilio.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
