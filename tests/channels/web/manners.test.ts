import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { NightdeskError } from '../../../core/error.ts';
import { openGate } from '../../../server/http/gate.ts';
import type { HostSettings } from '../../../server/http/openHost.ts';
import { begin, call, fieldsOf, hangUp } from '../../fakes/directLine.ts';
import { testClock, testStores } from '../../fakes/stores.ts';
import { openWebHost, parrot } from '../../fakes/webHost.ts';

const shop = 'https://shop.example';
const paths = [
  '/widget/token',
  '/v3/directline/tokens/generate',
  '/v3/directline/tokens/refresh',
  '/v3/directline/conversations',
  '/v3/directline/conversations/some-id',
  '/v3/directline/conversations/some-id/activities',
  '/v3/directline/conversations/some-id/upload',
];

describe('web chat and the pages that embed it', () => {
  const stores = testStores('sqlite');

  it('answers every preflight of an allowed page with what stock clients ask for', async () => {
    const host = await openWebHost(await stores.open(), { allowedOrigins: [shop] });
    for (const path of paths) {
      const answer = await call(host.origin, 'OPTIONS', path, { headers: { origin: shop } });
      expect(answer.status, path).to.equal(204);
      expect(answer.headers.get('access-control-allow-origin'), path).to.equal(shop);
      expect(answer.headers.get('access-control-allow-headers'), path).to.equal(
        'authorization, content-type, x-ms-bot-agent, x-requested-with',
      );
      expect(answer.headers.get('vary'), path).to.include('origin');
    }
    await host.close();
  });

  it('lets an allowed page read answers and refusals, and no other page', async () => {
    const host = await openWebHost(await stores.open(), {
      allowedOrigins: [shop],
      publicUrl: 'https://chat.example/help',
    });
    const ask = (origin: string) => call(host.origin, 'POST', '/widget/token', { headers: { origin }, body: {} });
    for (const origin of [shop, 'https://chat.example', host.origin]) {
      const answer = await ask(origin);
      expect(answer.status, origin).to.equal(200);
      expect(answer.headers.get('access-control-allow-origin'), origin).to.equal(origin);
    }
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null']) {
      const answer = await ask(origin);
      expect(answer.status, origin).to.equal(401);
      expect(answer.headers.get('access-control-allow-origin'), origin).to.equal(null);
      expect(answer.body).to.not.have.property('token');
    }
    const refused = await call(host.origin, 'GET', paths[4] ?? '', { headers: { origin: shop } });
    expect(refused.status).to.equal(401);
    expect(refused.headers.get('access-control-allow-origin')).to.equal(shop);
    await host.close();
  });

  it('gives the stream’s address as the client can reach it', async () => {
    const store = await stores.open();
    const streamFor = async (publicUrl?: string, origin?: string) => {
      const host = await openWebHost(store, {
        allowedOrigins: [shop],
        ...(publicUrl === undefined ? {} : { publicUrl }),
      });
      const { token } = await begin(host.origin);
      const headers = origin === undefined ? {} : { origin };
      const { body } = await call(host.origin, 'POST', '/v3/directline/conversations', { token, headers });
      await host.close();
      return new URL(String(body['streamUrl'])).href.split('/v3/')[0];
    };
    expect(await streamFor('https://chat.example')).to.equal('wss://chat.example');
    expect(await streamFor('https://chat.example/sub/')).to.equal('wss://chat.example/sub');
    expect(await streamFor()).to.match(/^ws:\/\/127\.0\.0\.1:\d+$/);
    // A page that was loaded over https can only reach us over https.
    expect(await streamFor(undefined, shop)).to.match(/^wss:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('web chat and what the server refuses before it', () => {
  const stores = testStores('sqlite');
  const calls: readonly (readonly ['GET' | 'POST', string])[] = [
    ...paths.filter((path) => !path.endsWith('some-id')).map((path) => ['POST', path] as const),
    ['GET', '/v3/directline/conversations/some-id'],
  ];
  const openBehind = async (host: Partial<HostSettings>, store?: Store) =>
    openWebHost(store ?? (await stores.open()), { allowedOrigins: [shop], host });

  it('says why in Direct Line’s words and when to come back, readable for an allowed page and for no other', async () => {
    const gate = openGate({ requestsPerMinute: 1, refusalsPerMinute: 0 }, () => 0);
    const host = await openBehind({ gate: gate.admit });
    const ask = ([method, path]: (typeof calls)[number], origin: string) =>
      call(host.origin, method, path, { headers: { origin } });
    await ask(['GET', '/v3/directline/conversations/some-id'], shop);
    for (const one of calls) {
      const refused = await ask(one, shop);
      expect(refused.status, one.join(' ')).to.equal(429);
      expect(fieldsOf(refused.body['error'])['code'], one.join(' ')).to.equal('TooManyRequests');
      expect(refused.headers.get('retry-after'), one.join(' ')).to.equal('60');
      expect(refused.headers.get('access-control-allow-origin'), one.join(' ')).to.equal(shop);
      expect(refused.headers.get('access-control-expose-headers'), one.join(' ')).to.equal('retry-after');
      const other = await ask(one, 'https://evil.example');
      expect(other.status, one.join(' ')).to.equal(429);
      expect(other.headers.get('access-control-allow-origin'), one.join(' ')).to.equal(null);
    }
    // The browser asks first: refused there, the page would see no status at all.
    for (const path of paths)
      expect((await call(host.origin, 'OPTIONS', path, { headers: { origin: shop } })).status, path).to.equal(204);
    await host.close();
  });

  it('tells a poll that there is nothing new and who comes in to knock again, because other errors are the end for stock clients', async () => {
    const store = await stores.open();
    let trouble: 'busy' | 'away' | 'broken' | null = null;
    const faults: unknown[] = [];
    const full = openGate({ requestsPerMinute: 1, refusalsPerMinute: 0 }, () => 0);
    const conversationAt: Store['threads']['conversationAt'] = async (address) => {
      if (trouble === 'away') throw new NightdeskError('store-unavailable', 'gone', { retry: true });
      if (trouble === 'broken') throw new TypeError('a secret of ours');
      return store.threads.conversationAt(address);
    };
    const host = await openBehind(
      {
        gate: (request) => (trouble === 'busy' ? (full.admit(request), full.admit(request)) : null),
        onFault: (error) => faults.push(error),
      },
      { ...store, threads: { ...store.threads, conversationAt } },
    );
    const ana = await begin(host.origin);
    await ana.say('Hello');
    const poll = (watermark: string) =>
      call(host.origin, 'GET', `/v3/directline/conversations/${ana.id}/activities?watermark=${watermark}`, {
        token: ana.token,
        headers: { origin: shop },
      });
    for (trouble of ['busy', 'away', 'broken'] as const)
      for (const watermark of ['', '17']) {
        const { status, headers, body } = await poll(watermark);
        expect([status, body], trouble).to.deep.equal([200, { activities: [], watermark }]);
        expect(headers.get('access-control-allow-origin'), trouble).to.equal(shop);
      }
    expect(faults).to.have.length(2);
    // Whoever comes in would take any other error for the end.
    trouble = 'away';
    const start = await call(host.origin, 'POST', '/v3/directline/conversations', {
      token: ana.token,
      headers: { origin: shop },
    });
    for (const { status, headers, body } of [start, await ana.resume()]) {
      expect([status, fieldsOf(body['error'])['code']]).to.deep.equal([429, 'TooManyRequests']);
      expect(headers.get('retry-after')).to.equal('5');
    }
    expect(start.headers.get('access-control-allow-origin')).to.equal(shop);
    trouble = null;
    expect((await poll('')).body['activities']).to.have.length(1);
    expect((await call(host.origin, 'GET', paths[5] ?? '', { token: ana.token })).status).to.equal(403);
    await host.close();
  });

  it('says that a body is too large or badly packed, readable for an allowed page and for no other', async () => {
    const host = await openBehind({});
    const send = (raw: string, headers: Readonly<Record<string, string>>) =>
      call(host.origin, 'POST', '/v3/directline/conversations', { raw, headers });
    for (const [raw, packing, status, code] of [
      ['x'.repeat(20_000), 'identity', 413, 'TooLarge'],
      ['no gzip', 'gzip', 400, 'BadArgument'],
    ] as const) {
      const headers = { 'content-encoding': packing };
      const refused = await send(raw, { ...headers, origin: shop });
      expect([refused.status, fieldsOf(refused.body['error'])['code']]).to.deep.equal([status, code]);
      expect(refused.headers.get('access-control-allow-origin')).to.equal(shop);
      const other = await send(raw, { ...headers, origin: 'https://evil.example' });
      expect([other.status, other.headers.get('access-control-allow-origin')]).to.deep.equal([status, null]);
    }
    await host.close();
  });

  it('says that something is broken here and nothing more, readable for an allowed page', async () => {
    const store = await stores.open();
    const faults: unknown[] = [];
    const conversationAt = () => Promise.reject(new TypeError('a secret of ours'));
    const broken: Store = { ...store, threads: { ...store.threads, conversationAt } };
    const host = await openBehind({ onFault: (error) => faults.push(error) }, broken);
    const ana = await begin(host.origin);
    const refused = await call(host.origin, 'POST', '/v3/directline/conversations', {
      token: ana.token,
      body: {},
      headers: { origin: shop },
    });
    expect([refused.status, fieldsOf(refused.body['error'])]).to.deep.equal([
      500,
      { code: 'ServiceError', message: 'Something went wrong here.' },
    ]);
    expect(refused.headers.get('access-control-allow-origin')).to.equal(shop);
    expect(faults).to.have.length(1);
    await host.close();
  });
});

describe('web chat and too much at once', () => {
  const stores = testStores('sqlite');
  const limits = { tokensPerMinute: 3, messagesPerMinute: 4, messagesPerHour: 6, uploadsPerHour: 1 };

  it('slows down whoever makes tokens without end, and says for how long, readable across sites', async () => {
    const clock = testClock();
    const host = await openWebHost(await stores.open(), { limits, now: clock.now, allowedOrigins: [shop] });
    const ask = () => call(host.origin, 'POST', '/widget/token', { body: {}, headers: { origin: shop } });
    for (let count = 0; count < 3; count++) expect((await ask()).status).to.equal(200);
    const refused = await ask();
    expect(refused.status).to.equal(429);
    expect(refused.headers.get('retry-after')).to.equal('20');
    expect(refused.headers.get('access-control-expose-headers')).to.equal('retry-after');
    expect(refused.body['error']).to.include({ code: 'TooManyRequests' });
    clock.advance(20_000);
    expect((await ask()).status).to.equal(200);
    await host.close();
  });

  it('slows down whoever writes without end, per minute and per hour, but never their way to a person', async () => {
    const clock = testClock();
    const host = await openWebHost(await stores.open(), { limits, now: clock.now });
    const [ana, ben] = [await begin(host.origin), await begin(host.origin)];
    for (let count = 0; count < 4; count++) expect((await ana.say('Hello')).status).to.equal(200);
    expect((await ana.say('Hello')).status).to.equal(429);
    expect((await ben.say('Hello')).status).to.equal(200);
    expect((await ana.post({ type: 'event', name: 'talk-to-person', value: {} })).status).to.equal(200);
    clock.advance(60_000);
    const later = [await ana.say('Hello'), await ana.say('Hello'), await ana.say('Hello')];
    expect(later.map((answer) => answer.status)).to.include(429);
    expect(Number(later.at(-1)?.headers.get('retry-after'))).to.be.greaterThan(60);
    await host.close();
  });

  it('counts attempts to send files', async () => {
    const host = await openWebHost(await stores.open(), { limits });
    const ana = await begin(host.origin);
    const upload = () =>
      call(host.origin, 'POST', `/v3/directline/conversations/${ana.id}/upload`, { token: ana.token, raw: 'x' });
    expect((await upload()).status).to.equal(400);
    expect((await upload()).status).to.equal(429);
    await host.close();
  });

  it('drops typing signs that come too fast without a word', async () => {
    const clock = testClock();
    const host = await openWebHost(await stores.open(), { now: clock.now });
    const ana = await begin(host.origin);
    await ana.say('Hello');
    const heard: unknown[] = [];
    host.store.wakeups.listen((wake) => wake.topic === 'typing' && heard.push(wake));
    for (let count = 0; count < 40; count++) expect((await ana.post({ type: 'typing' })).status).to.equal(200);
    expect(heard).to.have.length(30);
    await host.close();
  });
});

describe('web chat when the store is away', () => {
  const stores = testStores('sqlite');

  it('asks to come back, loses nothing, and closes streams so that they resume', async () => {
    const store = await stores.open();
    let isAway = false;
    const away = () => Promise.reject(new NightdeskError('store-unavailable', 'gone', { retry: true }));
    const broken: Store = {
      ...store,
      turns: { ...store.turns, accept: (...given) => (isAway ? away() : store.turns.accept(...given)) },
      threads: { ...store.threads, events: (...given) => (isAway ? away() : store.threads.events(...given)) },
    };
    const host = await openWebHost(broken, { script: parrot });
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('Before', 'mark-1');
    await stream.until((seen) => seen.length === 2);
    isAway = true;
    const refused = await ana.say('During', 'mark-2');
    expect(refused.status).to.equal(503);
    expect(refused.headers.get('retry-after')).to.equal('5');
    expect(fieldsOf(refused.body['error'])['code']).to.equal('ServiceUnavailable');
    const thread = await store.threads.conversationAt({
      channel: 'web',
      account: 'web',
      peer: ana.id.split('.')[1] ?? '',
      route: ana.id,
    });
    store.wakeups.notify({ topic: 'conversation', id: thread?.id ?? '' });
    expect((await stream.closed).code).to.equal(1013);
    isAway = false;
    expect((await ana.say('During', 'mark-2')).status).to.equal(200);
    const back = await ana.listen();
    await back.until((seen) => seen.length === 4);
    await hangUp(back);
    await host.close();
  });
});
