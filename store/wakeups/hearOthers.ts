import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Wake } from '../../core/thread.ts';
import { wakesOf } from './payloads.ts';

export interface HearingSettings {
  readonly url: string;
  /** The name of this process: it has heard its own news already. */
  readonly origin: string;
  readonly emit: (wakes: readonly Wake[]) => void;
  /** What to wake after a time of deafness. */
  readonly missed: () => Promise<readonly Wake[]>;
  readonly log: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  /** How often the line is tried, and how long it may take to answer; five seconds by default. */
  readonly pulseMs?: number;
}

/** The channel of LISTEN and NOTIFY. */
export const channel = 'nightdesk';

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/** Listens to other processes on one connection of its own; comes back by itself after a loss and then wakes whoever may have missed something. Resolves once it hears. */
export async function hearOthers(settings: HearingSettings): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController();
  let ear = await connect(settings, hear);
  const staying = stay();
  return {
    async close() {
      closing.abort();
      await ear.client.end().catch(ignoreWhenLost);
      await staying;
    },
  };

  function hear(payload: string | undefined): void {
    const { origin, wakes } = wakesOf(payload);
    if (origin !== settings.origin) settings.emit(wakes);
  }

  async function stay(): Promise<void> {
    for (;;) {
      await ear.lost;
      if (closing.signal.aborted) return;
      settings.log('listening was interrupted', {});
      const next = await connectAgain();
      if (next === null) return;
      ear = next;
      await catchUp();
    }
  }

  async function connectAgain(): Promise<Ear | null> {
    for (let tries = 0; ; tries += 1) {
      try {
        const next = await connect(settings, hear);
        if (!closing.signal.aborted) return next;
        await next.client.end();
        return null;
      } catch (error) {
        settings.log('listening again failed', { tries: tries + 1, code: codeOf(error) });
      }
      await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** tries), undefined, { signal: closing.signal }).catch(
        ignoreWhenLost,
      );
      if (closing.signal.aborted) return null;
    }
  }

  async function catchUp(): Promise<void> {
    try {
      settings.emit(await settings.missed());
      settings.log('listening again', {});
    } catch (error) {
      // The connection went again; the next round catches up.
      settings.log('catching up failed', { code: codeOf(error) });
      await ear.client.end().catch(ignoreWhenLost);
    }
  }
}

interface Ear {
  readonly client: Client;
  readonly lost: Promise<void>;
}

async function connect(
  { url, pulseMs = standardPulseMs }: HearingSettings,
  hear: (payload: string | undefined) => void,
): Promise<Ear> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    query_timeout: pulseMs,
    application_name: 'nightdesk-listen',
  });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  // Before it listens, so that nothing falls between.
  client.on('notification', ({ payload }) => hear(payload));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    await client.end().catch(ignoreWhenLost);
    throw error;
  }
  return { client, lost: Promise.race([lost, deafness(client, pulseMs)]) };
}

const standardPulseMs = 5_000;

/** A line that went dead without a word: nobody hears of it, so it is asked now and then. Resolves when no answer came. */
async function deafness(client: Client, pulseMs: number): Promise<void> {
  let isOver = false;
  client.once('end', () => {
    isOver = true;
  });
  for (;;) {
    await pause(pulseMs, undefined, { ref: false });
    if (isOver) return;
    try {
      await client.query('select 1');
    } catch {
      // It ends by force: there is nobody at the other end to say good-bye to.
      void client.end().catch(ignoreWhenLost);
      return;
    }
  }
}

/** Ending what has ended already is what was wanted. */
function ignoreWhenLost(): void {
  return undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
