import { expect } from 'chai';
import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { begin, type DirectLineClient, hangUp, listenTo, textOf } from '../fakes/directLine.ts';
import { testStores } from '../fakes/stores.ts';
import { sms, telegramUpdate } from './examples.ts';
import { type Doors, newCustomer, openDoors, publicUrl, secrets, signedByTwilio, withHeaders } from './openDoors.ts';
import { kidOf, type Odd, ownToken } from './ownToken.ts';
import { type Sent, send } from './send.ts';

/**
 * Who is believed at which door: every way of being nearly right, over real HTTP. Each row changes one thing of a request that is
 * accepted, and it is accepted again after all of them, so that nothing is refused for another reason.
 */
type Row = readonly [what: string, change: (genuine: Sent) => Sent | Promise<Sent>, status: number];

describe('Who is believed', () => {
  const stores = testStores('sqlite');
  let doors: Doors;
  before(async function () {
    this.timeout(60_000);
    doors = await openDoors(await stores.place());
  });
  after(() => doors.close());

  const statusOf = async (sent: Sent): Promise<number> => (await send(doors.port, sent)).status;

  function table(genuine: () => Sent | Promise<Sent>, rows: readonly Row[], accepted = 200): void {
    for (const [what, change, status] of rows)
      it(`${status < 300 ? 'is accepted' : `is refused (${status})`}: ${what}`, async () => {
        expect(await statusOf(await change(await genuine()))).to.equal(status);
        expect(await statusOf(await genuine()), 'the unchanged one').to.equal(accepted);
      });
  }

  describe('by the signature of Twilio', () => {
    const formType = 'application/x-www-form-urlencoded';
    let count = 0;
    const form = (fields: Readonly<Record<string, string>> = {}, path = '/channels/sms'): Sent => ({
      method: 'POST',
      path,
      headers: [['Content-Type', formType]],
      body: Buffer.from(new URLSearchParams({ ...sms, MessageSid: freshSid(), ...fields }).toString()),
    });
    const freshSid = (): string => {
      count += 1;
      return `SM${String(count).padStart(32, '0')}`;
    };
    const signature = (sent: Sent): string => valueOf(sent, 'X-Twilio-Signature');
    const signedAt = (home: string) => (): Sent => signedByTwilio(form(), secrets.twilio, home);
    const withSignature = (change: (signature: string) => string) => (sent: Sent) =>
      withHeaders(sent, { 'X-Twilio-Signature': change(signature(sent)) });
    const withBody = (change: (body: string) => string) => (sent: Sent) => ({
      ...sent,
      body: Buffer.from(change(sent.body.toString())),
    });

    table(
      () => signedByTwilio(form()),
      [
        ['the previous token, while it is being replaced', () => signedByTwilio(form(), secrets.twilioBefore), 200],
        [
          'words of every kind',
          () => signedByTwilio(form({ Body: 'Hello, wörld & co 😀 +%=\n', Empty: '', '': 'x' })),
          200,
        ],
        ['a query, signed with it', () => signedByTwilio(form({}, '/channels/sms?tenant=acme&x=%2F')), 200],
        ['fields in another order', withBody((body) => body.split('&').reverse().join('&')), 200],
        ['a field twice with one value', withBody((body) => `${body}&NumMedia=1`), 200],
        ['blanks written as %20', withBody((body) => body.replaceAll('+', '%20')), 200],
        ['a type with its charset', (sent) => withHeaders(sent, { 'Content-Type': `${formType}; charset=UTF-8` }), 200],
        ['the standard port in the signed address', signedAt(`${publicUrl}:443`), 200],
        [
          'another host in the request, as a proxy leaves it',
          (sent) => withHeaders(sent, { Host: 'inside:8080' }),
          200,
        ],
        ['a proxy that tells of http', (sent) => withHeaders(sent, { 'X-Forwarded-Proto': 'http' }), 200],
        ['a proxy that tells another host', (sent) => withHeaders(sent, { 'X-Forwarded-Host': 'evil.example' }), 200],
        ['the same again', async (sent) => (await send(doors.port, sent), sent), 200],
        ['a wrong token', () => signedByTwilio(form(), 'the-auth-token-of-twilio-noW'), 401],
        ['an empty token', () => signedByTwilio(form(), ''), 401],
        ['an address of http', signedAt(publicUrl.replace('https', 'http')), 401],
        ['an address of http with the port of https', signedAt(`${publicUrl.replace('https', 'http')}:443`), 401],
        ['the port of http', signedAt(`${publicUrl}:80`), 401],
        ['another port', signedAt(`${publicUrl}:8443`), 401],
        ['another host', signedAt('https://evil.example'), 401],
        ['the host of the request', () => signedByTwilio(form(), secrets.twilio, doors.origin), 401],
        ['a host in capitals', signedAt(publicUrl.replace('help', 'HELP')), 401],
        ['a slash too many', (sent) => ({ ...sent, path: '/channels/sms/' }), 401],
        ['a query that was not signed', (sent) => ({ ...sent, path: '/channels/sms?x=1' }), 401],
        [
          'a query that was taken away',
          () => ({ ...signedByTwilio(form({}, '/channels/sms?x=1')), path: '/channels/sms' }),
          401,
        ],
        [
          'the signature of the other webhook',
          () => ({ ...signedByTwilio(form()), path: '/channels/sms/status' }),
          401,
        ],
        ['a body with one byte more', withBody((body) => `${body}x`), 401],
        ['a body with one byte less', withBody((body) => body.slice(0, -1)), 401],
        ['a field more', withBody((body) => `${body}&From=%2B4915100000`), 401],
        ['a field less', withBody((body) => body.split('&').slice(1).join('&')), 401],
        ['another value', withBody((body) => body.replace('card', 'bird')), 401],
        ['a name in capitals', withBody((body) => body.replace('Body=', 'BODY=')), 401],
        ['no body', (sent) => ({ ...sent, body: Buffer.alloc(0) }), 401],
        ['no signature', (sent) => ({ ...sent, headers: [['Content-Type', formType]] }), 401],
        ['an empty signature', withSignature(() => ''), 401],
        [
          'two signatures, both right',
          (sent) => ({ ...sent, headers: [...sent.headers, ['X-Twilio-Signature', signature(sent)]] }),
          401,
        ],
        [
          'two signatures, one right',
          (sent) => ({ ...sent, headers: [['X-Twilio-Signature', 'x'], ...sent.headers] }),
          401,
        ],
        ['a list with the right one', withSignature((right) => `${right},x`), 401],
        ['a signature one sign short', withSignature((right) => right.slice(0, -1)), 401],
        ['a signature one sign long', withSignature((right) => `${right}=`), 401],
        ['a signature in capitals', withSignature((right) => right.toUpperCase()), 401],
        ['a signature in small letters', withSignature((right) => right.toLowerCase()), 401],
        ['a signature in hex', withSignature((right) => Buffer.from(right, 'base64').toString('hex')), 401],
        ['a signature without its padding', withSignature((right) => right.replace('=', '')), 401],
        ['a scheme before it', withSignature((right) => `sha1=${right}`), 401],
        [
          'SHA-256 instead of SHA-1',
          (sent) =>
            withHeaders(sent, {
              'X-Twilio-Signature': createHmac('sha256', secrets.twilio)
                .update(publicUrl + sent.path)
                .digest('base64'),
            }),
          401,
        ],
        [
          'the signature in the query',
          (sent) => ({
            ...sent,
            path: `${sent.path}?X-Twilio-Signature=${encodeURIComponent(signature(sent))}`,
            headers: [['Content-Type', formType]],
          }),
          401,
        ],
        ['a form that says it is JSON', (sent) => withHeaders(sent, { 'Content-Type': 'application/json' }), 401],
        ['a form that says nothing', (sent) => ({ ...sent, headers: [['X-Twilio-Signature', signature(sent)]] }), 401],
        [
          'more fields than Twilio ever sends',
          () => signedByTwilio({ ...form(), body: Buffer.from('a=1&'.repeat(1_001)) }),
          401,
        ],
        ['the right way at another method', (sent) => ({ ...sent, method: 'PUT' }), 405],
      ],
    );

    const json = (body = '{"property":"value"}'): Sent => ({
      method: 'POST',
      path: '/channels/sms',
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from(body),
    });
    describe('over the hash of a body', () => {
      table(
        () => signedByTwilio(json()),
        [
          ['a hash in capitals, signed so', () => capitals(signedByTwilio(json())), 200],
          ['another body', (sent) => ({ ...sent, body: Buffer.from('{"property":"valuE"}') }), 401],
          [
            'a body with one byte more',
            (sent) => ({ ...sent, body: Buffer.concat([sent.body, Buffer.from(' ')]) }),
            401,
          ],
          ['no body', (sent) => ({ ...sent, body: Buffer.alloc(0) }), 401],
          ['another hash', (sent) => ({ ...sent, path: sent.path.replace(/.$/, 'x') }), 401],
          ['a hash of another body, signed', () => ({ ...signedByTwilio(json('{}')), body: json().body }), 401],
          [
            'a hash put in by somebody else',
            (sent) => ({ ...sent, path: `${json().path}?bodySHA256=${sha256('{}')}`, body: Buffer.from('{}') }),
            401,
          ],
          ['a hash cut short', (sent) => ({ ...sent, path: sent.path.slice(0, -1) }), 401],
          ['an empty hash', (sent) => ({ ...sent, path: '/channels/sms?bodySHA256=' }), 401],
          ['no hash', (sent) => ({ ...sent, path: '/channels/sms' }), 401],
          ['the token of nobody', () => signedByTwilio(json(), 'the-auth-token-of-twilio-noW'), 401],
        ],
      );
    });

    function capitals(sent: Sent): Sent {
      const path = sent.path.replace(/[0-9a-f]{64}/, (hash) => hash.toUpperCase());
      const signed = createHmac('sha1', secrets.twilio).update(`${publicUrl}${path}`).digest('base64');
      return withHeaders({ ...sent, path }, { 'X-Twilio-Signature': signed });
    }
  });

  describe('by the secret of Telegram', () => {
    const header = 'X-Telegram-Bot-Api-Secret-Token';
    let count = 0;
    const update = (secret: string | null = secrets.telegram): Sent => {
      count += 1;
      const message = { ...telegramUpdate.message, message_id: count };
      return {
        method: 'POST',
        path: doors.telegramPath,
        headers: [['Content-Type', 'application/json'], ...(secret === null ? [] : [[header, secret] as const])],
        body: Buffer.from(JSON.stringify({ update_id: count, message })),
      };
    };
    const and = (name: string, value: string) => (sent: Sent) => ({
      ...sent,
      headers: [...sent.headers, [name, value] as const],
    });

    table(update, [
      ['the previous secret, while it is being replaced', () => update(secrets.telegramBefore), 200],
      ['another name of the header', () => and(header.toUpperCase(), secrets.telegram)(update(null)), 200],
      ['the same again', async (sent) => (await send(doors.port, sent), sent), 200],
      ['no secret', () => update(null), 401],
      ['an empty secret', () => update(''), 401],
      ['a secret one sign short', () => update(secrets.telegram.slice(0, -1)), 401],
      ['a secret one sign long', () => update(`${secrets.telegram}x`), 401],
      ['a secret in capitals', () => update(secrets.telegram.toUpperCase()), 401],
      ['another last sign', () => update(secrets.telegram.replace(/.$/, 'x')), 401],
      ['both secrets in one', () => update(`${secrets.telegram}, ${secrets.telegramBefore}`), 401],
      ['the right secret twice', and(header, secrets.telegram), 401],
      ['a wrong one beside it', and(header, 'x'), 401],
      ['the secret of Twilio', () => update(secrets.twilio), 401],
      ['as a bearer', () => and('Authorization', `Bearer ${secrets.telegram}`)(update(null)), 401],
      [
        'in the query',
        () => ({ ...update(null), path: `${doors.telegramPath}?secret_token=${secrets.telegram}` }),
        401,
      ],
      ['another path', () => ({ ...update(), path: doors.telegramPath.replace(/.$/, 'x') }), 405],
      ['the path without its end', () => ({ ...update(), path: '/channels/telegram' }), 405],
    ]);
  });

  it('a replay, however well signed, is one message', async () => {
    const sent: Sent = {
      method: 'POST',
      path: '/channels/sms',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: Buffer.from(
        new URLSearchParams({ ...sms, From: '+14155550177', MessageSid: `SM${'7'.repeat(32)}` }).toString(),
      ),
    };
    const message = signedByTwilio(sent);
    for (let times = 0; times < 5; times += 1) expect(await statusOf(message)).to.equal(200);
    const address = { channel: 'sms', account: '+15550100', peer: '+14155550177' };
    const conversation = await doors.house.store.threads.conversationAt(address);
    const events = await doors.house.store.threads.events(conversation?.id ?? '', 0, 100);
    expect(events.filter(({ body }) => body?.kind === 'inbound')).to.have.length(1);
  });

  describe('by a token of web chat', () => {
    let customer: DirectLineClient;
    let other: DirectLineClient;
    before(async () => {
      customer = await newCustomer(doors);
      other = await newCustomer(doors);
      await customer.say('Hello');
    });
    const token = (odd: Odd = {}) => ownToken(customer.id, secrets.tokenKey, odd, doors.now());
    const bearing = (bearer: string, id = customer.id): Sent => ({
      method: 'GET',
      path: `/v3/directline/conversations/${id}/activities`,
      headers: [['Authorization', `Bearer ${bearer}`]],
      body: Buffer.alloc(0),
    });
    const seconds = (from: number) => Math.floor(doors.now() / 1000) + from;
    const odd = (given: Odd) => async () => bearing(await token(given));
    const claims = (given: () => NonNullable<Odd['claims']>) => async () => bearing(await token({ claims: given() }));
    const withAuthorization = (change: (bearer: string) => string) => (sent: Sent) =>
      withHeaders(sent, { Authorization: change(valueOf(sent, 'Authorization')) });
    const swapped = (at: 0 | 1, part: object) => (bearer: string) => {
      const parts = bearer.replace('Bearer ', '').split('.');
      parts[at] = Buffer.from(JSON.stringify(part)).toString('base64url');
      return `Bearer ${parts.join('.')}`;
    };
    const known = { conv: 'x', user: 'x', iss: 'nightdesk', aud: 'chat', jti: 'x', exp: 2 ** 32 };

    table(
      async () => bearing(await token()),
      [
        ['the one that we gave', () => bearing(customer.token), 200],
        ['the previous key, while it is being replaced', odd({ key: secrets.tokenKeyBefore }), 200],
        ['the scheme in small letters', withAuthorization((it) => it.replace('Bearer', 'bearer')), 200],
        ['a clock of ours that is five seconds behind', claims(() => ({ nbf: seconds(4), iat: seconds(4) })), 200],
        ['our Direct Line secret', () => bearing(secrets.directLine), 200],
        ['the one before', () => bearing(secrets.directLineBefore), 200],
        ['no header', (sent) => ({ ...sent, headers: [] }), 401],
        ['an empty header', withAuthorization(() => ''), 401],
        ['another scheme', withAuthorization((it) => it.replace('Bearer', 'Basic')), 401],
        ['no scheme', withAuthorization((it) => it.replace('Bearer ', '')), 401],
        ['two tokens in one header', withAuthorization((it) => `${it}, ${it}`), 401],
        ['a token as long as a book', withAuthorization((it) => `${it}${'x'.repeat(9_000)}`), 401],
        ['in the query', (sent) => ({ ...sent, path: `${sent.path}?token=${customer.token}`, headers: [] }), 401],
        ['in a cookie', (sent) => ({ ...sent, headers: [['Cookie', `token=${customer.token}`]] }), 401],
        ['a key of nobody', odd({ key: Buffer.alloc(32, 1).toString('base64') }), 403],
        [
          'a key of nobody under our name',
          odd({ key: Buffer.alloc(32, 1).toString('base64'), kid: kidOf(secrets.tokenKey) }),
          403,
        ],
        ['our key under the name of the one before', odd({ kid: kidOf(secrets.tokenKeyBefore) }), 403],
        ['our key under a name of nobody', odd({ kid: '../../dev/null' }), 403],
        ['our key under no name', odd({ kid: null }), 403],
        [
          'the text of our key as the key',
          odd({ key: Buffer.from(secrets.tokenKey).toString('base64'), kid: kidOf(secrets.tokenKey) }),
          403,
        ],
        ['HS384 with our key', odd({ alg: 'HS384' }), 403],
        ['HS512 with our key', odd({ alg: 'HS512' }), 403],
        ['no algorithm', withAuthorization(swapped(0, { alg: 'none', kid: kidOf(secrets.tokenKey) })), 403],
        ['no algorithm and no signature', () => bearing(new UnsecuredJWT(known).encode()), 403],
        ['RS256 that is an HMAC', withAuthorization(swapped(0, { alg: 'RS256', kid: kidOf(secrets.tokenKey) })), 403],
        ['RS256 with a key of theirs', async () => bearing(await signedByStranger(customer.id)), 403],
        ['a key brought along', withAuthorization(swapped(0, { alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } })), 403],
        [
          'a header that must be understood',
          withAuthorization(swapped(0, { alg: 'HS256', kid: kidOf(secrets.tokenKey), crit: ['b64'], b64: false })),
          403,
        ],
        [
          'other claims under the signature',
          async () => withAuthorization(swapped(1, { ...known, conv: customer.id }))(bearing(await token())),
          403,
        ],
        ['a signature without its last sign', withAuthorization((it) => it.slice(0, -1)), 403],
        ['a signature of nothing', withAuthorization((it) => it.replace(/[^.]+$/, '')), 403],
        ['a token of one part', withAuthorization((it) => it.split('.')[0] ?? ''), 403],
        ['a token of four parts', withAuthorization((it) => `${it}.x`), 403],
        ['a token in capitals', withAuthorization((it) => `Bearer ${it.slice(7).toUpperCase()}`), 403],
        ['expired', claims(() => ({ exp: seconds(-6) })), 403],
        ['not yet', claims(() => ({ nbf: seconds(60) })), 403],
        ['for ever', claims(() => ({ exp: undefined })), 403],
        ['an end that is a word', claims(() => ({ exp: 'never' })), 403],
        ['made for a stream', claims(() => ({ aud: 'stream' })), 403],
        ['made for nobody', claims(() => ({ aud: undefined })), 403],
        ['of another issuer', claims(() => ({ iss: 'nightdesk.evil.example' })), 403],
        ['without an id', claims(() => ({ jti: undefined })), 403],
        ['for another conversation', claims(() => ({ conv: other.id })), 403],
        ['for no conversation', claims(() => ({ conv: undefined })), 403],
        ['for many conversations', claims(() => ({ conv: [customer.id] })), 403],
        ['in the conversation of somebody else', async () => bearing(await token(), other.id), 403],
        [
          'for another site',
          async () =>
            withHeaders(bearing(await token({ claims: { origins: ['https://a.example'] } })), { Origin: publicUrl }),
          401,
        ],
        ['from a site that nobody allowed', (sent) => withHeaders(sent, { Origin: 'https://evil.example' }), 401],
        ['a Direct Line secret one sign long', () => bearing(`${secrets.directLine}x`), 403],
        ['a Direct Line secret in capitals', () => bearing(secrets.directLine.toUpperCase()), 403],
        ['the secret of host pages', () => bearing(secrets.user), 403],
        ['the key itself', () => bearing(secrets.tokenKey), 403],
      ],
    );

    it('until it expires, and a dead one cannot be renewed', async () => {
      const short = await token({ claims: { exp: seconds(30) } });
      const refresh = { ...bearing(short), method: 'POST', path: '/v3/directline/tokens/refresh' };
      expect([await statusOf(bearing(short)), await statusOf(refresh)]).to.deep.equal([200, 200]);
      doors.advance(36_000);
      expect([await statusOf(bearing(short)), await statusOf(refresh)]).to.deep.equal([403, 403]);
    });

    describe('for its stream', () => {
      const ticket = async (): Promise<URL> => {
        const { body } = await customer.resume();
        return new URL(textOf(body, 'streamUrl').replace(/^wss:\/\/[^/]+/, `ws://127.0.0.1:${doors.port}`));
      };
      const opens = async (url: URL, headers: Readonly<Record<string, string>> = {}): Promise<boolean> => {
        try {
          await hangUp(await listenTo(url.href, headers));
          return true;
        } catch (error) {
          expect(String(error)).to.include('refused: 403');
          return false;
        }
      };
      const rows: readonly (readonly [what: string, change: (url: URL) => URL | Promise<URL>, origin?: string])[] = [
        ['the token itself', (url) => withTicket(url, customer.token)],
        ['our Direct Line secret', (url) => withTicket(url, secrets.directLine)],
        ['no ticket', (url) => withTicket(url, '')],
        ['a ticket with another end', (url) => withTicket(url, `${url.searchParams.get('t')?.slice(0, -2) ?? ''}xx`)],
        [
          'a ticket for another conversation',
          (url) => new URL(url.href.replace(encodeURIComponent(customer.id), other.id)),
        ],
        ['a page of a site that nobody allowed', (url) => url, 'https://evil.example'],
        ['a page without an origin of its own', (url) => url, 'null'],
        ['a used ticket', async (url) => (await opens(url), url)],
        ['a ticket of more than a minute ago', (url) => (doors.advance(66_000), url)],
      ];
      for (const [what, change, origin] of rows)
        it(`is refused (403): ${what}`, async () => {
          expect(await opens(await change(await ticket()), origin === undefined ? {} : { origin })).to.equal(false);
          expect(await opens(await ticket(), { origin: publicUrl }), 'the unchanged one').to.equal(true);
        });

      it('is refused (403): a ticket where a token belongs', async () => {
        expect(await statusOf(bearing((await ticket()).searchParams.get('t') ?? ''))).to.equal(403);
      });
    });
  });

  describe('by the signature of a host page', () => {
    const signed = (
      claims: Readonly<Record<string, unknown>> = {},
      secret: string = secrets.user,
      header: Readonly<Record<string, unknown>> = {},
    ): Promise<string> => {
      const all = { sub: 'c-123', exp: Math.floor(doors.now() / 1000) + 600, ...claims };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      return new SignJWT(given).setProtectedHeader({ alg: 'HS256', ...header }).sign(Buffer.from(secret));
    };
    const asking = (userToken: unknown): Sent => ({
      method: 'POST',
      path: '/widget/token',
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from(JSON.stringify({ userToken })),
    });
    const seconds = (from: number) => Math.floor(doors.now() / 1000) + from;
    const claims = (given: () => Readonly<Record<string, unknown>>) => async () => asking(await signed(given()));

    table(
      async () => asking(await signed()),
      [
        [
          'the previous secret, while it is being replaced',
          async () => asking(await signed({}, secrets.userBefore)),
          200,
        ],
        ['nobody, who is a stranger then', () => asking(undefined), 200],
        ['a clock that is a minute ahead', claims(() => ({ nbf: seconds(55), iat: seconds(55) })), 200],
        ['a wrong secret', async () => asking(await signed({}, secrets.user.toUpperCase())), 401],
        ['our own key', async () => asking(await signed({}, secrets.tokenKey)), 401],
        ['a token of ours', async () => asking((await begin(doors.origin)).token), 401],
        ['HS384', async () => asking(await signed({}, secrets.user, { alg: 'HS384' })), 401],
        ['HS512', async () => asking(await signed({}, secrets.user, { alg: 'HS512' })), 401],
        ['no algorithm', () => asking(new UnsecuredJWT({ sub: 'c-123', exp: seconds(600) }).encode()), 401],
        ['RS256', async () => asking(await signedByStranger('c-123')), 401],
        ['expired', claims(() => ({ exp: seconds(-61) })), 401],
        ['for ever', claims(() => ({ exp: undefined })), 401],
        ['longer than a day', claims(() => ({ exp: seconds(25 * 3_600) })), 401],
        ['not yet', claims(() => ({ nbf: seconds(120) })), 401],
        ['without a customer', claims(() => ({ sub: undefined })), 401],
        ['a customer that is a list', claims(() => ({ sub: ['c-123'] })), 401],
        ['a customer with a line break', claims(() => ({ sub: 'c-123\nadmin' })), 401],
        ['a text that is no token', () => asking('c-123'), 401],
        ['something else than a text', () => asking({ sub: 'c-123' }), 400],
      ],
    );
  });

  describe('by session and page, at the desk', () => {
    let person: Awaited<ReturnType<Doors['atDesk']>>;
    beforeEach(async () => {
      person = await doors.atDesk();
    });
    const asking = (): Sent => ({
      method: 'POST',
      path: '/desk/api/available',
      headers: [
        ['Content-Type', 'application/json'],
        ['Cookie', person.cookie],
        ['X-CSRF-Token', person.csrf],
      ],
      body: Buffer.from('{"available":true}'),
    });
    const without = (name: string) => (sent: Sent) => ({
      ...sent,
      headers: sent.headers.filter(([own]) => own !== name),
    });
    const cookie = (change: (line: string) => string) => (sent: Sent) =>
      withHeaders(sent, { Cookie: change(person.cookie) });
    const csrf = (change: (token: string) => string) => (sent: Sent) =>
      withHeaders(sent, { 'X-CSRF-Token': change(person.csrf) });

    table(asking, [
      ['among other cookies', cookie((line) => `a=b; ${line}; c="d"`), 200],
      ['from a page of ours', (sent) => withHeaders(sent, { 'Sec-Fetch-Site': 'same-origin', Origin: publicUrl }), 200],
      ['no cookie', without('Cookie'), 401],
      ['another last sign', cookie((line) => line.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))), 401],
      ['one sign short', cookie((line) => line.slice(0, -1)), 401],
      ['one sign long', cookie((line) => `${line}x`), 401],
      ['in capitals', cookie((line) => line.replace(/=.*/, (value) => value.toUpperCase())), 401],
      ['the name in capitals', cookie((line) => line.replace('nightdesk', 'NIGHTDESK')), 401],
      ['the name of the cookie over https', cookie((line) => `__Host-${line}`), 401],
      ['a cookie of somebody before ours', cookie((line) => `nightdesk=${'x'.repeat(43)}; ${line}`), 401],
      [
        'the hash of it, as a thief of the database would have it',
        cookie((line) => `nightdesk=${sha256(line.split('=')[1] ?? '').slice(0, 43)}`),
        401,
      ],
      [
        'as a bearer',
        (sent) =>
          withHeaders(without('Cookie')(sent), { Authorization: `Bearer ${person.cookie.split('=')[1] ?? ''}` }),
        401,
      ],
      ['no csrf token', without('X-CSRF-Token'), 403],
      ['an empty csrf token', csrf(() => ''), 403],
      ['a csrf token one sign long', csrf((token) => `${token}x`), 403],
      ['a csrf token in capitals', csrf((token) => token.toUpperCase()), 403],
      ['the csrf token twice', (sent) => ({ ...sent, headers: [...sent.headers, ['X-CSRF-Token', person.csrf]] }), 403],
      [
        'the csrf token of another session',
        async (sent) => withHeaders(sent, { 'X-CSRF-Token': (await doors.atDesk()).csrf }),
        403,
      ],
      [
        'the csrf token in the query',
        (sent) => ({ ...without('X-CSRF-Token')(sent), path: `${sent.path}?csrf=${person.csrf}` }),
        403,
      ],
      ['a page of another site', (sent) => withHeaders(sent, { 'Sec-Fetch-Site': 'cross-site' }), 403],
      ['a page of a neighbour', (sent) => withHeaders(sent, { 'Sec-Fetch-Site': 'same-site' }), 403],
      ['an address that was typed', (sent) => withHeaders(sent, { 'Sec-Fetch-Site': 'none' }), 403],
      [
        'two sites at once',
        (sent) => ({
          ...sent,
          headers: [...sent.headers, ['Sec-Fetch-Site', 'same-origin'], ['Sec-Fetch-Site', 'cross-site']],
        }),
        403,
      ],
      ['an old browser on another site', (sent) => withHeaders(sent, { Origin: 'https://evil.example' }), 403],
      ['an old browser on no site', (sent) => withHeaders(sent, { Origin: 'null' }), 403],
      ['our site without its s', (sent) => withHeaders(sent, { Origin: publicUrl.replace('https', 'http') }), 403],
      ['our site with another end', (sent) => withHeaders(sent, { Origin: `${publicUrl}.evil.example` }), 403],
      ['a form of another site', (sent) => withHeaders(sent, { 'Content-Type': 'text/plain' }), 400],
    ]);

    it('until half an hour without a sign, or twelve hours anyway, or the end', async () => {
      const me = () => statusOf({ ...asking(), method: 'GET', path: '/desk/api/me', body: Buffer.alloc(0) });
      expect(await me()).to.equal(200);
      doors.advance(31 * 60_000);
      expect(await me()).to.equal(401);
      person = await doors.atDesk();
      for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
        expect(await me(), `after ${minutes} minutes`).to.equal(200);
        doors.advance(20 * 60_000);
      }
      expect(await me()).to.equal(401);
      person = await doors.atDesk();
      expect(await statusOf({ ...asking(), path: '/desk/api/sign-out' })).to.equal(200);
      expect(await me()).to.equal(401);
    });
  });

  describe('by the key of this machine', () => {
    const asking = (): Sent => ({
      method: 'GET',
      path: '/desk/api/agents',
      headers: [['Authorization', `Bearer ${doors.adminKey}`]],
      body: Buffer.alloc(0),
    });
    const key = (change: (key: string) => string) => (sent: Sent) =>
      withHeaders(sent, { Authorization: change(doors.adminKey) });

    table(asking, [
      ['the scheme in small letters', key((own) => `bearer ${own}`), 200],
      ['no key', (sent) => ({ ...sent, headers: [] }), 401],
      ['one sign short', key((own) => `Bearer ${own.slice(0, -1)}`), 401],
      ['one sign long', key((own) => `Bearer ${own}x`), 401],
      ['in capitals', key((own) => `Bearer ${own.toUpperCase()}`), 401],
      ['two keys', key((own) => `Bearer ${own} ${own}`), 401],
      ['no scheme', key((own) => own), 401],
      ['as a cookie', (sent) => ({ ...sent, headers: [['Cookie', `nightdesk=${doors.adminKey}`]] }), 401],
      [
        'a wrong one before it',
        (sent) => ({ ...sent, headers: [['Authorization', 'Bearer x'], ...sent.headers] }),
        401,
      ],
      ['what only people do', (sent) => ({ ...sent, path: '/desk/api/conversations' }), 403],
    ]);
  });

  describe('by the token of the operator', () => {
    const asking = (): Sent => ({
      method: 'GET',
      path: '/metrics',
      // Through a proxy, so that it is not this machine that asks.
      headers: [
        ['X-Forwarded-For', '203.0.113.9'],
        ['Authorization', `Bearer ${secrets.metrics}`],
      ],
      body: Buffer.alloc(0),
    });
    const token = (authorization: string) => (sent: Sent) => withHeaders(sent, { Authorization: authorization });
    const nobody =
      (headers: Sent['headers'] = []) =>
      (): Sent => ({ ...asking(), headers });

    table(asking, [
      ['this machine itself', nobody(), 200],
      ['no token, through a proxy', nobody([['X-Forwarded-For', '127.0.0.1']]), 401],
      ['no token, through a proxy that says less', nobody([['Via', '1.1 proxy']]), 401],
      ['no token, through a proxy that says it in another way', nobody([['Forwarded', 'for=127.0.0.1']]), 401],
      ['no token, through nginx', nobody([['X-Real-IP', '127.0.0.1']]), 401],
      ['one sign short', token(`Bearer ${secrets.metrics.slice(0, -1)}`), 401],
      ['one sign long', token(`Bearer ${secrets.metrics}x`), 401],
      ['in capitals', token(`Bearer ${secrets.metrics.toUpperCase()}`), 401],
      ['another scheme', token(`Basic ${secrets.metrics}`), 401],
      [
        'in the query',
        (sent) => ({ ...sent, path: `/metrics?token=${secrets.metrics}`, headers: [['Via', 'x']] }),
        401,
      ],
      ['a wrong token, from this machine', nobody([['Authorization', 'Bearer x']]), 401],
    ]);
  });
});

function valueOf(sent: Sent, name: string): string {
  return sent.headers.find(([own]) => own === name)?.[1] ?? '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** With a key of theirs, and our claims. */
async function signedByStranger(conversationId: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const claims = { iss: 'nightdesk', aud: 'chat', conv: conversationId, sub: conversationId, user: 'x', jti: 'x' };
  return new SignJWT({ ...claims, exp: 2 ** 32 })
    .setProtectedHeader({ alg: 'RS256', kid: kidOf(secrets.tokenKey) })
    .sign(privateKey);
}

function withTicket(url: URL, ticket: string): URL {
  const changed = new URL(url);
  changed.searchParams.set('t', ticket);
  return changed;
}
