import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** Runs a program in a folder with a `.env`, and tells what it printed and which of natural's and dotenv's files it loaded. */
function run(source: string): {
  readonly printed: string;
  readonly secret: string;
  readonly loaded: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-natural-'));
  try {
    writeFileSync(join(folder, '.env'), 'NATURAL_READ_THIS=yes\n');
    const program = `${source}
      const { createRequire } = await import('node:module');
      const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('node_modules'));
      process.stderr.write(JSON.stringify({ secret: process.env.NATURAL_READ_THIS ?? '', loaded }));`;
    const result = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1' },
    });
    const told = JSON.parse(result.stderr) as { readonly secret: string; readonly loaded: readonly string[] };
    return { printed: result.stdout, ...told };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what we take of natural', () => {
  it('prints nothing, reads no .env and brings no database along', () => {
    const { printed, secret, loaded } = run(`
      const { stem } = await import(${JSON.stringify(join(project, 'text/stem.ts'))});
      if (stem('payments', 'en') !== 'payment') throw new Error('no stem');`);
    expect(printed).to.equal('');
    expect(secret).to.equal('');
    expect(
      loaded.some((file) => file.includes('/natural/')),
      'natural itself',
    ).to.equal(true);
    expect(loaded.filter((file) => /\/(?:dotenv|mongoose|pg|redis|memjs)\//.test(file))).to.deep.equal([]);
  });
});
