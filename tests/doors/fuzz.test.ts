import { expect } from 'chai';
import {
  array,
  property,
  type Arbitrary,
  asyncProperty,
  boolean,
  constantFrom,
  oneof,
  record,
  tuple,
} from 'fast-check';
import { isIP } from 'node:net';
import { networkOf } from '../../adapters/base/networkOf.ts';
import { addressOf } from '../../adapters/web/conversationId.ts';
import { clientAddress } from '../../server/http/clientAddress.ts';
import { isPlainAddress } from '../../server/http/isPlainAddress.ts';
import { matchPath } from '../../server/http/matchPath.ts';
import { textOf } from '../fakes/directLine.ts';
import { eachStore } from '../fakes/stores.ts';
import { openLine } from '../server/ask.ts';
import { anyRequest, asForm, asJson } from './anyRequest.ts';
import { exampleFor } from './examples.ts';
import { faultOf } from './faultOf.ts';
import { hold } from './hold.ts';
import { spoiled } from './mutated.ts';
import { anyHostileText } from './hostileValues.ts';
import { type Doors, newCustomer, openDoors, publicUrl } from './openDoors.ts';
import { type Sent, send } from './send.ts';

/**
 * Whatever anybody sends to any address, signed or not: it is answered, never with a 5xx while the house is well, never with a
 * word of our inside, and the house lives on. `SEED=` replays (see hold.ts).
 */
