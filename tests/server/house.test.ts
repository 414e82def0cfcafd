import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { telegram } from '../../adapters/telegram/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { readConfig } from '../../server/config.ts';
import { type House, openHouse } from '../../server/house.ts';
import { begin, call, type DirectLineClient, hangUp, textOf } from '../fakes/directLine.ts';
import { openTestHouse, type TestHouse } from '../fakes/house.ts';
import { type Place, testStores } from '../fakes/stores.ts';
import { smallContent, type SmallContent } from './smallContent.ts';
import { soon } from './soon.ts';

const question = 'how old must I be to open an account?';
const weak = 'k3J9-strong-and-long-enough';

for (const kind of ['sqlite', 'postgres'] as const)
  describe(`The whole house (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, function () {
    this.timeout(60_000);
    const stores = testStores(kind);
    const opened: { stop(): Promise<void> }[] = [];
    let content: SmallContent;

    beforeEach(async () => {
      content = await smallContent();
    });
    afterEach(async () => {
      for (const house of opened.splice(0)) await house.stop();
      await content.remove();
    });

    const envOf = ({ dataDir, databaseUrl }: Place): Readonly<Record<string, string>> => ({
      DATA_DIR: dataDir,
      EMBEDDINGS: 'off',
      CONTENT_DIR: content.dir,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    });

    async function open(place: Place, env: Readonly<Record<string, string>> = {}): Promise<TestHouse> {
      const house = await openTestHouse({ ...envOf(place), ...env });
      opened.push(house);
      return house;
    }

    /** As `npm start` opens it: the knowledge is not learned yet. */
    async function openUnprepared(place: Place): Promise<House & { readonly origin: string }> {
      const settings = {
        ...envOf(place),
        PORT: '0',
        LOG_LEVEL: 'silent',
        ...(place.databaseUrl === undefined ? {} : { TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64') }),
      };
      const house = await openHouse(readConfig(settings), { volatile: true });
      opened.push(house);
      return { ...house, origin: `http://127.0.0.1:${house.port}` };
    }

    /** Waits until somebody was told this; gives everything that was said. */
    async function told(client: DirectLineClient, words: string): Promise<readonly string[]> {
      let said: readonly string[] = [];
      await soon(`told: ${words}`, async () => {
        said = (await client.activities()).list.map((activity) => textOf(activity, 'text'));
        return said.some((text) => text.includes(words));
      });
      return said;
    }

    it('makes the first account once and tells its password once', async () => {
      const place = await stores.place();
      const first = await open(place);
      expect(first.house.firstAdmin?.email).to.equal('admin@nightdesk.local');
      expect(first.house.firstAdmin?.password).to.match(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
      const signIn = () =>
        call(first.origin, 'POST', '/desk/api/sign-in', {
          body: first.house.firstAdmin,
          headers: { origin: first.origin },
        });
      expect((await signIn()).status).to.equal(200);
      await first.stop();
      const second = await open(place);
      expect(second.house.firstAdmin).to.equal(null);
    });

    it('keeps what is asked before the knowledge is there, says that it is not ready, and answers then', async () => {
      await content.remove();
      content = await smallContent(randomBytes(8).toString('hex'));
      const house = await openUnprepared(await stores.place());
      const ready = async () => (await call(house.origin, 'GET', '/ready')).body;
      expect(await ready()).to.deep.equal({ status: 'not ready', reason: 'starting' });
      expect((await fetch(house.origin)).status).to.equal(200);
      const client = await begin(house.origin);
      expect((await client.say(question)).status).to.equal(200);
      expect((await house.published).published).to.equal(true);
      expect(await ready()).to.deep.equal({ status: 'ready' });
      await told(client, '18 or older');
    });

    it('answers from a corrected article within seconds, in a conversation that goes on', async () => {
      const { origin, house } = await open(await stores.place());
      const client = await begin(origin);
      const listener = await client.listen();
      await client.say(question);
      await told(client, '**18 or older**');
      await content.change('age-limit', '18 or older', '16 or older');
      await soon('the new page', async () =>
        (await (await fetch(`${origin}/help/age-limit`)).text()).includes('16 or older'),
      );
      await client.say('From what age on can someone get an account');
      const said = await told(client, '**16 or older**');
      expect(said.filter((text) => text.includes('18 or older'))).to.have.length(1);
      expect((await house.store.knowledge.latestSnapshot())?.number).to.equal(2);
      await hangUp(listener);
    });

    it('keeps the last good knowledge while a file is wrong', async () => {
      const { origin, house } = await open(await stores.place());
      await writeFile(join(content.dir, 'articles', 'age-limit.md'), '---\ntitel: Wrong\n---\n\nNonsense.\n');
      // Longer than the folder must be quiet.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect((await house.store.knowledge.latestSnapshot())?.number).to.equal(1);
      const client = await begin(origin);
      await client.say(question);
      await told(client, '18 or older');
    });

    it('answers after a restart what it had taken before, once', async () => {
      const place = await stores.place();
      const first = await open(place);
      const client = await begin(first.origin);
      await client.say(question);
      await first.stop();
      const second = await open(place);
      const again = (
        await call(second.origin, 'GET', `/v3/directline/conversations/${client.id}/activities`, {
          token: client.token,
        })
      ).status;
      expect(again).to.equal(200);
      let answers = 0;
      await soon('the answer', async () => {
        const { body } = await call(second.origin, 'GET', `/v3/directline/conversations/${client.id}/activities`, {
          token: client.token,
        });
        answers = JSON.stringify(body).split('**18 or older**').length - 1;
        return answers > 0;
      });
      expect(answers).to.equal(1);
    });

    it('stops twice as once, says goodbye to who listens, and is gone then', async () => {
      const { origin, house } = await open(await stores.place());
      const listener = await (await begin(origin)).listen();
      const stopped = house.stop();
      expect(house.stop()).to.equal(stopped);
      expect((await listener.closed).code).to.equal(1012);
      await stopped;
      const later = await fetch(`${origin}/health`).then(
        () => 'answers',
        () => 'is gone',
      );
      expect(later).to.equal('is gone');
    });

    it('counts what it does', async () => {
      const { origin } = await open(await stores.place());
      const client = await begin(origin);
      await client.say(question);
      await told(client, '18 or older');
      const text = await (await fetch(`${origin}/metrics`)).text();
      expect(text).to.match(/nightdesk_turns_total\{channel="web",decision="answer",outcome="committed"\} 1\n/);
      expect(text).to.include('nightdesk_state{what="openInbox"} 0\n');
      expect(text).to.match(/nightdesk_http_seconds_count\{route="\/widget\/token",status="2xx"\} 1\n/);
    });

    it('takes SMS and Telegram when they are on, from nobody but their providers, and tells who goes on trying to wait', async () => {
      const on = {
        PUBLIC_URL: 'https://help.meridian.test',
        METRICS_TOKEN: weak,
        TWILIO_ACCOUNT_SID: 'AC0123',
        TWILIO_AUTH_TOKEN: weak,
        TWILIO_FROM: '+15550100',
        TWILIO_API_URL: 'http://127.0.0.1:1',
        TELEGRAM_BOT_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz',
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: weak,
        TELEGRAM_API_URL: 'http://127.0.0.1:1',
        REFUSALS_PER_MINUTE: '3',
      };
      const { origin } = await open(await stores.place(), on);
      const config = readConfig(on).telegram;
      const webhook = (config && telegram(config).webhooks?.[0]?.path) ?? '';
      const forged = async (path: string) => (await call(origin, 'POST', path, { raw: '{}' })).status;
      expect([await forged('/channels/sms'), await forged(webhook)]).to.deep.equal([401, 401]);
      await forged('/channels/sms');
      await forged('/channels/sms');
      expect(await forged('/channels/sms')).to.equal(429);
      expect((await call(origin, 'GET', '/health')).status).to.equal(200);
    });

    it('has a page for what leads nowhere, and its screens', async () => {
      const { origin } = await open(await stores.place());
      const lost = await fetch(`${origin}/nowhere/at/all`);
      expect([lost.status, lost.headers.get('content-type')]).to.deep.equal([404, 'text/html; charset=utf-8']);
      for (const path of ['/widget.js', '/desk/', '/desk/queue', '/privacy', '/site/site.css'])
        expect((await fetch(`${origin}${path}`)).status, path).to.equal(200);
    });

    it('lets go of its database when it cannot open the rest', async () => {
      const place = await stores.place();
      const first = await open(place);
      await first.stop();
      const settings = {
        ...envOf(place),
        PORT: '0',
        LOG_LEVEL: 'silent',
        TOKEN_KEYS: Buffer.alloc(32, 9).toString('base64'),
      };
      const error: unknown = await openHouse(readConfig(settings), { screens: content.dir }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(NightdeskError).and.include({ code: 'settings-invalid' });
      expect((await open(place)).house.port).to.be.above(0);
    });

    it('starts without its folder from what is stored', async () => {
      const place = await stores.place();
      await (await open(place)).stop();
      await content.remove();
      const house = await openUnprepared(place);
      await house.published.catch(() => undefined);
      const client = await begin(house.origin);
      await client.say(question);
      await told(client, '18 or older');
    });

    if (kind === 'sqlite')
      it('refuses a second start on the same folder, and the first goes on', async () => {
        const place = await stores.place();
        const first = await open(place);
        const config = readConfig({ ...envOf(place), PORT: '0', LOG_LEVEL: 'silent' });
        const error: unknown = await openHouse(config).catch((thrown: unknown) => thrown);
        expect(error).to.be.instanceOf(NightdeskError).and.include({ code: 'store-locked' });
        expect((await call(first.origin, 'GET', '/ready')).status).to.equal(200);
      });
    else
      it('follows what another house on the same database publishes', async () => {
        const place = await stores.place();
        const here = await open(place);
        const elsewhere = await smallContent();
        const there = await open(place, { CONTENT_DIR: elsewhere.dir });
        const reads = async (words: string): Promise<boolean> =>
          (await (await fetch(`${there.origin}/help/age-limit`)).text()).includes(words);
        expect(await reads('18 or older')).to.equal(true);
        await content.change('age-limit', '18 or older', '16 or older');
        await soon('the other house follows', () => reads('16 or older'));
        const client = await begin(there.origin);
        await client.say(question);
        await told(client, '**16 or older**');
        expect(here.house.firstAdmin).to.not.equal(null);
        expect(there.house.firstAdmin).to.equal(null);
        await elsewhere.remove();
      });
  });
