import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { webChat } from '../../../adapters/web/channel.ts';
import type { WebChatSettings } from '../../../adapters/web/settings.ts';
import { begin, call, clientOf, fieldsOf, hangUp, listenTo, textOf } from '../../fakes/directLine.ts';
import { testClock, testStores } from '../../fakes/stores.ts';
import { openWebHost, parrot, testKey, type WebHost } from '../../fakes/webHost.ts';

const secret = 'a-direct-line-secret-of-some-length';
const day = 86_400_000;

describe('the tokens of web chat', () => {
  const stores = testStores('sqlite');
  const clock = testClock();
  let host: WebHost;
  const open = async (settings: Partial<WebChatSettings> = {}): Promise<WebHost> => {
    host = await openWebHost(await stores.open(), {
      script: parrot,
      now: clock.now,
      directLineSecrets: [secret],
      ...settings,
    });
    return host;
  };
  afterEach(() => host.close());

  it('are made for a server that holds the secret, for the user it names', async () => {
    await open();
    const made = await call(host.origin, 'POST', '/v3/directline/tokens/generate', {
      token: secret,
      body: { user: { id: 'dl_alice', name: 'Alice' } },
    });
    expect(made.status).to.equal(200);
    const claims = decodeJwt(textOf(made.body, 'token'));
    expect(claims).to.include({ user: 'dl_alice', conv: made.body['conversationId'], iss: 'nightdesk' });
    // Reserved, not begun: nothing is stored yet, and the first start is a new conversation.
    const started = await call(host.origin, 'POST', '/v3/directline/conversations', {
      token: textOf(made.body, 'token'),
    });
    expect(started.status).to.equal(201);
  });

  it('are not made for a wrong secret, for a customer, or without any', async () => {
    await open();
    const generate = (token?: string) =>
      call(host.origin, 'POST', '/v3/directline/tokens/generate', token === undefined ? {} : { token });
    expect((await generate(secret)).status).to.equal(200);
    expect((await generate(`${secret}x`)).status).to.equal(403);
    expect((await generate((await begin(host.origin)).token)).status).to.equal(403);
    const without = await generate();
    expect(without.status).to.equal(401);
    expect(without.body['error']).to.include({ code: 'Unauthorized' });
  });

  it('switch server-to-server off when there is no secret', async () => {
    await open({ directLineSecrets: [] });
    for (const token of ['', secret])
      expect((await call(host.origin, 'POST', '/v3/directline/tokens/generate', { token })).status).to.be.oneOf([
        401, 403,
      ]);
  });

  it('name the user so that stock Web Chat speaks under that id, and hold for a week', async () => {
    await open();
    const ana = await begin(host.origin);
    const claims = decodeJwt(ana.token);
    expect(claims['user']).to.match(/^dl_[\w-]{20,}$/);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).to.equal(7 * 86_400);
    expect(claims).to.have.property('jti');
    expect(decodeProtectedHeader(ana.token)).to.include({ alg: 'HS256' }).and.to.have.property('kid');
  });

  it('are renewed while they live, for the same conversation', async () => {
    await open();
    const ana = await begin(host.origin);
    clock.advance(6 * day);
    const renewed = await call(host.origin, 'POST', '/v3/directline/tokens/refresh', { token: ana.token });
    expect(renewed.status).to.equal(200);
    expect(renewed.body).to.include({ conversationId: ana.id, expires_in: 7 * 86_400 });
    clock.advance(6 * day);
    expect((await clientOf(host.origin, ana.id, textOf(renewed.body, 'token')).say('Hello')).status).to.equal(200);
    const dead = await call(host.origin, 'POST', '/v3/directline/tokens/refresh', { token: ana.token });
    expect(dead.status).to.equal(403);
    expect(dead.body['error']).to.include({ code: 'TokenExpired' });
  });

  it('end for good 90 days after the first one, so that a stolen one does, too', async () => {
    await open();
    const ana = await begin(host.origin);
    let { token } = ana;
    for (let week = 0; week < 14; week += 1) {
      clock.advance(6 * day);
      // By turns as an open page does, and as a page that is opened again.
      const way = week % 2 === 0 ? '/v3/directline/tokens/refresh' : '/widget/token';
      const renewed = await call(host.origin, 'POST', way, week % 2 === 0 ? { token } : { body: { token } });
      expect(renewed.body['conversationId'], `week ${week}`).to.equal(ana.id);
      token = textOf(renewed.body, 'token');
    }
    expect((decodeJwt(token).exp ?? 0) * 1000).to.be.at.most(clock.now() + 6 * day);
    clock.advance(6 * day + 10_000);
    expect((await clientOf(host.origin, ana.id, token).say('Hello')).status).to.equal(403);
    const fresh = await call(host.origin, 'POST', '/widget/token', { body: { token } });
    expect([fresh.status, fresh.body['conversationId'] === ana.id]).to.deep.equal([200, false]);
  });

  it('are read by their own key after a change of keys, and not at all once it is gone', async () => {
    const older = Buffer.alloc(32, 1).toString('base64');
    await open({ tokenKeys: [older] });
    const ana = await begin(host.origin);
    const { store } = host;
    await host.close();
    host = await openWebHost(store, { now: clock.now, tokenKeys: [testKey, older] });
    expect((await clientOf(host.origin, ana.id, ana.token).say('Hello')).status).to.equal(200);
    const { body } = await clientOf(host.origin, ana.id, ana.token).resume();
    expect(decodeProtectedHeader(textOf(body, 'token')).kid).to.not.equal(decodeProtectedHeader(ana.token).kid);
    await host.close();
    host = await openWebHost(store, { now: clock.now, tokenKeys: [testKey] });
    expect((await clientOf(host.origin, ana.id, ana.token).say('Hello')).status).to.equal(403);
  });

  it('are refused when anybody else made or changed them', async () => {
    await open();
    const ana = await begin(host.origin);
    const [header = '', claims = '', signature = ''] = ana.token.split('.');
    const none = encode({ alg: 'none', typ: 'JWT', kid: decodeProtectedHeader(ana.token).kid });
    const other = encode({ alg: 'HS256', typ: 'JWT', kid: 'unknown' });
    const later = encode({ ...decodeJwt(ana.token), exp: 99_999_999_999 });
    const hs512 = encode({ ...decodeProtectedHeader(ana.token), alg: 'HS512' });
    const sign = (algorithm: string, text: string, key: Uint8Array) =>
      `${text}.${createHmac(algorithm, key).update(text).digest('base64url')}`;
    const ours = Buffer.from(testKey, 'base64url');
    const forged: Readonly<Record<string, string>> = {
      'another key': sign('sha256', `${header}.${claims}`, Buffer.alloc(32, 9)),
      'an unknown key id': sign('sha256', `${other}.${claims}`, ours),
      'a longer life': `${header}.${later}.${signature}`,
      'no signature': `${header}.${claims}.`,
      'alg none': `${none}.${claims}.`,
      'alg none with the old signature': `${none}.${claims}.${signature}`,
      'another algorithm': sign('sha512', `${hs512}.${claims}`, ours),
      'a byte too much': `${ana.token}A`,
      'no token at all': 'abc',
      'dots only': '..',
    };
    expect((await ana.resume()).status).to.equal(200);
    for (const [name, token] of Object.entries(forged)) {
      const answer = await clientOf(host.origin, ana.id, token).resume();
      expect(answer.status, name).to.equal(403);
      expect(fieldsOf(answer.body['error'])['code'], name).to.equal('BadToken');
    }
  });

  it('are needed, and in the form of a bearer token', async () => {
    await open();
    const ana = await begin(host.origin);
    const path = `/v3/directline/conversations/${ana.id}`;
    for (const authorization of ['', 'Bearer', 'Bearer ', `Basic ${ana.token}`, ana.token, `Bearer ${ana.token} x`])
      expect((await call(host.origin, 'GET', path, { headers: { authorization } })).status, authorization).to.equal(
        401,
      );
    expect(
      (await call(host.origin, 'GET', path, { headers: { authorization: `bearer ${ana.token}` } })).status,
    ).to.equal(200);
  });

  it('open one conversation and no other', async () => {
    await open();
    const [ana, ben] = [await begin(host.origin), await begin(host.origin)];
    await ben.say('My secret');
    const path = `/v3/directline/conversations/${ben.id}`;
    const attempts = [
      call(host.origin, 'GET', path, { token: ana.token }),
      call(host.origin, 'GET', `${path}/activities`, { token: ana.token }),
      call(host.origin, 'POST', `${path}/activities`, { token: ana.token, body: { type: 'message', text: 'Hi' } }),
      call(host.origin, 'POST', `${path}/upload?userId=x`, { token: ana.token, raw: 'file' }),
    ];
    for (const { status, body } of await Promise.all(attempts)) {
      expect(status).to.equal(403);
      expect(body['error']).to.include({ code: 'WrongConversation' });
    }
    expect((await call(host.origin, 'GET', path, { token: ben.token })).status).to.equal(200);
  });

  it('may be bound to the sites a server names', async () => {
    await open({ allowedOrigins: ['https://shop.example', 'https://other.example'] });
    const { body } = await call(host.origin, 'POST', '/v3/directline/tokens/generate', {
      token: secret,
      body: { trustedOrigins: ['https://shop.example'] },
    });
    const resume = (origin: string) =>
      call(host.origin, 'GET', `/v3/directline/conversations/${textOf(body, 'conversationId')}`, {
        token: textOf(body, 'token'),
        headers: { origin },
      });
    expect((await resume('https://shop.example')).status).to.equal(200);
    expect((await resume('https://other.example')).status).to.equal(401);
  });

  it('are not made for users with odd names', async () => {
    await open();
    const generate = (id: unknown) =>
      call(host.origin, 'POST', '/v3/directline/tokens/generate', { token: secret, body: { user: { id } } });
    expect((await generate('alice-1')).status).to.equal(200);
    for (const id of ['a.b', 'a b', 'a/b', 'x'.repeat(51), '<b>', 7, { a: 1 }])
      expect((await generate(id)).status, JSON.stringify(id)).to.equal(400);
  });

  it('stop the start when there is no key, or one that is too short', () => {
    const settings = { tokenKeys: ['c2hvcnQ'] } as unknown as WebChatSettings;
    expect(() => webChat(settings)).to.throw('32 bytes');
    expect(() => webChat({ ...settings, tokenKeys: [] })).to.throw('32 bytes');
  });

  describe('of a stream', () => {
    const streamUrl = async (): Promise<string> =>
      textOf((await (await begin(host.origin)).resume()).body, 'streamUrl');
    const attempt = (url: string, headers: Readonly<Record<string, string>> = {}) =>
      listenTo(url, headers).then(
        async (stream) => (await hangUp(stream), 'open'),
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );

    it('open it once', async () => {
      await open();
      const url = await streamUrl();
      const together = await Promise.all([attempt(url), attempt(url), attempt(url)]);
      expect(together.toSorted()).to.deep.equal(['open', 'refused: 403', 'refused: 403']);
      expect(await attempt(url)).to.equal('refused: 403');
      await host.restart();
      expect(await attempt(url)).to.equal('refused: 403');
      expect(await attempt(await streamUrl())).to.equal('open');
    });

    it('open it within a minute', async () => {
      await open();
      const [soon, late] = [await streamUrl(), await streamUrl()];
      clock.advance(59_000);
      expect(await attempt(soon)).to.equal('open');
      clock.advance(10_000);
      expect(await attempt(late)).to.equal('refused: 403');
    });

    it('open the conversation they were made for', async () => {
      await open();
      const [mine, other] = [await streamUrl(), await begin(host.origin)];
      const elsewhere = mine.replace(/conversations\/[^/]+\//, `conversations/${other.id}/`);
      expect(await attempt(elsewhere)).to.equal('refused: 403');
      expect(await attempt(mine)).to.equal('open');
    });

    it('are no chat tokens, and chat tokens are none of them', async () => {
      await open();
      const ana = await begin(host.origin);
      const url = new URL(textOf((await ana.resume()).body, 'streamUrl'));
      const ticket = url.searchParams.get('t') ?? '';
      expect((await clientOf(host.origin, ana.id, ticket).resume()).status).to.equal(403);
      url.searchParams.set('t', ana.token);
      expect(await attempt(url.href)).to.equal('refused: 403');
      url.searchParams.delete('t');
      expect(await attempt(url.href)).to.equal('refused: 403');
    });

    it('open it from a page that may, or from no page', async () => {
      await open({ allowedOrigins: ['https://shop.example'] });
      const from = async (origin: string) => attempt(await streamUrl(), { origin });
      expect(await from('https://shop.example')).to.equal('open');
      expect(await from(host.origin)).to.equal('open');
      expect(await from('https://evil.example')).to.equal('refused: 403');
      expect(await from('null')).to.equal('refused: 403');
    });
  });
});

describe('the ticket of a stream that two processes serve', () => {
  const stores = testStores('postgres');

  it('opens it at one of them, once', async () => {
    const place = await stores.place();
    const [here, there] = [await openWebHost(await stores.open(place)), await openWebHost(await stores.open(place))];
    const ana = await begin(here.origin);
    const url = textOf((await ana.resume()).body, 'streamUrl');
    const elsewhere = url.replace(new URL(here.origin).host, new URL(there.origin).host);
    const attempt = (at: string) =>
      listenTo(at).then(
        async (stream) => (await hangUp(stream), 'open'),
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
    const together = await Promise.all([attempt(url), attempt(elsewhere)]);
    expect(together.toSorted()).to.deep.equal(['open', 'refused: 403']);
    expect([await attempt(url), await attempt(elsewhere)]).to.deep.equal(['refused: 403', 'refused: 403']);
    await Promise.all([here.close(), there.close()]);
  });
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
