import { expect } from 'chai';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../store/openStore.ts';
import { openTestHouse } from '../fakes/house.ts';
import { runScript } from '../fakes/runScript.ts';
import { story, webChat } from '../fakes/story.ts';
import { countedId } from '../fakes/stores.ts';

describe('back-up and restore', function () {
  this.timeout(120_000);
  let folder: string;
  let dataDir: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightdesk-backup-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (script: 'backup' | 'restore', args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runScript(`scripts/${script}.ts`, args, { DATA_DIR: dataDir, INIT_CWD: folder, ...env });

  it('a server is backed up while it runs, is not overwritten while it runs, and a restore brings the conversation back', async () => {
    const { house, origin, stop } = await openTestHouse({ DATA_DIR: dataDir });
    const port = new URL(origin).port;
    await story(house.store, Date.now).says('my card was stolen', { from: webChat('ada') });
    const backed = await run('backup', ['copy.sqlite'], { PORT: port });
    expect(backed).to.deep.equal({ code: 0, out: `${join(folder, 'copy.sqlite')}\n` });
    expect((await stat(join(folder, 'copy.sqlite'))).mode & 0o777).to.equal(0o600);
    const again = await run('backup', ['copy.sqlite'], { PORT: port });
    expect(again).to.deep.include({ code: 1 });
    await story(house.store, Date.now).says('written after the copy', { from: webChat('ben') });
    const refused = await run('restore', ['copy.sqlite', '--force']);
    expect(refused).to.deep.include({ code: 1 });
    expect(refused.out).to.match(/Another Nightdesk is running/);
    await stop();

    const careful = await run('restore', ['copy.sqlite']);
    expect(careful).to.deep.include({ code: 1 });
    expect(careful.out).to.match(/--force/);
    expect(await conversations(dataDir)).to.deep.equal({ ada: true, ben: true });
    // A killed server leaves these; they belong to the old data.
    await writeFile(join(dataDir, 'nightdesk.sqlite-wal'), 'left over');
    await writeFile(join(dataDir, 'nightdesk.sqlite-shm'), 'left over');
    const restored = await run('restore', ['copy.sqlite', '--force']);
    expect(restored.code, restored.out).to.equal(0);
    const names = await readdir(dataDir);
    const aside = names.find((name) => /^nightdesk\.sqlite\.before-\d{8}-\d+Z$/.test(name)) ?? '';
    expect(restored.out).to.contain(join(dataDir, aside));
    expect(names).to.include(`${aside}-wal`);
    expect(names).not.to.include.members(['nightdesk.sqlite-wal']);
    expect(names.filter((name) => name.startsWith('restoring-'))).to.deep.equal([]);
    expect(await conversations(dataDir)).to.deep.equal({ ada: true, ben: false });
  });

  it('a stopped server is backed up too, into its own folder, and restored on a machine that has nothing', async () => {
    const store = await openStore({ dataDir, newId: countedId });
    await story(store, Date.now).says('my card was stolen', { from: webChat('ada') });
    await store.close();
    const { code, out } = await run('backup', []);
    expect(code, out).to.equal(0);
    const file = out.trim();
    expect(file.startsWith(join(dataDir, 'backups', 'nightdesk-'))).to.equal(true);
    dataDir = join(folder, 'new');
    const restored = await run('restore', [file]);
    expect(restored.code, restored.out).to.equal(0);
    expect(restored.out).not.to.match(/kept in/);
    expect(await conversations(dataDir)).to.deep.equal({ ada: true, ben: false });
  });

  it('what is no back-up, damaged, or of a newer version is refused, and the data stays', async () => {
    const store = await openStore({ dataDir, newId: countedId });
    await story(store, Date.now).says('my card was stolen', { from: webChat('ada') });
    await store.backup(join(folder, 'good.sqlite'));
    await store.close();
    const good = await readFile(join(folder, 'good.sqlite'));
    await writeFile(join(folder, 'words.sqlite'), 'these are only words, and no database at all');
    await writeFile(join(folder, 'half.sqlite'), good.subarray(0, good.length / 2));
    new DatabaseSync(join(folder, 'other.sqlite')).exec('create table other (a)');
    await writeFile(join(folder, 'newer.sqlite'), good);
    const newer = new DatabaseSync(join(folder, 'newer.sqlite'));
    newer.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '')`);
    newer.close();
    for (const [name, why] of [
      ['words.sqlite', /no back-up/],
      ['half.sqlite', /damaged/],
      ['other.sqlite', /no back-up/],
      ['newer.sqlite', /newer Nightdesk/],
      ['missing.sqlite', /There is no file/],
    ] as const) {
      const { code, out } = await run('restore', [name, '--force']);
      expect(code, name).to.equal(1);
      expect(out, name).to.match(why);
    }
    expect(await conversations(dataDir)).to.deep.equal({ ada: true, ben: false });
    expect((await run('restore', ['good.sqlite', '--force'])).code).to.equal(0);
  });

  it('PostgreSQL is left to its own tools, and nobody believes there is a copy', async () => {
    const env = {
      DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/x',
      TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64'),
    };
    const backup = await run('backup', [], env);
    expect(backup).to.deep.include({ code: 1 });
    expect(backup.out)
      .to.match(/pg_dump/)
      .and.not.match(/secret/);
    const restore = await run('restore', ['a.dump'], env);
    expect(restore).to.deep.include({ code: 1 });
    expect(restore.out)
      .to.match(/pg_restore/)
      .and.not.match(/secret/);
  });

  it('without data or with words it does not know, it says what to do', async () => {
    expect((await run('backup', [])).out).to.match(/There is no data/);
    expect((await run('backup', ['--all'])).out).to.match(/npm run backup/);
    expect((await run('restore', [])).out).to.match(/npm run restore/);
    expect((await run('restore', ['a', '--hard'])).out).to.match(/npm run restore/);
  });
});

/** Who has a conversation in the data of a folder that nobody serves. */
async function conversations(dataDir: string): Promise<{ readonly ada: boolean; readonly ben: boolean }> {
  const store = await openStore({ dataDir, newId: countedId });
  const has = async (name: string) => (await store.threads.conversationAt(webChat(name))) !== null;
  const found = { ada: await has('ada'), ben: await has('ben') };
  await store.close();
  return found;
}
