import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';

/** A server in a process of its own. */
export interface Program {
  readonly pid: number;
  readonly origin: string;
  /** From its start to the first answer. */
  readonly startMs: number;
  /** Asks it to end and waits for it. */
  stop(): Promise<void>;
}

/** Starts it with its standard output in a file, as a service manager would, and waits until it answers there. */
export async function startProgram(program: {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly log: string;
  /** Where it listens, asked until it is known and open. */
  readonly origin: () => Promise<string | null>;
}): Promise<Program> {
  const started = performance.now();
  const log = openSync(program.log, 'a');
  const child = spawn(process.execPath, program.args, {
    cwd: program.cwd,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...program.env },
    stdio: ['ignore', log, log],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  running.add(child);
  child.on('exit', () => running.delete(child));
  for (let waited = 0; waited < patienceMs; waited += askAgainMs) {
    if (child.exitCode !== null) break;
    const origin = await program.origin();
    if (origin !== null)
      return {
        pid: child.pid ?? 0,
        origin,
        startMs: performance.now() - started,
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
  child.kill('SIGKILL');
  throw new Error(`It did not start; ${program.log} may tell why.`);
}

const patienceMs = 120_000;
const askAgainMs = 20;
const running = new Set<ChildProcess>();

// Nothing of ours goes on when the benchmark is broken off.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
