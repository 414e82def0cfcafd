import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** One violation per rule: file, what it imports, the rule that must see it. */
const planted: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['core/a.ts', '../text/x.ts', 'core-rooms'],
  ['core/b.ts', 'zod', 'core-packages'],
  ['core/c.ts', 'node:fs', 'core-no-node'],
  ['text/a.ts', '../language/x.ts', 'text-rooms'],
  ['text/b.ts', 'zod', 'text-packages'],
  ['text/c.ts', 'node:fs', 'text-no-node'],
  ['dialogs/a.ts', '../text/x.ts', 'dialogs-rooms'],
  ['dialogs/b.ts', 'zod', 'dialogs-packages'],
  ['dialogs/c.ts', 'node:crypto', 'dialogs-no-node'],
  ['desk/rules/a.ts', '../x.ts', 'desk-rules-rooms'],
  ['desk/rules/b.ts', 'zod', 'desk-rules-packages'],
  ['desk/rules/c.ts', 'node:crypto', 'desk-rules-no-node'],
  ['desk/a.ts', '../store/x.ts', 'desk-rooms'],
  ['desk/b.ts', 'zod', 'desk-packages'],
  ['knowledge/search/a.ts', '../x.ts', 'knowledge-search-rooms'],
  ['knowledge/search/b.ts', 'yaml', 'knowledge-search-packages'],
  ['knowledge/search/c.ts', 'node:fs', 'knowledge-search-no-node'],
  ['knowledge/a.ts', '../language/x.ts', 'knowledge-rooms'],
  ['knowledge/b.ts', 'kysely', 'knowledge-packages'],
  ['language/a.ts', '../knowledge/x.ts', 'language-rooms'],
  ['language/b.ts', 'kysely', 'language-packages'],
  ['store/a.ts', '../bots/x.ts', 'store-rooms'],
  ['store/b.ts', 'pino', 'store-packages'],
  ['bots/a.ts', '../store/x.ts', 'bots-rooms'],
  ['bots/b.ts', 'kysely', 'bots-packages'],
  ['server/a.ts', '../web/x.ts', 'server-rooms'],
  ['server/b.ts', 'kysely', 'server-packages'],
  ['web/desk/a.ts', '../../dialogs/x.ts', 'web-rooms'],
  ['web/desk/b.ts', 'zod', 'web-packages'],
  ['web/desk/c.ts', 'node:fs', 'web-no-node'],
  ['adapters/sms/a.ts', '../telegram/x.ts', 'adapters-sms-rooms'],
  ['adapters/sms/b.ts', 'kysely', 'adapters-sms-packages'],
  ['adapters/base/a.ts', '../web/x.ts', 'adapters-base-rooms'],
  ['store/c.ts', '../tests/x.ts', 'nothing-imports-tools'],
  ['language/c.ts', 'botbuilder', 'botbuilder-at-home'],
  ['language/d.ts', 'restify', 'restify-at-home'],
  ['text/d.ts', 'natural', 'natural-by-submodule'],
  ['core/e.ts', './gone.ts', 'resolves'],
];

describe('the import rules', function () {
  this.timeout(60_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nightdesk-rules-'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      copyFileSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('see every planted violation, at the planted place', () => {
    for (const [file] of planted) write(join(dirname(file), 'x.ts'), 'export const x = 1;\n');
    for (const room of [
      'text',
      'language',
      'store',
      'bots',
      'web',
      'dialogs',
      'adapters/telegram',
      'adapters/web',
      'tests',
      'knowledge',
      'desk',
    ]) {
      write(`${room}/x.ts`, 'export const x = 1;\n');
    }
    for (const [file, imports] of planted) write(file, `import * as it from '${imports}';\nexport const used = it;\n`);
    write('core/ring1.ts', "import { two } from './ring2.ts';\nexport const one = (): number => two();\n");
    write('core/ring2.ts', "import { one } from './ring1.ts';\nexport const two = (): number => one();\n");

    const seen = violations();
    for (const [file, imports, rule] of planted) {
      expect(seen, `${file} imports ${imports}`).to.include(`${rule} ${file}`);
    }
    expect(seen).to.include('no-cycles core/ring1.ts');
    expect(
      seen.filter((line) => line.endsWith('/x.ts')),
      'files without a violation',
    ).to.deep.equal([]);
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  function violations(): readonly string[] {
    const rooms = [
      'core',
      'text',
      'dialogs',
      'desk',
      'knowledge',
      'language',
      'store',
      'bots',
      'server',
      'web',
      'adapters',
      'tests',
    ].filter((room) => planted.some(([file]) => file.startsWith(`${room}/`)));
    const done = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
        ...rooms,
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
    );
    const report: { summary: { violations: readonly { rule: { name: string }; from: string }[] } } = JSON.parse(
      done.stdout,
    );
    return report.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`);
  }
});
