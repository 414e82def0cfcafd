import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { smallContent } from '../server/smallContent.ts';
import { lifeBefore } from './lifeBefore.ts';
import { openSystemPostgres, postgresTools } from './systemPostgres.ts';

// Makes `<folder>/sqlite.sql` and `<folder>/postgres.sql`: the store of the version whose tree this file lies in. For an older one:
//   git worktree add /tmp/old v0.1.0 && ln -s "$PWD/node_modules" /tmp/old/ && cp -r tests/operate /tmp/old/tests/
//   (cd /tmp/old && npx node scripts/build-web.ts && npx node tests/operate/makeFixture.ts "$OLDPWD/tests/fixtures/stores/v0.1.0")
const folder = resolve(process.argv[2] ?? '.');
mkdirSync(folder, { recursive: true });
const content = await smallContent();
// Three articles are enough, and most of the file.
for (const article of ['change-pin', 'terminate-account']) rmSync(join(content.dir, 'articles', `${article}.md`));
if (postgresTools === null) throw new Error('Needs a PostgreSQL of this machine (Debian: postgresql).');
const postgres = await openSystemPostgres(postgresTools);
try {
  const dataDir = mkdtempSync(join(tmpdir(), 'nightdesk-fixture-'));
  await lifeBefore({ dataDir }, content.dir);
  writeFileSync(join(folder, 'sqlite.sql'), dump('sqlite3', [join(dataDir, 'nightdesk.sqlite'), '.dump']));
  const databaseUrl = await postgres.newDatabase();
  await lifeBefore({ dataDir: mkdtempSync(join(tmpdir(), 'nightdesk-fixture-')), databaseUrl }, content.dir);
  const plain = dump(join(postgres.tools, 'pg_dump'), ['--inserts', '--no-owner', '--no-privileges', databaseUrl]);
  // What only psql understands, and what newer servers do not know.
  const sql = plain.split('\n').filter((line) => !/^\\|^--|^SET |^$/.test(line));
  writeFileSync(join(folder, 'postgres.sql'), `${sql.join('\n')}\n`);
} finally {
  await postgres.stop();
  await content.remove();
}

function dump(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
