import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

describe('docs/ADD-A-CHANNEL.md', function () {
  this.timeout(120_000);
  let house: string;
  let files: readonly (readonly [path: string, text: string])[];

  before(() => {
    files = filesIn(readFileSync(join(root, 'docs/ADD-A-CHANNEL.md'), 'utf8'));
    // A house of its own, so that what the page adds never gets into ours.
    house = mkdtempSync(join(tmpdir(), 'nightdesk-channel-'));
    for (const room of [
      'core',
      'text',
      'store',
      'desk',
      'adapters',
      'tests',
      'package.json',
      'tsconfig.json',
      '.dependency-cruiser.cjs',
    ])
      cpSync(join(root, room), join(house, room), {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      });
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of files) {
      mkdirSync(join(house, dirname(path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
  });
  after(() => rmSync(house, { recursive: true, force: true }));

  const run = (
    program: string,
    args: readonly string[],
  ): { readonly status: number | null; readonly output: string } => {
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', program), args, {
      cwd: house,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
    });
    return { status, output: stdout + stderr };
  };

  it('has five files of a channel, a fixture and a test', () => {
    expect(files.map(([path]) => path)).to.deep.equal([
      'adapters/pigeon/verify.ts',
      'adapters/pigeon/normalise.ts',
      'adapters/pigeon/render.ts',
      'adapters/pigeon/send.ts',
      'adapters/pigeon/channel.ts',
      'tests/fixtures/pigeon/message.json',
      'tests/contract/pigeon.test.ts',
    ]);
  });

  it('leads to a channel that keeps the contract', () => {
    const { status, output } = run('node', ['node_modules/mocha/bin/mocha.js', 'tests/contract/pigeon.test.ts']);
    expect(status, output).to.equal(0);
    expect(output).to.match(/\b\d{2} passing/);
  });

  it('leads to a channel that the import rules accept once it is in their list', () => {
    const rules = join(house, '.dependency-cruiser.cjs');
    writeFileSync(
      rules,
      readFileSync(rules, 'utf8').replace("const channels = ['web',", "const channels = ['pigeon', 'web',"),
    );
    const { status, output } = run('node', [
      'node_modules/.bin/depcruise',
      '--config',
      rules,
      '--output-type',
      'err',
      'adapters/pigeon',
    ]);
    expect(status, output).to.equal(0);
  });
});

/** The files of a page: a line `**`path`**` and the code block below it. */
function filesIn(page: string): readonly (readonly [string, string])[] {
  return [...page.matchAll(/^\*\*`([^`]+)`\*\*\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => [path, text] as const,
  );
}
