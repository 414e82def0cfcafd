import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');

/** A Nightdesk in a process of its own, started as an operator starts it. */
export interface OwnServer {
  /** All it printed so far. */
  readonly printed: () => string;
  /** Ends it and waits until it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts one with these settings and waits until it answers messages; rejects with what it printed when it ends instead. */
export async function startOwnServer(env: Readonly<Record<string, string>>): Promise<OwnServer> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: home,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', EMBEDDINGS: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  const keep = (chunk: Buffer): void => {
    out += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const end = Date.now() + 120_000;
  while (!(await isReady(`http://127.0.0.1:${env['PORT'] ?? ''}/ready`))) {
    if (isOver(child) || Date.now() > end) throw new Error(`Nightdesk did not get ready:\n${out}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    printed: () => out,
    async end(signal) {
      if (isOver(child)) return;
      const ended = once(child, 'close');
      child.kill(signal);
      await ended;
    },
  };
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
