import { expect } from 'chai';
import { doorRoutes } from '../../../adapters/base/door.ts';
import { teams } from '../../../adapters/teams/channel.ts';
import { isTrustedService } from '../../../adapters/teams/isTrustedService.ts';
import type { Channel, RawResponse } from '../../../core/channel.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { Inbound } from '../../../core/inbound.ts';
import type { ThreadReader } from '../../../core/thread.ts';
import { readConfig } from '../../../server/config.ts';
import type { Store } from '../../../store/store.ts';
import { request } from '../../contract/request.ts';
import { type FakeBotFramework, openFakeBotFramework } from '../../fakes/botFramework.ts';
import { type FakeProvider, openFakeProvider } from '../../fakes/provider.ts';
import { testClock, testStores } from '../../fakes/stores.ts';

describe('Teams', () => {
  const stores = testStores('sqlite');
  let fake: FakeBotFramework;
  let store: Store;
  let channel: Channel;
  let clock: ReturnType<typeof testClock>;
  let logged: string[];

  beforeEach(async () => {
    fake = await openFakeBotFramework();
    store = await stores.open();
    clock = testClock();
    logged = [];
    channel = open();
  });
  afterEach(() => fake.close());

  const log = (fact: string, detail: Readonly<Record<string, unknown>>) => {
    logged.push(`${fact} ${JSON.stringify(detail)}`);
  };
  const open = (env: Readonly<Record<string, string>> = {}, threads: Threads = store.threads): Channel => {
    const { teams: settings } = readConfig({ ...fake.env, ...env });
    if (settings === undefined) throw new Error('Teams is off.');
    return teams(settings, { threads, now: clock.now, log });
  };
  const address = () => ({ channel: 'teams', account: fake.appId, peer: 'a:ann' });
  const posted = async (activity: object): Promise<RawResponse> => {
    const [route] = doorRoutes({ channel, door: store.turns, now: clock.now, log });
    if (route === undefined) throw new Error('Teams does not listen.');
    const authorization = `Bearer ${await fake.connectorToken()}`;
    return route.handle(request({ url: '/api/messages', headers: { authorization }, body: JSON.stringify(activity) }));
  };
  /** Where somebody is answered is known from what they wrote. */
  const known = async (serviceUrl = fake.serviceUrl, id = 'first'): Promise<void> => {
    const activity = fake.activity({ id, serviceUrl, text: 'Hello' });
    for (const inbound of normalised(channel, activity)) await store.turns.accept(inbound, clock.now());
  };
  const send = async (by = channel, key = 'c:1:0:0'): Promise<string> => {
    const [wire] = by.render({ by: 'bot', text: 'Your card is on its way.', choices: [], locale: 'en' }, address());
    return (await by.send(wire, { idempotencyKey: key, signal: AbortSignal.timeout(5_000) })).providerId;
  };
  const failure = async (by = channel): Promise<NightdeskError> => {
    const error = await send(by).catch((caught: unknown) => caught);
    if (error instanceof NightdeskError) return error;
    throw new Error(`It ended with ${String(error)}.`);
  };
  const handedOver = () => fake.calls.filter(({ path }) => path.endsWith('/activities'));

  describe('sending', () => {
    it('says a message where its conversation is, as the bot of that conversation, once', async () => {
      await known();
      expect(await send()).to.equal('a:ann:1800000000000');
      expect(handedOver().map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
        'POST /emea/v3/conversations/a%3Aann/activities',
      ]);
      expect(JSON.parse(handedOver()[0]?.body ?? '')).to.deep.include({
        type: 'message',
        text: 'Your card is on its way.',
        from: { id: `28:${fake.appId}` },
        conversation: { id: 'a:ann' },
      });
    });

    it('is known by the same id when Teams tells that it was read', async () => {
      await known();
      const providerId = await send();
      const name = 'application/vnd.microsoft.readReceipt';
      const value = { lastReadMessageId: fake.sent[0]?.id };
      expect(normalised(channel, fake.activity({ type: 'event', name, value }))).to.have.nested.property(
        '[0].providerId',
        providerId,
      );
    });

    it('goes where the newest message said, however much was written since', async () => {
      await known('https://smba.trafficmanager.net/old/', 'first');
      await known(fake.serviceUrl, 'second');
      await send();
      expect(fake.sent).to.have.length(1);
    });

    it('finds the beginning where a person wrote a great deal since', async () => {
      const reader: Threads = { ...store.threads, latest: () => Promise.resolve([]) };
      await known();
      await send(open({}, reader));
      expect(fake.sent).to.have.length(1);
    });

    it('gives up where nothing says any more where to answer, and signs in for nothing', async () => {
      expect(await failure()).to.include({ code: 'delivery-refused', retry: false });
      await store.turns.accept(
        { kind: 'message', externalId: 'x', from: address(), sentAt: 0, content: { kind: 'text', text: 'hi' } },
        clock.now(),
      );
      expect(await failure()).to.include({ code: 'delivery-refused', retry: false });
      expect(fake.calls).to.deep.equal([]);
    });

    it('comes back later when the store is away', async () => {
      const away: Threads = { ...store.threads, conversationAt: () => Promise.reject(new Error('away')) };
      expect(await failure(open({}, away))).to.include({ code: 'delivery-unavailable', retry: true });
    });

    it('names a message the same in each attempt, and differently from every other', async () => {
      await known();
      await send(channel, 'c:1:0:0');
      await send(channel, 'c:1:0:0');
      await send(channel, 'c:1:0:1');
      const [first = '', second, other] = fake.sent.map(({ requestId }) => requestId);
      expect(first).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(second).to.equal(first);
      expect(other).to.not.equal(first);
    });

    it('signs in once for all, again when the token nears its end, and again when it is refused', async () => {
      await known();
      await Promise.all(['1', '2', '3', '4'].map((key) => send(channel, key)));
      await send();
      expect(fake.signIns()).to.equal(1);
      clock.advance(54 * 60_000);
      await send();
      expect(fake.signIns()).to.equal(1);
      clock.advance(2 * 60_000);
      await send();
      expect(fake.signIns()).to.equal(2);
      fake.endTokens();
      await send();
      expect(fake.signIns()).to.equal(3);
      expect(fake.sent).to.have.length(8);
    });

    it('waits for somebody to correct our credentials, and tells what Microsoft counted, not the secret', async () => {
      await known();
      const error = await failure(open({ TEAMS_APP_PASSWORD: 'another secret, long enough' }));
      expect(error).to.include({
        code: 'delivery-unavailable',
        message: 'Microsoft’s sign-in answered 401: AADSTS7000215',
      });
      expect(handedOver()).to.deep.equal([]);
      fake.mishap('/activities', { kind: 'status', status: 401 }, { kind: 'status', status: 401 });
      expect(await failure()).to.include({ code: 'delivery-unavailable', retry: true });
    });

    it('signs in where its kind of bot and its cloud do', async () => {
      await known();
      const asked = async (env: Readonly<Record<string, string>>) => {
        fake.mishap('/oauth2/', { kind: 'status', status: 400 });
        await failure(open(env));
        const { path = '', body = '' } = fake.calls.at(-1) ?? {};
        return `${path} ${new URLSearchParams(body).get('scope') ?? ''}`;
      };
      const own = `/${fake.env['TEAMS_TENANT_ID'] ?? ''}/oauth2/v2.0/token`;
      expect(await asked({})).to.equal(`${own} https://api.botframework.com/.default`);
      expect(await asked({ TEAMS_APP_TYPE: 'MultiTenant' })).to.equal(
        '/botframework.com/oauth2/v2.0/token https://api.botframework.com/.default',
      );
      expect(await asked({ TEAMS_CLOUD: 'government' })).to.equal(`${own} https://api.botframework.us/.default`);
      expect(await asked({ TEAMS_CLOUD: 'government', TEAMS_APP_TYPE: 'MultiTenant' })).to.equal(
        '/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token https://api.botframework.us/.default',
      );
    });

    it('knows that nothing has left as long as it could not sign in', async () => {
      await known();
      for (const mishap of [
        { kind: 'cut-after' },
        { kind: 'cut-before' },
        { kind: 'status', status: 504 },
        { kind: 'status', status: 200, body: '{"access_token":"line\\nbreak","expires_in":1}' },
        { kind: 'status', status: 200, body: '{"access_token":"x"}' },
        { kind: 'status', status: 200, body: '<html>' },
      ] as const) {
        fake.mishap('/oauth2/', mishap);
        expect(await failure(), JSON.stringify(mishap)).to.include({ code: 'delivery-unavailable', retry: true });
      }
      expect(handedOver()).to.deep.equal([]);
      await send();
      expect(fake.sent).to.have.length(1);
    });

    const outcomes: readonly (readonly [answer: string, status: number, body: object, code: string])[] = [
      ['400', 400, {}, 'delivery-refused'],
      ['403 of a bot that is not there any more', 403, coded('BotNotInConversationRoster'), 'delivery-refused'],
      [
        '403 of somebody who blocked it',
        403,
        { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } },
        'delivery-refused',
      ],
      ['404', 404, coded('ConversationNotFound'), 'delivery-refused'],
      ['413', 413, coded('MessageSizeTooBig'), 'delivery-refused'],
      ['412', 412, {}, 'delivery-unavailable'],
      ['429', 429, coded('TooManyRequests'), 'delivery-unavailable'],
      ['400 that means later', 400, coded('Throttled'), 'delivery-unavailable'],
      ['500', 500, coded('ServiceError'), 'delivery-unavailable'],
      ['502', 502, {}, 'delivery-unavailable'],
      ['503', 503, coded('BadArgument'), 'delivery-unavailable'],
      // A gateway that gave up waiting does not know what became of it, and Teams knows no message twice.
      ['504', 504, {}, 'delivery-unknown'],
      ['200 without an id', 200, {}, 'delivery-unknown'],
      ['307', 307, {}, 'delivery-refused'],
    ];
    for (const [answer, status, body, code] of outcomes)
      it(`tries once and no more: ${answer} is ${code}`, async () => {
        await known();
        fake.mishap('/activities', { kind: 'status', status, body: JSON.stringify(body) });
        expect(await failure()).to.include({ code, retry: code === 'delivery-unavailable' });
        expect(handedOver()).to.have.length(1);
      });

    it('tells of a refusal only what is known to hold no words', async () => {
      await known();
      const told = async (code: string) => {
        fake.mishap('/activities', { kind: 'status', status: 403, body: JSON.stringify(coded(code)) });
        return (await failure()).message;
      };
      expect(await told('ConversationBlockedByUser')).to.equal('Teams answered 403: ConversationBlockedByUser');
      expect(await told('Ann Lee said: secret words')).to.equal('Teams answered 403');
    });

    it('shows that somebody is typing, and minds nothing when that fails', async () => {
      await channel.showTyping?.(address());
      expect(fake.sent).to.deep.equal([]);
      await known();
      await channel.showTyping?.(address());
      expect(fake.sent.map(({ type, conversation }) => `${type} ${conversation}`)).to.deep.equal(['typing a:ann']);
      fake.mishap('/activities', { kind: 'cut-before' });
      await channel.showTyping?.(address());
      await open({}, { ...store.threads, conversationAt: () => Promise.reject(new Error('away')) }).showTyping?.(
        address(),
      );
    });
  });

  describe('our token', () => {
    let evil: FakeProvider;
    beforeEach(async () => {
      evil = await openFakeProvider(() => ({ status: 201, body: '{"id":"1"}' }));
    });
    afterEach(() => evil.close());

    it('goes nowhere that is not allowed, even if such an address had got into the store', async () => {
      await known(`${evil.url}/`);
      expect(await failure()).to.include({ code: 'delivery-refused' });
      await channel.showTyping?.(address());
      expect(evil.calls).to.deep.equal([]);
      // Were it allowed, it would get there.
      await send(open({ TEAMS_LOCAL_ORIGINS: `${fake.url},${evil.url}` }));
      expect(evil.calls).to.have.length(1);
    });

    it('follows nobody who sends it elsewhere', async () => {
      await known();
      for (const status of [301, 302, 307, 308])
        fake.mishap('/activities', { kind: 'status', status, headers: { location: `${evil.url}/` } });
      for (let times = 0; times < 4; times += 1) expect(await failure()).to.include({ code: 'delivery-refused' });
      expect(evil.calls).to.deep.equal([]);
    });

    it('is not given to the address of a request that nobody signed', async () => {
      const serviceUrl = `${evil.url}/`;
      const [route] = doorRoutes({ channel, door: store.turns, now: clock.now, log });
      for (const authorization of [undefined, 'Bearer a.b.c', `Bearer ${await fake.connectorToken(serviceUrl)}`]) {
        const asked = request({
          url: '/api/messages',
          headers: { authorization },
          body: JSON.stringify(fake.activity({ serviceUrl, text: 'hi' })),
        });
        expect((await route?.handle(asked))?.status).to.equal(401);
      }
      expect(await store.threads.conversationAt(address())).to.equal(null);
      expect([...evil.calls, ...fake.sent]).to.deep.equal([]);
    });

    const places = { cloud: 'public', localOrigins: ['http://localhost:*', 'https://connector.example'] } as const;
    const government = { cloud: 'government', localOrigins: [] } as const;
    for (const place of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net/emea/11111111-2222-3333-4444-555555555555/',
      'https://smba.infra.gcc.teams.microsoft.com/teams',
      'https://webchat.botframework.com/',
      'http://localhost:58763',
      'http://localhost/',
      'https://connector.example/x',
    ])
      it(`may go to ${place}`, () => expect(isTrustedService(places, place)).to.equal(true));
    for (const place of [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net',
      'https://smba.trafficmanager.net@evil.example/',
      'https://evil.example\\@smba.trafficmanager.net/',
      'https://me:pin@smba.trafficmanager.net/',
      'https://smba.trafficmanager.net/?x=',
      'https://smba.trafficmanager.net/#x',
      'https://smba.trafficmanager.net\n.evil.example/',
      'https://botframework.com/',
      'https://evilbotframework.com/',
      'https://x.botframework.com.evil.example/',
      'https://other.trafficmanager.net/',
      'https://smba.infra.gov.teams.microsoft.us/',
      'https://localhost:58763',
      'http://localhost.evil.example:58763',
      'http://127.0.0.1:58763',
      'http://169.254.169.254/metadata',
      'https://connector.example:444/',
      'file:///etc/passwd',
      'wss://smba.trafficmanager.net/',
      'smba.trafficmanager.net',
      `https://smba.trafficmanager.net/${'x'.repeat(500)}`,
      '',
    ])
      it(`may not go to ${JSON.stringify(place.slice(0, 60))}`, () =>
        expect(isTrustedService(places, place)).to.equal(false));
    it('may go to the hosts of the government in its cloud, and there to no others', () => {
      for (const host of [
        'smba.infra.gov.teams.microsoft.us',
        'smba.infra.dod.teams.microsoft.us',
        'webchat.botframework.azure.us',
      ])
        expect(isTrustedService(government, `https://${host}/teams`), host).to.equal(true);
      expect(isTrustedService(government, 'https://smba.trafficmanager.net/teams')).to.equal(false);
    });
  });

  describe('is answered', () => {
    it('with 200 and nothing else, but a question by whether we know an answer to it', async () => {
      expect(await posted(fake.activity({ text: 'hi' }))).to.deep.equal({ status: 200 });
      const asked = (name: unknown) => posted(fake.activity({ type: 'invoke', name, value: {} }));
      expect(await asked('adaptiveCard/action')).to.deep.equal({ status: 501 });
      expect(await asked('task/fetch')).to.deep.equal({ status: 501 });
      expect(await asked({ hostile: true })).to.deep.equal({ status: 501 });
      expect(await asked('message/submitAction')).to.deep.equal({ status: 200 });
      expect(await asked('signin/verifyState')).to.deep.equal({ status: 200 });
    });

    it('with 200 and a line in the log where we know nothing of the kind', async () => {
      for (const type of ['hologram', 'secret words\n', 7, undefined])
        expect((await posted(fake.activity({ type }))).status).to.equal(200);
      await new Promise(setImmediate);
      expect(logged).to.deep.equal(
        ['hologram', 'other', 'other', 'other'].map(
          (type) => `activity passed over ${JSON.stringify({ channel: 'teams', type })}`,
        ),
      );
      logged.length = 0;
      for (const type of ['messageReaction', 'messageDelete', 'typing', 'endOfConversation'])
        expect((await posted(fake.activity({ type }))).status).to.equal(200);
      await new Promise(setImmediate);
      expect(logged).to.deep.equal([]);
    });
  });

  describe('in a group', () => {
    const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
    const called = (fields: object = {}) => {
      const bot = { type: 'mention', mentioned: { id: `28:${fake.appId}` }, text: '<at>Meridian</at>' };
      return fake.activity({ conversation, text: '<at>Meridian</at> my card is gone', entities: [bot], ...fields });
    };
    const notes = async (count: number): Promise<readonly string[]> => {
      for (let tries = 0; tries < 200 && fake.sent.length < count; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
      return fake.sent.map(({ conversation: where, text }) => `${where} ${text.slice(0, 23)}`);
    };

    it('says once an hour that it answers in a personal chat, and keeps nothing of what was said', async () => {
      expect((await posted(called())).status).to.equal(200);
      expect(await notes(1)).to.deep.equal(['19:group@thread.v2 I am a bot, and I answe']);
      await posted(called());
      clock.advance(59 * 60_000);
      await posted(called());
      clock.advance(2 * 60_000);
      await posted(called({ locale: 'de-DE' }));
      expect(await notes(2)).to.deep.equal([
        '19:group@thread.v2 I am a bot, and I answe',
        '19:group@thread.v2 Ich bin ein Bot und ant',
      ]);
      expect(await store.turns.claim(clock.now(), 1000)).to.equal(null);
    });

    it('is silent where nobody speaks to it', async () => {
      await posted(called({ entities: [] }));
      await posted(called({ type: 'messageUpdate' }));
      await posted(called({ type: 'conversationUpdate', membersAdded: [{ id: `28:${fake.appId}` }] }));
      // What was said before would have been said by now.
      await posted(called({ conversation: { ...conversation, id: '19:other@thread.v2' } }));
      expect(await notes(1)).to.deep.equal(['19:other@thread.v2 I am a bot, and I answe']);
    });

    it('minds nothing when the note cannot be said', async () => {
      fake.mishap('/oauth2/', { kind: 'status', status: 500 });
      expect((await posted(called())).status).to.equal(200);
    });
  });
});

type Threads = Pick<ThreadReader, 'conversationAt' | 'events' | 'latest'>;

function normalised(channel: Channel, activity: object): readonly Inbound[] {
  return channel.normalise(request({ url: '/api/messages', body: JSON.stringify(activity) }), Date.now());
}

function coded(code: string): object {
  return { error: { code, message: 'Ann Lee said: secret words' } };
}
