import { expect } from 'chai';
import {
  type Arbitrary,
  array,
  asyncProperty,
  constantFrom,
  oneof,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readUserToken } from '../../adapters/web/readUserToken.ts';
import { tokens } from '../../adapters/web/tokens.ts';
import { maskedTree } from '../../adapters/web/maskedTree.ts';
import { normalise as normaliseWeb } from '../../adapters/web/normalise.ts';
import { render as renderWeb } from '../../adapters/web/render.ts';
import { twilioSms } from '../../adapters/sms/channel.ts';
import { teams } from '../../adapters/teams/channel.ts';
import { telegram } from '../../adapters/telegram/channel.ts';
import type { Channel, OutboundMessage, RawRequest } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import { request } from '../contract/request.ts';
import { fieldsOf } from '../fakes/directLine.ts';
import { activity, exampleFor, telegramOthers } from './examples.ts';
import { hold } from './hold.ts';
import { anyHostileText } from './hostileValues.ts';
import { mutated, spoiled } from './mutated.ts';
import { accountSid, publicUrl, secrets } from './openDoors.ts';

/** The pure parts of each channel under everything: what they bring in is fit to be stored, what they send out is fit to be sent. */
describe('Each adapter', () => {
  const now = Date.UTC(2026, 2, 2, 22, 40);
  const sms = twilioSms({
    accountSid,
    authTokens: [secrets.twilio, secrets.twilioBefore],
    from: '+15550100',
    apiUrl: 'https://api.twilio.com',
    publicUrl,
  });
  const telegramBot = telegram({
    botToken: '123456:ABC',
    mode: 'webhook',
    webhookSecrets: [secrets.telegram],
    apiUrl: 'https://api.telegram.org',
    publicUrl,
  });
  const teamsBot = teams(
    {
      appId: '00000000-0000-4000-8000-000000000001',
      appPassword: 'secret',
      cloud: 'public',
      loginUrl: 'https://login.microsoftonline.com',
      openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      localOrigins: [],
    },
    {
      threads: {
        conversationAt: () => Promise.resolve(null),
        events: () => Promise.resolve([]),
        latest: () => Promise.resolve([]),
      },
      now: () => now,
      log: () => undefined,
    },
  );

  const form = (value: unknown): string =>
    new URLSearchParams(
      Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([name, one]) => [
        name,
        typeof one === 'string' ? one : JSON.stringify(one),
      ]),
    ).toString();
  const json = (value: unknown): string => JSON.stringify(value) ?? '';
  // Its address is compared with the token before anything is read.
  const fromTeams = (type: string) => (value: unknown) =>
    typeof value === 'object' && value !== null ? { ...value, type, serviceUrl: 'https://x' } : value;
  const teamsKinds: Readonly<Record<string, object>> = {
    message: {},
    messageUpdate: {},
    conversationUpdate: {},
    installationUpdate: { action: 'add' },
    event: { name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
    typing: {},
  };
  const sent = (address: string): unknown => exampleFor(address).value;
  const all: readonly (readonly [
    name: string,
    channel: Channel,
    url: string,
    examples: readonly unknown[],
    written: (value: unknown) => string,
  ])[] = [
    ['sms', sms, '/channels/sms', [sent('POST /channels/sms')], form],
    ['sms, states', sms, '/channels/sms/status', [sent('POST /channels/sms/status')], form],
    ['telegram', telegramBot, '/x', [sent('POST /channels/telegram/x'), ...telegramOthers], json],
    ...Object.entries(teamsKinds).map(
      ([type, more]) =>
        [
          `teams, ${type}`,
          teamsBot,
          '/api/messages',
          [{ ...fieldsOf(sent('POST /api/messages')), ...more }],
          (value: unknown) => json(fromTeams(type)(value)),
        ] as const,
    ),
  ];
  for (const [name, channel, url, examples, written] of all)
    it(`of ${name} brings in what can be stored, or says that it cannot read it`, async () => {
      let read = 0;
      const once = (value: unknown): void => {
        const body = written(value);
        const inbounds = readOrNothing(() => channel.normalise(request({ url, body }), now));
        read += inbounds.length;
        expect(inbounds.flatMap(troubleOf), body.slice(0, 3_000)).to.deep.equal([]);
      };
      for (const example of examples) for (const value of spoiled(example)) once(value);
      await hold(property(oneof(...examples.map(mutated)), once), 1_000, 3_000);
      expect(read).to.be.above(0);
    });

  it('of web brings in what can be stored, or says what is wrong with it', async () => {
    let read = 0;
    const from = { channel: 'web', account: 'web', peer: 'p', route: 'c.p' };
    const once = (value: unknown): void => {
      const said = normaliseWeb(JSON.parse(json(value)), from, { level: 'anonymous' }, now, () => 'id');
      if (said.kind === 'refused') return;
      read += 1;
      expect(troubleOf(said.inbound)).to.deep.equal([]);
    };
    for (const value of [...spoiled(activity), ...spoiled({ ...activity, type: 'event', name: 'x' })]) once(value);
    // Cut in the middle of a character, wherever that is.
    for (const before of ['', '.'])
      once({ ...activity, channelData: { clientActivityID: before + '😀'.repeat(2_000) } });
    await hold(property(mutated(activity), once), 1_000, 3_000);
    expect(read).to.be.above(0);
  });

  it('of web masks no more of a value than anybody keeps, and lets none of the rest through', () => {
    const card = '4111 1111 1111 1111';
    const wide = maskedTree([...Array.from({ length: 100_000 }, () => 0), card]);
    expect(wide).to.have.length.within(4_096, 5_000);
    const nested = maskedTree(Array.from({ length: 100 }, () => ({ list: Array.from({ length: 1_000 }, () => card) })));
    expect(JSON.stringify(nested)).to.not.include('4111');
    const kept = Array.from({ length: 300 }, (_, at) => ({ [`n${at}`]: at }));
    expect(maskedTree(kept)).to.deep.equal(kept);
  });

  it('believes nobody by chance', async () => {
    const name = constantFrom('x-twilio-signature', 'x-telegram-bot-api-secret-token', 'authorization', 'content-type');
    const value = oneof(anyHostileText, constantFrom('application/x-www-form-urlencoded', 'Bearer a.b.c'));
    const headers = array(record({ name, value }), { maxLength: 4 }).map((lines) =>
      Object.fromEntries(lines.map((line) => [line.name, line.value])),
    );
    const requests: Arbitrary<RawRequest> = record({
      headers,
      url: oneof(
        constantFrom('/channels/sms', '/channels/sms?bodySHA256=x'),
        anyHostileText.map((text) => `/${text}`),
      ),
      body: oneof(
        uint8Array({ maxLength: 300 }),
        anyHostileText.map((text) => Buffer.from(text)),
      ),
    }).map((given) => ({ method: 'POST', params: {}, ip: '203.0.113.7', ...given }));
    await hold(
      asyncProperty(requests, async (asked) => {
        for (const channel of [sms, telegramBot, teamsBot])
          expect(await channel.verify(asked, now)).to.be.oneOf(['forged', 'stale']);
      }),
      1_000,
      4_000,
    );
  });

  it('reads any token, and gives nothing for it', async () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const ours = tokens(
      [key],
      () => now,
      () => 'id',
    );
    const grant = { conversationId: 'c.p', user: 'p', identity: { level: 'anonymous' }, origins: [] } as const;
    const { token } = await ours.issue(grant, 'chat', 60_000);
    const parts = token.split('.');
    const part = oneof(
      constantFrom(...parts, '', '.', '='),
      anyHostileText,
      mutated({ alg: 'HS256', kid: 'x', exp: 1, iss: 'nightdesk', aud: 'chat', nbf: 0, who: 'x' }).map((value) =>
        Buffer.from(json(value)).toString('base64url'),
      ),
      string().map((text) => Buffer.from(text).toString('base64url')),
    );
    await hold(
      asyncProperty(array(part, { minLength: 1, maxLength: 4 }), async (given) => {
        const odd = given.join('.');
        if (odd === token) return;
        expect(await ours.read(odd, 'chat')).to.be.oneOf(['forged', 'expired']);
        expect(await readUserToken(odd, [secrets.user], now)).to.equal(null);
      }),
      1_500,
      4_000,
    );
  });

  const markdown = array(
    oneof(
      anyHostileText,
      constantFrom(
        '**',
        '[a](',
        '](https://x.example)',
        '\n\n',
        '- ',
        '1. ',
        '`',
        '<b>',
        '![x](https://evil.example)',
        '&lt;',
      ),
    ),
    {
      maxLength: 12,
    },
  ).map((pieces) => pieces.join(''));
  const messages: Arbitrary<OutboundMessage> = record({
    by: constantFrom('bot' as const, 'agent' as const, 'system' as const),
    name: anyHostileText,
    text: markdown,
    choices: array(record({ id: anyHostileText, label: anyHostileText }), { maxLength: 4 }),
    // Ids of articles are our own.
    source: record({ articleId: constantFrom('card-arrival'), title: anyHostileText, hash: anyHostileText }),
    locale: constantFrom('en', 'de', 'x'),
  });
  const to = { channel: 'x', account: '+15550100', peer: '42' };

  it('sends nothing that its provider refuses for its form', async () => {
    await hold(
      property(messages, (message) => {
        for (const { body } of sms.render(message, to)) expect(body.length).to.be.within(1, 1_600);
        for (const { html, plain, buttons } of telegramBot.render(message, to)) {
          expect(strayTag(html, ['b', 'i', 'a', 'code']), html).to.equal(null);
          expect(plain.length).to.be.at.most(4_096);
          for (const { callback_data } of buttons) expect(Buffer.byteLength(callback_data)).to.be.within(1, 64);
        }
        expect(() => teamsBot.render(message, to)).to.not.throw();
        const web = renderWeb(message, { company: 'Meridian', home: publicUrl, helpUrl: (id) => `/help/${id}` });
        expect(strayTag(asMarkdown.render(web.text), webTags), web.text).to.equal(null);
      }),
      500,
      6_000,
    );
  });
});

