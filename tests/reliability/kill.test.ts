import { expect } from 'chai';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../fakes/freePort.ts';
import { bringModel, shippedContent } from '../fakes/house.ts';
import { freshDatabase } from '../fakes/postgres.ts';
import { openFakeTwilio, type FakeTwilio } from '../fakes/twilio.ts';

const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'the-current-token-of-twilio';
const number = '+4930231251';

/** Every moment at which somebody pulls the plug, and what has become of the answer when the house stands again. */
const moments: readonly (readonly [moment: string, outcome: 'sent' | 'sent or unsure' | 'unsure'])[] = [
  ['before-commit accept', 'sent'],
  ['after-commit accept', 'sent'],
  ['before-commit claim', 'sent'],
  ['after-commit claim', 'sent'],
  ['before-commit commit', 'sent'],
  ['after-commit commit', 'sent'],
  ['before-commit claim-delivery', 'sent'],
  ['before-commit begin-part', 'sent'],
  // From here on nobody knows whether the message left, so it is not sent again blindly.
  ['after-commit begin-part', 'unsure'],
  ['sent', 'sent or unsure'],
  ['before-commit end-part', 'sent or unsure'],
  ['after-commit end-part', 'sent'],
  ['before-commit settle', 'sent'],
  ['after-commit settle', 'sent'],
];

/** On PostgreSQL those that its own transactions could make different. */
const onPostgres = [
  'before-commit accept',
  'after-commit accept',
  'before-commit commit',
  'after-commit commit',
  'sent',
];

for (const database of ['SQLite', 'PostgreSQL'] as const)
  describe(`a kill -9 at any moment (${database})`, function () {
    this.timeout(90_000);
    let dataDir: string;
    let env: Record<string, string>;
    let twilio: FakeTwilio;
    let child: ChildProcess | undefined;

    before(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-kill-'));
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      twilio = await openFakeTwilio({
        accountSid,
        authToken,
        number,
        webhook: () => `${origin}/channels/sms`,
        callbacks: false,
      });
      env = {
        PATH: process.env['PATH'] ?? '',
        PORT: String(port),
        PUBLIC_URL: origin,
        DATA_DIR: dataDir,
        EMBEDDINGS: 'off',
        CONTENT_DIR: shippedContent,
        LOG_LEVEL: 'silent',
        TWILIO_ACCOUNT_SID: accountSid,
        TWILIO_AUTH_TOKEN: authToken,
        TWILIO_FROM: number,
        TWILIO_API_URL: twilio.url,
        ...(database === 'PostgreSQL'
          ? { DATABASE_URL: await freshDatabase(), TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64') }
          : {}),
      };
      await bringModel(dataDir, env);
      await start();
    });
    after(async () => {
      child?.kill('SIGKILL');
      await twilio.close();
      await rm(dataDir, { recursive: true, force: true });
    });

    const start = async (): Promise<void> => {
      const begun = fork(join(import.meta.dirname, 'killable.ts'), {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      child = begun;
      await new Promise((resolve) => begun.once('message', resolve));
    };
    const dieAt = async (moment: string): Promise<void> => {
      const armed = new Promise((resolve) => child?.once('message', resolve));
      child?.send(moment);
      await armed;
    };
    const ended = (): Promise<unknown> => new Promise((resolve) => child?.once('exit', (_, signal) => resolve(signal)));
    const asked = moments.filter(([moment]) => database === 'SQLite' || onPostgres.includes(moment));
    for (const [at, [moment, outcome]] of asked.entries())
      it(`at ${moment}: the answer is ${outcome}, never twice`, async () => {
        const customer = `+49151000000${String(at).padStart(2, '0')}`;
        const died = ended();
        await dieAt(moment);
        // The provider repeats what was not answered, as long as it takes.
        let status = await twilio.write(customer, 'hello', { MessageSid: sid(at) });
        expect(await died).to.equal('SIGKILL');
        await start();
        while (status !== 200) status = await twilio.write(customer, 'hello', { MessageSid: sid(at) });
        await settled();
        const sent = twilio.messages.filter((sms) => sms.to === customer).length;
        expect(sent).to.equal(outcome === 'unsure' ? 0 : 1);
        // Every unsure answer is a dead letter that an admin sees.
        const unsure = asked.slice(0, at + 1).filter(([, had]) => had !== 'sent').length;
        expect(await figure('deadLetters')).to.equal(unsure);
      });

    /** Waits until nothing is open any more: no message to think about, none to send. */
    async function settled(): Promise<void> {
      const end = Date.now() + 30_000;
      while ((await figure('openInbox')) + (await figure('pendingOutbox')) > 0) {
        if (Date.now() > end) throw new Error('It did not converge within 30 seconds.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    async function figure(what: string): Promise<number> {
      const text = await (await fetch(`${env['PUBLIC_URL'] ?? ''}/metrics`)).text();
      return Number(new RegExp(`nightdesk_state{what="${what}"} (\\d+)`).exec(text)?.[1] ?? Number.NaN);
    }
  });

function sid(at: number): string {
  return `SM${String(at).padStart(32, '0')}`;
}
