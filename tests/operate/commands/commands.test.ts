import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SmallContent, smallContent } from '../../server/smallContent.ts';
import { openSystemPostgres, postgresTools, type SystemPostgres } from '../systemPostgres.ts';
import { fencedBlocks } from './fencedBlocks.ts';
import { type Machine, openMachine, programAt } from './machine.ts';
import { tries } from './tries.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/OPERATE.md'), 'utf8');
const blocks = fencedBlocks(document);
const commands = blocks.filter(({ language }) => language === 'sh');
const named = commands.map((block) => ({ ...block, name: `${block.section} ${block.nth}` }));

// The gate installs every program (.ci/run) and says so; elsewhere what is missing is said aloud, not passed over.
const mustHaveAll = process.env['OPERATE_ALL'] === '1';
const lacking = (name: string): readonly string[] =>
  (tries[name]?.needs ?? []).filter((program) => programAt(program) === null);

describe('docs/OPERATE.md', function () {
  this.timeout(120_000);
  let content: SmallContent;
  let postgres: SystemPostgres | null = null;
  let plain: Machine;
  let shared: Machine | null = null;

  before(async () => {
    postgres = postgresTools === null ? null : await openSystemPostgres(postgresTools);
    content = await smallContent();
    plain = await openMachine(content.dir, null);
    shared = postgres === null ? null : await openMachine(content.dir, postgres);
  });
  after(async () => {
    await plain.close();
    await shared?.close();
    await postgres?.stop();
    await content.remove();
  });

  it('holds no commands that are not tried here, and all that are', () => {
    expect(named.map(({ name }) => name)).to.deep.equal(Object.keys(tries));
    expect(
      blocks.map(({ language }) => language).filter((language) => !['sh', 'ini'].includes(language)),
    ).to.deep.equal([]);
  });

  it('holds no commands beside those blocks, but npm scripts that are tested elsewhere', () => {
    const beside = document
      .replaceAll(/^```[\s\S]*?^```$/gm, '')
      .matchAll(
        /`((?:sudo|systemctl|journalctl|psql|pg_\w+|sqlite3|curl|git|openssl|node|npx|rm|cp|docker|apt) [^`]*)`/g,
      );
    expect([...beside].map(([, command]) => command)).to.deep.equal([]);
  });

  it('can be tried here, all of it, where the gate runs', () => {
    const notTried = named.flatMap(({ name }) => lacking(name).map((program) => `${name}: ${program} is missing`));
    if (notTried.length > 0) console.log(`      NOT TRIED (docs/OPERATE.md)\n      ${notTried.join('\n      ')}`);
    if (mustHaveAll) expect(notTried).to.deep.equal([]);
  });

  for (const { name, text } of named.filter((block) => lacking(block.name).length === 0))
    it(`${name}: ${text.split('\n').find((line) => !/^(cd|set|umask) /.test(line)) ?? ''}`, async () => {
      const { onPostgres = false, runs, before, after, until } = tries[name] ?? {};
      const machine = onPostgres && shared !== null ? shared : plain;
      if (runs !== undefined) await machine.be(runs);
      await before?.(machine);
      const { code, out } = await machine.run(text, until);
      expect(code, out).to.equal(0);
      await after?.(machine, out);
    });
});
