import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { readUserToken } from '../../../adapters/web/readUserToken.ts';

const run = promisify(execFile);
const secret = 'the-secret-of-the-host-page-2026';

describe('npm run sign-user', () => {
  const sign = (args: readonly string[], env: Readonly<Record<string, string>> = { WIDGET_USER_SECRET: secret }) =>
    run(process.execPath, ['scripts/sign-user.ts', ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });

  it('prints a token that we believe, and the script tag that carries it', async () => {
    const { stdout } = await sign(['--id', 'c-123', '--name', 'Ana', '--email', 'ana@example.com', '--hours', '24']);
    const [token = '', , tag = ''] = stdout.split('\n');
    expect(tag).to.equal(`<script src="http://127.0.0.1:3978/widget.js" defer data-user-token="${token}"></script>`);
    expect(await readUserToken(token, [secret], Date.now())).to.deep.equal({
      level: 'verified',
      customerId: 'c-123',
      name: 'Ana',
      email: 'ana@example.com',
    });
    expect(await readUserToken(token, [`${secret}x`], Date.now())).to.equal(null);
  });

  it('says what is missing', async () => {
    const failed = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
    expect(await failed(sign(['--id', 'c-123'], {})))
      .to.have.property('stderr')
      .that.includes('WIDGET_USER_SECRET');
    for (const args of [[], ['--id', ' '], ['--id', 'c-1', '--hours', '25'], ['--odd', 'x']])
      expect(await failed(sign(args)))
        .to.have.property('stderr')
        .that.includes('--id <customer id>');
  });
});
