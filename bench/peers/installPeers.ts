import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what we compare with where it is missing (`npm ci`, exact versions); false, with a line that says so, when that did not work. */
export function installPeers(): boolean {
  const folder = import.meta.dirname;
  const isThere = (name: string): boolean => existsSync(join(folder, 'node_modules', name, 'package.json'));
  if (['minisearch', 'node-nlp', 'vader-sentiment'].every(isThere)) return true;
  console.log('Installing NLP.js, MiniSearch and VADER into bench/peers, for this comparison only …');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  });
  if (status === 0) return true;
  console.log(
    'They could not be installed (is the npm registry in reach?); they are left out, all others are measured.',
  );
  return false;
}
