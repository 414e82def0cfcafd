import { expect } from 'chai';
import { SignJWT } from 'jose';
import { begin, call, clientOf, type DirectLineClient, listenTo, textOf } from '../fakes/directLine.ts';
import { testClock, testStores } from '../fakes/stores.ts';
import { openWebHost, parrot, type WebHost } from '../fakes/webHost.ts';

const userSecret = 'the-secret-of-the-host-page-2026';

describe('a token of web chat in other hands', () => {
  const stores = testStores('sqlite');
  const clock = testClock();
  let host: WebHost;
  beforeEach(async () => {
    host = await openWebHost(await stores.open(), { script: parrot, now: clock.now, userSecrets: [userSecret] });
  });
  afterEach(() => host.close());

  const signed = (sub: string): Promise<string> =>
    new SignJWT({ sub, exp: Math.floor(clock.now() / 1000) + 3_600 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(userSecret));

  describe('that was anonymous when its conversation became a proved customer’s', () => {
    let thief: DirectLineClient;
    let ana: DirectLineClient;
    beforeEach(async () => {
      // Somebody opens the chat on a shared computer, keeps the token and leaves; Ana signs in there and goes on.
      thief = await begin(host.origin);
      await thief.say('Hello');
      ana = await begin(host.origin, { userToken: await signed('c-ana'), token: thief.token });
      expect(ana.id).to.equal(thief.id);
    });

    it('reads nothing of what she says, and cannot be made young again', async () => {
      await ana.say('My secret question');
      const path = `/v3/directline/conversations/${thief.id}`;
      const token = thief.token;
      const attempts = {
        read: await call(host.origin, 'GET', `${path}/activities`, { token }),
        resume: await call(host.origin, 'GET', path, { token }),
        start: await call(host.origin, 'POST', '/v3/directline/conversations', { token, body: {} }),
        refresh: await call(host.origin, 'POST', '/v3/directline/tokens/refresh', { token }),
        write: await call(host.origin, 'POST', `${path}/activities`, { token, body: { type: 'message', text: 'Hi' } }),
        type: await call(host.origin, 'POST', `${path}/activities`, { token, body: { type: 'typing' } }),
      };
      for (const [name, { status, body }] of Object.entries(attempts)) {
        expect(status, name).to.equal(403);
        expect(body['error'], name).to.include({ code: 'BadToken' });
        expect(JSON.stringify(body), name).to.not.include('secret question');
      }
      expect((await ana.activities()).list.map((one) => one['text'])).to.include('My secret question');
      expect((await ana.resume()).status).to.equal(200);
      expect((await begin(host.origin, { token })).id).to.not.equal(ana.id);
    });

    it('hears nothing more on a line that was open before', async () => {
      const open = await thief.listen();
      const hers = await ana.listen();
      await ana.say('My secret question');
      expect((await open.closed).code).to.equal(1008);
      await hers.until((all) => all.some((one) => textOf(one, 'text') === 'You said: My secret question'));
      expect(JSON.stringify(open.activities)).to.not.include('secret question');
      hers.close();
    });

    it('opens no line with a ticket that was made before', async () => {
      const { body } = await thief.resume();
      await ana.say('My secret question');
      const late = await listenTo(textOf(body, 'streamUrl')).then(
        async (stream) => JSON.stringify([await stream.closed, stream.activities]),
        () => 'refused',
      );
      expect(late).to.not.include('secret question');
    });
  });

  it('opens nothing in another house, whatever conversations stand there', async () => {
    const other = await openWebHost(host.store, {
      now: clock.now,
      tokenKeys: [Buffer.alloc(32, 8).toString('base64url')],
    });
    const ana = await begin(host.origin);
    await ana.say('Hello');
    for (const [method, path] of [
      ['GET', `/v3/directline/conversations/${ana.id}/activities`],
      ['POST', '/v3/directline/tokens/refresh'],
      ['POST', '/v3/directline/conversations'],
    ] as const)
      expect((await call(other.origin, method, path, { token: ana.token })).status, path).to.equal(403);
    // Nor is its conversation handed to who brings it along as their own.
    expect((await begin(other.origin, { token: ana.token })).id).to.not.equal(ana.id);
    await other.close();
  });

  it('finds no word any more once its customer was erased', async () => {
    const ana = await begin(host.origin);
    await ana.say('My secret question');
    expect(JSON.stringify((await ana.activities()).list)).to.include('secret question');
    const { privacy, threads } = host.store;
    const peer = ana.id.split('.')[1] ?? '';
    const thread = await threads.conversationAt({ channel: 'web', account: 'web', peer, route: ana.id });
    await privacy.erasePerson(thread?.personId ?? '', clock.now());
    const { body } = await call(host.origin, 'POST', '/v3/directline/tokens/refresh', { token: ana.token });
    const everything = [await ana.activities(), await ana.resume(), body];
    expect(JSON.stringify(everything)).to.not.include('secret question');
  });

  it('of a customer whom the page signed lives no longer for being asked for again and again', async () => {
    let ana = await begin(host.origin, { userToken: await signed('c-ana') });
    await ana.say('Hello');
    const dayAndMore = 25;
    for (let hour = 0; hour < dayAndMore; hour += 1) {
      clock.advance(3_600_000);
      const started = await call(host.origin, 'POST', '/v3/directline/conversations', { token: ana.token, body: {} });
      const token = textOf(started.body, 'token');
      if (started.status !== 200) break;
      ana = clientOf(host.origin, ana.id, token);
    }
    expect((await ana.resume()).status).to.equal(403);
  });
});