eachStore('Whatever comes to any door', (stores) => {
  let doors: Doors;
  let ids: readonly string[];

  before(async function () {
    this.timeout(60_000);
    doors = await openDoors(await stores.place());
    const { customer } = doors;
    await customer.say('Where is my card?');
    const address = addressOf(customer.id);
    const conversation = address && (await doors.house.store.threads.conversationAt(address));
    const [admin] = await doors.house.store.people.agents();
    ids = [customer.id, conversation?.id ?? '', admin?.id.replace(/.$/, 'x') ?? '', 'card-arrival', 'queue'];
  });
  after(() => doors.close());

  const tries = stores.kind === 'sqlite' ? 2_500 : 700;

  /** The routes are the server's own, so that a new one is tried by itself. */
  const anything = () => {
    const addresses = doors.addresses.filter((address) => !address.startsWith('SOCKET'));
    const posts = addresses.filter((address) => address.startsWith('POST'));
    return constantFrom(...addresses, ...posts, ...posts, ...posts).chain((address) =>
      tuple(anyRequest(address, ids), boolean()),
    );
  };

  it('is taken when it is what it should be: it is not only the locks that are tried here', async () => {
    for (const path of [
      '/channels/sms',
      '/channels/sms/status',
      doors.telegramPath,
      '/api/messages',
      '/widget/token',
      '/v3/directline/tokens/generate',
      '/v3/directline/conversations/x/activities',
      '/desk/api/available',
      `/desk/api/conversations/${ids[1] ?? ''}/note`,
    ]) {
      const { type, value } = exampleFor(`POST ${path.replace(/(conversations)\/[^/]+/, '$1/:id')}`);
      const { headers, bytes } = type === 'form' ? asForm(value) : asJson(path === '/widget/token' ? {} : value);
      const heard = await send(doors.port, await doors.genuine({ method: 'POST', path, headers, body: bytes }));
      expect(heard.status, `${path} ${heard.body}`).to.be.within(200, 204);
    }
  });

  it('is answered: content, names, lengths and headers that nobody expects, signed and unsigned', async function () {
    this.timeout(process.env['TRIES'] === undefined ? 120_000 : 0);
    expect(doors.addresses).to.include.members(['POST /channels/sms', 'POST /api/messages', 'POST /desk/api/sign-in']);
    const once = async (sent: Sent, isSigned: boolean): Promise<void> => {
      const whole = isSigned ? await doors.genuine(sent) : sent;
      const heard = await send(doors.port, whole);
      expect(faultOf(whole, heard)).to.equal(null);
    };
    await hold(
      asyncProperty(anything(), ([sent, isSigned]) => once(sent, isSigned)),
      tries,
    );
    expect((await fetch(`${doors.origin}/health`)).status).to.equal(200);
  });

  it('is taken or refused, field by field: what no database takes, and what is longer than anything', async function () {
    this.timeout(120_000);
    const texts = ['before\0after, half \udc00 and \ud83d', 'a'.repeat(20_000)];
    // A hash for each try at a password would take longer than all the others.
    for (const address of doors.addresses.filter((one) => /^POST (?!.*\/password)/.test(one))) {
      const { type, value } = exampleFor(address);
      const path = address.slice(5).replace(/:\w+/g, ids[1] ?? '');
      for (const spoilt of spoiled(value, texts)) {
        const { headers, bytes } = type === 'form' ? asForm(spoilt) : asJson(spoilt);
        const sent = await doors.genuine({ method: 'POST', path, headers, body: bytes });
        expect(faultOf(sent, await send(doors.port, sent)), bytes.toString().slice(0, 2_000)).to.equal(null);
      }
    }
  });

  it('is refused where a line should stay open: odd hands shaken, odd tickets shown', async () => {
    const sockets = doors.addresses.filter((address) => address.startsWith('SOCKET '));
    expect(sockets).to.not.be.empty;
    const hand: Arbitrary<Hand> = record({
      part: oneof(constantFrom(...ids), anyHostileText),
      ticket: anyHostileText,
      version: constantFrom('13', '8', '-1', '13, 13', 'x', ''),
      key: constantFrom('AAAAAAAAAAAAAAAAAAAAAA==', 'x', '', 'AAAAAAAAAAAAAAAAAAAAAA==, x'),
      offer: constantFrom('permessage-deflate', 'permessage-deflate; server_max_window_bits=99', ';;;', '"', 'a; b="'),
      origin: constantFrom('https://evil.example', 'null', 'x', publicUrl),
      method: constantFrom('GET', 'GET', 'POST', 'HEAD'),
    });
    const once = async (address: string, given: Hand): Promise<void> => {
      const id = encodeURIComponent(given.part.toWellFormed()).slice(0, 500);
      const path = `${address.slice(7).replace(/:\w+/g, id)}?t=${encodeURIComponent(given.ticket.toWellFormed()).slice(0, 2_000)}`;
      const headers: Sent['headers'] = [
        ['Connection', 'Upgrade'],
        ['Upgrade', 'websocket'],
        ['Sec-WebSocket-Version', given.version],
        ['Sec-WebSocket-Key', given.key],
        ['Sec-WebSocket-Extensions', given.offer],
        ['Origin', given.origin],
      ];
      const sent: Sent = { method: given.method, path, headers, body: Buffer.alloc(0) };
      expect((await send(doors.port, sent)).status).to.be.oneOf([400, 403, 404]);
    };
    await hold(
      asyncProperty(constantFrom(...sockets), hand, (address, given) => once(address, given)),
      300,
      5_000,
    );
    expect((await fetch(`${doors.origin}/health`)).status).to.equal(200);
  });

  it('is ended where a line stays open: frames that are none, lengths that lie, what nobody agreed on', async () => {
    const customer = await newCustomer(doors);
    const frames: readonly (readonly [what: string, bytes: readonly number[] | Buffer])[] = [
      ['a frame without a mask', [0x81, 0x01, 0x61]],
      ['a reserved bit', [0xf1, 0x80, 0, 0, 0, 0]],
      ['a kind nobody knows', [0x8b, 0x80, 0, 0, 0, 0]],
      ['an end without a beginning', [0x80, 0x81, 0, 0, 0, 0, 0x61]],
      ['a length beyond counting', [0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]],
      ['a text that is no text', [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]],
      ['a ping as long as a letter', [0x89, 0xfe, 0x10, 0x00, 0, 0, 0, 0]],
      ['a goodbye with a code nobody knows', [0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01]],
      [
        'more than a line may carry',
        Buffer.concat([Buffer.from([0x81, 0xfe, 0x20, 0x00, 0, 0, 0, 0]), Buffer.alloc(0x2000)]),
      ],
      ['words that are no frames', Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n')],
    ];
    for (const [what, bytes] of frames) {
      const { body } = await customer.resume();
      const { pathname, search } = new URL(textOf(body, 'streamUrl'));
      const line = openLine(
        doors.port,
        `GET ${pathname}${search} HTTP/1.1\r\nHost: 127.0.0.1:${doors.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      );
      await line.until('101 Switching Protocols');
      line.socket.write(Buffer.from(bytes));
      await line.ended;
      expect((await customer.say(`after ${what}`)).status, what).to.equal(200);
    }
  });
});

describe('Whatever stands in an address, or before it', () => {
  const part = oneof(
    anyHostileText,
    constantFrom('/', '//', '..', '%2e', '%', '\\', '?', '#', '[', '::1', ':', '@', ' '),
  );
  const text = array(part, { maxLength: 6 }).map((parts) => parts.join(''));

  it('has one reading or none, and nobody trips over it', async () => {
    await hold(
      property(text, text, (path, host) => {
        if (!isPlainAddress(path, host)) return;
        expect(new URL(`http://${host || 'localhost'}${path}`).pathname).to.equal(path.split(/[?#]/)[0]);
      }),
      3_000,
      2_000,
    );
    await hold(
      property(text, (path) => {
        const params = matchPath('/a/:id/b', `/a/${path}/b`);
        if (params !== null) expect(params['id']).to.be.a('string').and.not.equal('');
      }),
      3_000,
      2_000,
    );
  });

  it('names one caller, whatever a proxy of ours was told', async () => {
    const proxies = clientAddress(['127.0.0.1', '10.0.0.0/8']);
    const hop = oneof(
      text,
      constantFrom('10.1.2.3', '203.0.113.9', '[2001:db8::7]:443', '::ffff:10.0.0.1', 'fe80::1%eth0'),
    );
    await hold(
      property(array(hop, { maxLength: 5 }), (hops) => {
        const ip = proxies.of('127.0.0.1', hops.join(', '));
        expect(isIP(ip), ip).to.not.equal(0);
        expect(networkOf(ip)).to.match(/^[\da-f.:/]+$/);
        expect(proxies.of('203.0.113.1', hops.join(', '))).to.equal('203.0.113.1');
      }),
      3_000,
      2_000,
    );
  });
});

/** What somebody says who wants a WebSocket. */
interface Hand {
  readonly part: string;
  readonly ticket: string;
  readonly version: string;
  readonly key: string;
  readonly offer: string;
  readonly origin: string;
  readonly method: string;
}
