import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeFolder, removeFolders, type Files } from './contentFolder.ts';

describe('npm run check:content', () => {
  after(removeFolders);

  it('is content with what is right', async () => {
    const { status, stdout } = await check({ 'a.md': 'Text.', 'policy.yaml': 'company: Acme\n' });
    expect({ status, stdout }).to.deep.equal({ status: 0, stdout: '1 articles, 0 errors, 0 warnings.\n' });
  });

  it('names what is wrong with its line, and fails', async () => {
    const { status, stdout } = await check({ 'a.md': 'See [x](/help/x).', 'policy.yaml': 'company: Acme\n' });
    expect(status).to.equal(1);
    expect(stdout).to.equal(
      'error  a.md:1\n  The link /help/x leads nowhere. Remove the link.\n\n1 articles, 1 errors, 0 warnings.\n',
    );
  });

  it('lets warnings pass', async () => {
    const { status, stdout } = await check({ 'a.md': 'Text.' });
    expect(status).to.equal(0);
    expect(stdout).to.match(/^warning {2}policy\.yaml:1\n {2}There is no policy\.yaml\./);
  });
});

async function check(files: Files): Promise<{ readonly status: number | null; readonly stdout: string }> {
  const script = join(import.meta.dirname, '../../scripts/check-content.ts');
  return spawnSync(process.execPath, [script, await makeFolder(files)], { encoding: 'utf8' });
}
