import { expect } from 'chai';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meridian, modelDir } from '../fakes/meridian.ts';
import { runScript } from '../fakes/runScript.ts';

describe('the demo', function () {
  this.timeout(120_000);
  let dataDir: string;
  before(async () => {
    await meridian();
    dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-demo-test-'));
    // The model that the tests have trained already.
    await symlink(modelDir, join(dataDir, 'models'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it('plays a dozen customers at 22:40, each to the end, and ends', async () => {
    const { code, out } = await runScript('scripts/demo.ts', ['--fast', '--exit', '--at', '2026-11-24T22:40'], {
      DATA_DIR: dataDir,
    });
    expect(code, out).to.equal(0);
    expect(out.match(/^\d+ of 12 {2}\S/gm)).to.have.length(12);
    for (const part of [
      'Meridian, web chat, Tue 24 Nov, 22:40',
      'Freeze the card now in the app',
      'I have logged this as a complaint',
      'they are back tomorrow, 08:00',
      'Agreed for tomorrow, 08:00',
      'ich bin der Assistent von Meridian, ein Bot',
      '[Change your PIN]',
      '[Did this help? Yes]',
      '[Did this help? No]',
      '[Talk to a person]',
      'now waits for a person',
    ])
      expect(out.replaceAll(/\s+│ /g, ' ')).to.contain(part);
  });

  it('says how it is called, and what is not a time', async () => {
    expect((await runScript('scripts/demo.ts', ['--colour'], { DATA_DIR: dataDir })).out).to.match(/npm run demo/);
    const late = await runScript('scripts/demo.ts', ['--at', 'late'], { DATA_DIR: dataDir });
    expect(late).to.deep.include({ code: 1 });
    expect(late.out).to.match(/not a time/);
  });
});
