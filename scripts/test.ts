import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** One thing the gate asks; `counts` reads mocha's own figures from the output. */
interface Check {
  readonly name: string;
  readonly command: readonly string[];
  readonly counts?: boolean;
}

const rooms = 'core text language knowledge dialogs desk store adapters bots server web scripts bench tests'
  .split(' ')
  .filter((room) => existsSync(room));

const fast: readonly Check[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint (with types)', command: ['oxlint', '--type-aware', '--quiet'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...rooms],
  },
  { name: 'unused code', command: ['knip'] },
];
const pure: readonly Check[] = [
  {
    name: 'tests of the pure rooms',
    command: ['mocha', '--reporter', 'dot', 'tests/{core,text,language,dialogs,desk/rules}/**/*.test.ts'],
    counts: true,
  },
];
const full: readonly Check[] = [
  {
    name: 'tests (SQLite, PostgreSQL, browser) with coverage',
    command: ['c8', '--check-coverage', '--lines', '85', 'mocha', 'tests/**/*.test.ts'],
    counts: true,
  },
];
const afterwards: readonly Check[] = ['core', 'text', 'dialogs', 'desk/rules'].map((room) => ({
  name: `every line of ${room} is tested`,
  command: ['c8', 'check-coverage', '--lines', '100', '--include', `${room}/**`],
}));

let passed = 0;
let failed = 0;
const quick = process.argv.includes('--fast');

await inParallel(quick ? [...pure, ...fast] : fast);
if (!quick) await inParallel(full);
if (!quick) await inParallel(afterwards);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function inParallel(checks: readonly Check[]): Promise<void> {
  const waiting = [...checks];
  const workers = Array.from({ length: Math.max(1, availableParallelism()) }, async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await run(check);
  });
  await Promise.all(workers);
}

async function run(check: Check): Promise<void> {
  const started = performance.now();
  const [program = '', ...args] = check.command;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Code from the cache is counted less exactly.
    env: { ...process.env, FORCE_COLOR: '0', NODE_ENV: 'test', NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
    // Long test runs are watched, short checks speak only when they fail.
    if (check.counts === true) process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
  count(check, code, output);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✘'} ${check.name} (${seconds} s)`);
  if (code !== 0 && check.counts !== true) console.log(output.trimEnd());
}

function count(check: Check, code: number, output: string): void {
  const passing = Number(/^\s*(\d+) passing/m.exec(output)?.[1] ?? 0);
  const failing = Number(/^\s*(\d+) failing/m.exec(output)?.[1] ?? 0);
  if (check.counts === true && passing + failing > 0) {
    passed += passing;
    failed += failing;
    // Green tests with a red exit code: coverage below the floor, or a hook that failed.
    if (code !== 0 && failing === 0) failed += 1;
  } else if (code === 0) passed += 1;
  else failed += 1;
}
