import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { SignJWT } from 'jose';
import { twilioSms } from '../../adapters/sms/channel.ts';
import { isTrustedService } from '../../adapters/teams/isTrustedService.ts';
import { callProvider } from '../../adapters/base/callProvider.ts';
import type { Channel } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { readConfig } from '../../server/config.ts';
import { call, textOf } from '../fakes/directLine.ts';
import { type FakeProvider, openFakeProvider } from '../fakes/provider.ts';
import { testStores } from '../fakes/stores.ts';
import { exampleFor, sms } from './examples.ts';
import { accountSid, type Doors, newCustomer, openDoors, publicUrl, secrets } from './openDoors.ts';
import { type Sent, send } from './send.ts';

/**
 * Where we go by ourselves (specs/k-security.md K3). Addresses are the operator's, but for one: Teams says where it wants to be
 * answered, and that is one of Microsoft's hosts or nothing. So nobody outside can send us anywhere, and nothing fetches for them.
 */
describe('What we fetch', () => {
  /** A listener that nobody should ever call, and every disguise of its address. */
  let trap: Server;
  let reached = 0;
  let port = 0;
  before(async () => {
    trap = createServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      trap.listen(0, '127.0.0.1', resolve);
    });
    const address = trap.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  after(() => trap.close());
  afterEach(() => expect(reached, 'connections to where nobody should lead us').to.equal(0));

  describe('is written down here', () => {
    const root = join(import.meta.dirname, '../..');
    const rooms = ['adapters', 'bots', 'core', 'desk', 'dialogs', 'knowledge', 'language', 'server', 'store', 'text'];
    const files = rooms.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
    const holding = (pattern: RegExp): readonly string[] =>
      files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).sort();

    it('one place calls out, and who uses it goes where the operator said or Microsoft is', () => {
      expect(files.length).to.be.above(300);
      expect(holding(/\bfetch\(/)).to.deep.equal(['adapters/base/callProvider.ts']);
      expect(holding(/\bcallProvider\(/)).to.deep.equal([
        'adapters/base/callProvider.ts',
        'adapters/sms/callTwilio.ts',
        'adapters/teams/openAccessToken.ts',
        'adapters/teams/openConnector.ts',
        'adapters/telegram/callTelegram.ts',
      ]);
    });

    it('nothing else opens a line: no client of Node, no library that would', () => {
      const clients = /\b(?:http|https|http2|net|tls|dgram|dns)\b[^;\n]*\.(?:request|get|connect|lookup|resolve\w*)\(/;
      expect(holding(clients)).to.deep.equal([]);
      expect(holding(/\bfrom '(?:node:)?(?:https|http2|tls|dgram|dns|dns\/promises)'/)).to.deep.equal([]);
      // The publisher's own training, a program of ours whose name nobody gives us.
      expect(holding(/\bfrom '(?:node:)?child_process'/)).to.deep.equal(['bots/publisher.ts']);
      expect(readFileSync(join(root, 'bots/publisher.ts'), 'utf8')).to.include(
        "fork(new URL('trainingProcess.ts', import.meta.url)",
      );
      expect(
        holding(/\bcreateRemoteJWKSet|new (?:WebSocket|EventSource|XMLHttpRequest|Twilio|ConnectorClient)\(/),
      ).to.deep.equal([]);
      expect(holding(/\bfrom '(?:undici|axios|node-fetch|got|twilio|grammy)[/']/)).to.deep.equal([]);
      // Texts go to the embeddings service that the operator named, and nowhere it sends us on to.
      expect(holding(/\bfrom 'openai[/']/)).to.deep.equal(['language/embedding/endpoint.ts']);
      expect(readFileSync(join(root, 'language/embedding/endpoint.ts'), 'utf8')).to.include("redirect: 'error'");
      // botbuilder fetches Microsoft's keys, from where the operator said.
      expect(holding(/\bnew ConfigurationBotFrameworkAuthentication\(/)).to.deep.equal(['adapters/teams/cloudDoor.ts']);
    });

    it('nothing is unpacked but bodies, up to a limit, and models of our own', () => {
      expect(holding(/\bfrom 'node:zlib'/)).to.deep.equal([
        'bots/brain.ts',
        'server/http/readBody.ts',
        'server/http/writeAnswer.ts',
      ]);
      expect(
        holding(/\b(?:gunzip|unzip|inflate\w*|brotliDecompress|createGunzip|createUnzip|DecompressionStream)\b/),
      ).to.deep.equal(['server/http/readBody.ts']);
      expect(readFileSync(join(root, 'server/http/readBody.ts'), 'utf8')).to.include('maxOutputLength: maxBytes');
    });
  });

  /** Disguises of a host and port that must not be reached; `host` is 127.0.0.1 in the house's tests, so that a call would be seen. */
  const disguises = (at: number): readonly string[] => [
    `http://127.0.0.1:${at}/`,
    `https://127.0.0.1:${at}/`,
    `http://127.1:${at}/`,
    `http://0x7f000001:${at}/`,
    `http://0x7f.1:${at}/`,
    `http://2130706433:${at}/`,
    `http://017700000001:${at}/`,
    `http://0177.0.0.1:${at}/`,
    `http://[::ffff:127.0.0.1]:${at}/`,
    `http://[::1]:${at}/`,
    `http://[0:0:0:0:0:ffff:7f00:1]:${at}/`,
    `http://localhost:${at}/`,
    `http://localhost.:${at}/`,
    `http://LOCALHOST:${at}/`,
    `http://127.0.0.1.:${at}/`,
    `http://0.0.0.0:${at}/`,
    `http://0:${at}/`,
    `http://①②⑦.⓪.⓪.①:${at}/`,
    `http://１２７.０.０.１:${at}/`,
    `http://127。0。0。1:${at}/`,
    `http://127%2e0%2e0%2e1:${at}/`,
    `https://smba.trafficmanager.net@127.0.0.1:${at}/`,
    `https://smba.trafficmanager.net:443@127.0.0.1:${at}/`,
    `https://api.twilio.com@127.0.0.1:${at}/`,
    `https://api.twilio.com%40127.0.0.1:${at}/`,
    `http://127.0.0.1:${at}#@smba.trafficmanager.net/`,
    `http://127.0.0.1:${at}?@api.twilio.com/`,
    `http://127.0.0.1:${at}\\@smba.trafficmanager.net/`,
    `//127.0.0.1:${at}/`,
    `\\\\127.0.0.1:${at}\\x`,
    `http:127.0.0.1:${at}`,
    `http:///127.0.0.1:${at}`,
    ` http://127.0.0.1:${at}/`,
    `ht\ntp://127.0.0.1:${at}/`,
    `ws://127.0.0.1:${at}/`,
    `ftp://127.0.0.1:${at}/`,
    `gopher://127.0.0.1:${at}/_GET`,
    `dict://127.0.0.1:${at}/`,
    `ldap://127.0.0.1:${at}/`,
    'file:///etc/passwd',
    'file://localhost/etc/passwd',
    'data:text/plain,hello',
    `data:text/plain;base64,${'A'.repeat(200)}`,
    'javascript:alert(1)',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://metadata.google.internal/',
    'http://100.100.100.200/',
    'http://10.0.0.1/',
    'http://127.0.0.1.nip.io/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://smba-trafficmanager.net/',
    'https://xsmba.trafficmanager.net/',
    'https://evil.trafficmanager.net/',
    'https://evilbotframework.com/',
    'https://botframework.com.evil.example/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net./',
    'https://smba.trafficmanager.net/?x=',
    'https://smba.trafficmanager.net/#',
    'https://smba.trafficmanager.net/?',
    'https://api.twilio.com.evil.example/',
    'https://evil-api.twilio.com/',
    'http://api.twilio.com/',
    'https://api.twilio.com:8443/',
    '',
    'x',
  ];

  it('Teams is answered at Microsoft’s hosts alone, whatever address it gives', () => {
    const settings = { cloud: 'public', localOrigins: [] } as const;
    for (const url of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net/teams',
      'https://directline.botframework.com/',
    ])
      expect(isTrustedService(settings, url), url).to.equal(true);
    for (const url of disguises(1)) expect(isTrustedService(settings, url), url).to.equal(false);
    // The Emulator of one origin is that origin, not every way to write it.
    const emulator = { cloud: 'public', localOrigins: ['http://localhost:5000'] } as const;
    expect(isTrustedService(emulator, 'http://localhost:5000/')).to.equal(true);
    for (const url of [...disguises(1), ...disguises(5_001)])
      expect(isTrustedService(emulator, url), url).to.equal(false);
  });

  it('an address of a picture is kept only when it is at Twilio, and nobody goes there', () => {
    const channel = twilioSms({
      accountSid,
      authTokens: ['x'],
      from: '+15550100',
      apiUrl: 'https://api.twilio.com',
      publicUrl,
    });
    const kept = (url: string): unknown => {
      const body = Buffer.from(new URLSearchParams({ ...sms, MediaUrl0: url }).toString());
      const [message] = channel.normalise(
        { method: 'POST', url: '/channels/sms', params: {}, headers: {}, body, ip: '' },
        0,
      );
      return message?.kind === 'message' && message.content.kind === 'media' ? message.content.url : null;
    };
    expect(kept(sms.MediaUrl0)).to.equal(sms.MediaUrl0);
    for (const url of disguises(1)) expect(kept(url), url).to.equal(null);
  });

  it('the operator is asked for addresses that are plain', () => {
    const from = (TWILIO_API_URL: string) => readConfig({ TWILIO_API_URL });
    for (const url of ['https://api.twilio.com', 'http://127.0.0.1:1']) expect(() => from(url), url).to.not.throw();
    for (const url of [
      'file:///etc/passwd',
      'gopher://x/',
      'data:text/plain,x',
      'https://a:b@x.example',
      'https://x.example/?a',
      'https://x.example/#a',
      'ftp://x.example',
      'javascript:x',
      'x.example',
    ])
      expect(() => from(url), url).to.throw(NightdeskError, 'TWILIO_API_URL must be an http or https address');
  });

  describe('stays where it was sent', () => {
    let provider: FakeProvider;
    let location = '';
    let status = 302;
    before(async () => {
      provider = await openFakeProvider(() => ({ status, headers: { location }, body: '' }));
    });
    after(() => provider.close());

    it('a redirect is an answer: nobody follows it, and no credentials with it', async () => {
      for (status of [301, 302, 303, 307, 308])
        for (location of [
          `http://127.0.0.1:${port}/`,
          '//127.0.0.1:1',
          'http://169.254.169.254/',
          'file:///etc/passwd',
          '/elsewhere',
        ]) {
          const before = provider.calls.length;
          const answer = await callProvider({
            provider: 'Somebody',
            url: new URL(`${provider.url}/here`),
            method: 'POST',
            headers: { authorization: 'Bearer secret' },
            body: 'x',
            signal: AbortSignal.timeout(5_000),
            timeoutMs: 5_000,
          });
          expect([answer.status, provider.calls.length - before], location).to.deep.equal([status, 1]);
        }
    });

    it('the next page of Twilio is a page of the same account or none', async () => {
      for (const next of [
        ...disguises(port),
        `@127.0.0.1:${port}/2010-04-01/Accounts/${accountSid}/Messages.json?x`,
        `/2010-04-01/Accounts/${accountSid}/Messages.json/../../../../x?`,
        `/2010-04-01/Accounts/AC00000000000000000000000000000002/Messages.json?x`,
        `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages.json?x`,
      ]) {
        const twilio = await openFakeProvider(() => ({
          status: 200,
          body: JSON.stringify({ messages: [], next_page_uri: next }),
        }));
        const channel: Channel = twilioSms({
          accountSid,
          authTokens: ['x'],
          from: '+15550100',
          apiUrl: twilio.url,
          publicUrl,
        });
        await channel.reconcile?.(0);
        expect(twilio.calls, next).to.have.length(1);
        await twilio.close();
      }
    });
  });

  describe('for somebody outside', () => {
    const stores = testStores('sqlite');
    let doors: Doors;
    before(async function () {
      this.timeout(60_000);
      doors = await openDoors(await stores.place());
    });
    after(() => doors.close());

    it('is nothing: an address in any field of any door, signed, leads nobody there', async function () {
      this.timeout(60_000);
      const urls = disguises(port).filter((url, at) => url.includes(String(port)) && at % 3 === 0);
      // Passwords take their time, and are nowhere near an address.
      const posts = doors.addresses.filter((one) => one.startsWith('POST ') && !/sign-in|password/.test(one));
      for (const address of posts) {
        const { type, value } = exampleFor(address);
        const path = address.slice(5).replace(/:\w+/g, 'x');
        // Each field takes its turn with each disguise; the whole product would say no more.
        const names = Object.keys(fieldsOf(value));
        for (const [at, url] of urls.entries()) {
          const fields = { ...fieldsOf(value), [names[at % Math.max(1, names.length)] ?? 'url']: url, extra: url };
          const body = Buffer.from(
            type === 'form' ? new URLSearchParams(fields).toString() : JSON.stringify(withUrls(fields, url)),
          );
          const kind = type === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
          const sent: Sent = {
            method: 'POST',
            path,
            headers: [
              ['Content-Type', kind],
              ['Referer', url.replace(/[^\x20-\x7e]/g, '')],
            ],
            body,
          };
          const heard = await send(doors.port, await doors.genuine(sent));
          expect(heard.status, `${address} ${url}`).to.be.below(500);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    });

    it('is nothing: Teams gives it as its own address, and its token says so, too', async () => {
      for (const serviceUrl of disguises(port)) {
        const body = Buffer.from(
          JSON.stringify(doors.microsoft.activity({ serviceUrl, conversation: { id: '19:group', isGroup: true } })),
        );
        const token = await doors.microsoft.connectorToken(serviceUrl);
        const headers = [
          ['Authorization', `Bearer ${token}`],
          ['Content-Type', 'application/json'],
        ] as const;
        expect(
          (await send(doors.port, { method: 'POST', path: '/api/messages', headers, body })).status,
          serviceUrl,
        ).to.equal(401);
      }
    });

    it('is nothing: a token brings the address of its keys along', async () => {
      const url = `http://127.0.0.1:${port}/keys`;
      const header = { alg: 'HS256', jku: url, x5u: url, kid: url, jwk: { kty: 'oct', k: 'AAAA' } };
      const token = await new SignJWT({ sub: 'c', iss: url, exp: 2 ** 32 })
        .setProtectedHeader(header)
        .sign(Buffer.from('x'.repeat(32)));
      const asked = await call(doors.origin, 'POST', '/widget/token', { body: { userToken: token } });
      expect(asked.status).to.equal(401);
      const { id } = await newCustomer(doors);
      expect((await call(doors.origin, 'GET', `/v3/directline/conversations/${id}`, { token })).status).to.equal(403);
      expect(
        (await call(doors.origin, 'POST', '/api/messages', { token, body: doors.microsoft.activity() })).status,
      ).to.equal(401);
    });

    it('is nothing: what a customer writes is told, not opened', async () => {
      const customer = await newCustomer(doors);
      for (const url of disguises(port).slice(0, 12))
        expect(
          (
            await customer.post({
              type: 'message',
              text: `look ${url} ![x](${url})`,
              attachments: [{ contentType: 'image/png', contentUrl: url }],
            })
          ).status,
        ).to.equal(200);
      const token = await call(doors.origin, 'POST', '/v3/directline/tokens/generate', {
        token: secrets.directLine,
        body: { trustedOrigins: [`http://127.0.0.1:${port}`] },
      });
      expect(textOf(token.body, 'token')).to.not.equal('');
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
  });
});

function fieldsOf(value: unknown): Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Also one level down, where attachments and senders have their addresses. */
function withUrls(fields: Readonly<Record<string, unknown>>, url: string): unknown {
  return {
    ...fields,
    attachments: [{ contentType: 'image/png', contentUrl: url, thumbnailUrl: url, content: { downloadUrl: url } }],
    from: { id: url, name: url, url },
    callbackUrl: url,
    webhook: { url },
    response_url: url,
  };
}
