import { spawn } from 'node:child_process';
import { join } from 'node:path';

const home = join(import.meta.dirname, '../..');

/** Runs one of our command-line tools to its end; `out` is everything it printed. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: home,
    // Tools are not measured, and measuring makes them slow.
    env: { ...process.env, NO_COLOR: '1', NODE_V8_COVERAGE: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  const keep = (chunk: Buffer): void => {
    out += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out };
}
