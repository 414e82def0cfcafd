import { setTimeout as pause } from 'node:timers/promises';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { History } from './history.ts';
import { knock } from './knock.ts';

/** A moment inside a house, e.g. `after-commit accept`, `before-commit commit`, `sent`. */
export interface Plan {
  readonly moment: string;
  /** So often it passes before something happens. */
  readonly passes: number;
}

/** A Nightdesk as a process of its own, started and ended as often as a trial likes; always at the same address. */
export interface HouseProcess {
  readonly name: string;
  readonly origin: string;
  readonly isRunning: boolean;
  /** It was halted and has not been let go on. */
  readonly isFrozen: boolean;
  /** Resolves when it answers messages, or has been killed on its way there; error when it gave up by itself. */
  start(): Promise<void>;
  /** Gives itself this signal when the plan comes true; false when that did not happen in time. */
  meet(plan: Plan, signal: 'SIGKILL' | 'SIGSTOP', patienceMs: number): Promise<boolean>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves with its exit code (-1 after a signal) once it is gone. */
  ended(): Promise<number>;
  /** A figure of `/metrics`, summed over its labels that fit; no number when nobody answers. */
  figure(name: string, labels?: string): Promise<number>;
}

/** What a house is made of: our test process with hooks, or the program as operators run it. */
export type Program = 'childHouse' | 'main';

/** A house that does not run yet. */
export function houseProcess(of: {
  readonly name: string;
  readonly program: Program;
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
  readonly history: History;
}): HouseProcess {
  const { name, origin, env, history } = of;
  const file = join(import.meta.dirname, of.program === 'main' ? '../../server/main.ts' : 'childHouse.ts');
  let child: ChildProcess | undefined;
  let gone: Promise<number> = Promise.resolve(0);

  return {
    name,
    origin,
    get isFrozen() {
      return isStopped(child?.pid);
    },
    get isRunning() {
      return child !== undefined && child.exitCode === null && child.signalCode === null;
    },
    async start() {
      const began = history.now();
      const begun = spawn(process.execPath, [file], {
        // Where no `.env` of a developer lies.
        cwd: env['DATA_DIR'],
        env: { ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      child = begun;
      gone = once(begun, 'exit').then(() => begun.exitCode ?? -1);
      begun.stdout?.on('data', (chunk: Buffer) => complain(chunk.toString()));
      let said = '';
      begun.stderr?.on('data', (chunk: Buffer) => {
        said = `${said}${chunk.toString()}`.slice(-300);
        complain(chunk.toString());
      });
      const isReady = await ready(() => begun.exitCode === null && begun.signalCode === null);
      if (isReady) history.tell({ kind: 'stands', house: name, ms: history.now() - began });
      else if ((begun.exitCode ?? 0) !== 0) throw new Error(`${name} did not start: ${said.trim()}`);
    },
    async meet({ moment, passes }, signal, patienceMs) {
      const happened = (): boolean => (signal === 'SIGKILL' ? child?.signalCode === 'SIGKILL' : isStopped(child?.pid));
      const orders = { heard: 0 };
      child?.on('message', () => (orders.heard += 1));
      child?.send({ moment, passes, signal });
      const end = performance.now() + patienceMs;
      while (!happened() && performance.now() < end) await pause(5);
      if (happened()) return true;
      // It forgets the plan, unless that comes true at this very moment.
      child?.send({ moment: 'never', passes: 0, signal });
      while (orders.heard < 2 && !happened()) await pause(5);
      return happened();
    },
    signal: (signal) => void child?.kill(signal),
    ended: () => gone,
    async figure(metric, labels = '') {
      const { status, body } = await knock(origin, '/metrics', { method: 'GET' });
      if (status !== 200) return Number.NaN;
      return body
        .split('\n')
        .filter((line) => line.startsWith(`${metric}{`) && line.includes(labels))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
  };

  async function ready(isAlive: () => boolean): Promise<boolean> {
    const end = performance.now() + longestStartMs;
    while ((await knock(origin, '/ready', { method: 'GET' })).status !== 200) {
      if (!isAlive()) return false;
      if (performance.now() > end) throw new Error(`${name} does not get ready.`);
      await pause(20);
    }
    return true;
  }

  /** The log holds no words of customers; its first field tells what happened. */
  function complain(text: string): void {
    for (const line of text.split('\n'))
      if (/"level":(?:50|60)/.test(line) || /Error/.test(line))
        history.tell({ kind: 'complaint', house: name, what: line.slice(0, 300) });
  }
}

/** Later than that it does not come any more; the checker has its own opinion on what is late. */
const longestStartMs = 180_000;

/** Whether the operating system has halted it. */
function isStopped(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // It is gone.
    return false;
  }
}