function readOrNothing(read: () => readonly Inbound[]): readonly Inbound[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NightdeskError) || error.code !== 'bad-request') throw error;
    // It becomes the reason of a dead letter.
    expect(error.message.length).to.be.below(500);
    return [];
  }
}

/** Why a store could refuse it: a NUL, half a character, no id, no time, too long. */
function troubleOf(inbound: Inbound): readonly string[] {
  const found: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) found.push(`${path} holds what no database takes`);
      if (value.length > 10_000) found.push(`${path} is too long`);
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) found.push(`${path} is no number`);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        look(key, `${path} key`);
        look(item, `${path}.${key}`);
      }
  };
  look(inbound, inbound.kind);
  if ('externalId' in inbound && (inbound.externalId === '' || inbound.externalId.length > 1_000)) found.push('its id');
  if ('from' in inbound && (inbound.from.peer === '' || inbound.from.peer.length > 1_000)) found.push('its sender');
  if ('wire' in inbound && Buffer.byteLength(JSON.stringify(inbound.wire) ?? '') > 4_096) found.push('its wire');
  const at = 'sentAt' in inbound ? inbound.sentAt : inbound.at;
  if (Number.isNaN(new Date(at).getTime())) found.push('its time');
  return found;
}

/** As a client reads it that lets HTML through. */
const asMarkdown = new MarkdownIt({ html: true });
const webTags = ['p', 'br', 'strong', 'em', 'a', 'code', 'ul', 'ol', 'li'];

/** A tag that is not one of these, or one that is not closed where it should be; null when there is none. */
function strayTag(html: string, known: readonly string[]): string | null {
  const open: string[] = [];
  for (const [tag, slash = '', name = ''] of html.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
    if (!known.includes(name)) return tag;
    if (name === 'br') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.length === 0 ? null : open.join();
}
