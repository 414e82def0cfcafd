import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock } from 'node:test';
import { telegram } from '../../adapters/telegram/channel.ts';
import { readConfig } from '../../server/config.ts';
import { openSessions } from '../../server/signIn/sessions.ts';
import { type FakeBotFramework, openFakeBotFramework } from '../fakes/botFramework.ts';
import { begin, call, clientOf, type DirectLineClient } from '../fakes/directLine.ts';
import { openTestHouse, type TestHouse } from '../fakes/house.ts';
import { type FakeProvider, openFakeProvider } from '../fakes/provider.ts';
import type { Place } from '../fakes/stores.ts';
import { smallContent } from '../server/smallContent.ts';
import type { Sent } from './send.ts';

/** A whole Nightdesk with every door open, and the keys to each. */
export interface Doors {
  readonly house: TestHouse['house'];
  readonly port: number;
  readonly origin: string;
  /** `POST /path/:id`, all of them. */
  readonly addresses: readonly string[];
  /** Where the providers are asked; they know nothing and take nothing. */
  readonly provider: FakeProvider;
  readonly microsoft: FakeBotFramework;
  readonly telegramPath: string;
  /** Whose token `genuine` brings along. */
  readonly customer: DirectLineClient;
  /** The key of this machine. */
  readonly adminKey: string;
  /** Turns the clock of the house forward. */
  advance(ms: number): void;
  now(): number;
  /** A person at the desk, with a session of their own. */
  atDesk(): Promise<{ readonly cookie: string; readonly csrf: string }>;
  /** The same request with all that makes it genuine, whatever it holds. */
  genuine(sent: Sent): Promise<Sent>;
  close(): Promise<void>;
}

/** What the house was told; the previous ones are believed as well. */
export const secrets = {
  twilio: 'the-auth-token-of-twilio-now',
  twilioBefore: 'the-auth-token-of-twilio-before',
  telegram: 'the-webhook-secret-of-telegram-now',
  telegramBefore: 'the-webhook-secret-of-telegram-before',
  user: 'the-secret-of-the-host-page-of-now',
  userBefore: 'the-secret-of-the-host-page-before',
  directLine: 'the-direct-line-secret-of-now',
  directLineBefore: 'the-direct-line-secret-of-before',
  metrics: 'the-token-that-reads-metrics',
  tokenKey: Buffer.alloc(32, 5).toString('base64'),
  tokenKeyBefore: Buffer.alloc(32, 6).toString('base64'),
} as const;

export const publicUrl = 'https://help.meridian.test';
export const accountSid = 'AC00000000000000000000000000000001';

const botToken = '123456:abcdefghijklmnopqrstuvwxyz';

/** Opens it over a database; limits are off unless `env` sets them. */
export async function openDoors(place: Place, env: Readonly<Record<string, string>> = {}): Promise<Doors> {
  const provider = await openFakeProvider(() => ({ status: 404, body: '{}' }));
  const microsoft = await openFakeBotFramework();
  const content = await smallContent();
  const settings = {
    DATA_DIR: place.dataDir,
    EMBEDDINGS: 'off',
    ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
    CONTENT_DIR: content.dir,
    PUBLIC_URL: publicUrl,
    METRICS_TOKEN: secrets.metrics,
    TOKEN_KEYS: `${secrets.tokenKey},${secrets.tokenKeyBefore}`,
    WIDGET_USER_SECRET: secrets.user,
    WIDGET_USER_SECRET_PREVIOUS: secrets.userBefore,
    DIRECT_LINE_SECRET: secrets.directLine,
    DIRECT_LINE_SECRET_PREVIOUS: secrets.directLineBefore,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: secrets.twilio,
    TWILIO_AUTH_TOKEN_PREVIOUS: secrets.twilioBefore,
    TWILIO_FROM: '+15550100',
    TWILIO_API_URL: provider.url,
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: secrets.telegram,
    TELEGRAM_WEBHOOK_SECRET_PREVIOUS: secrets.telegramBefore,
    TELEGRAM_API_URL: provider.url,
    ...microsoft.env,
    REQUESTS_PER_MINUTE: '0',
    REFUSALS_PER_MINUTE: '0',
    UPLOADS_PER_HOUR: '0',
    ...env,
  };
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const { house, origin, stop } = await openTestHouse(settings, { now });
  const telegramPath = pathOfTelegram(settings);
  const sessions = openSessions(house.store.people);
  const [admin] = await house.store.people.agents();
  const adminKey = (await readFile(join(place.dataDir, 'admin.key'), 'utf8')).trim();
  const customer = await begin(origin);
  // botbuilder tells the console of every token it does not like.
  const quiet = mock.method(console, 'error', () => undefined);

  const doors: Doors = {
    house,
    port: house.port,
    origin,
    addresses: house.addresses,
    provider,
    microsoft,
    telegramPath,
    customer,
    adminKey,
    now,
    advance: (ms) => void (ahead += ms),
    async atDesk() {
      const { token, csrf } = await sessions.open(admin?.id ?? '', now());
      return { cookie: `nightdesk=${token}`, csrf };
    },
    async genuine(sent) {
      if (sent.path.startsWith('/channels/sms')) return signedByTwilio(sent);
      if (sent.path.startsWith('/channels/telegram'))
        return withHeaders(sent, { 'X-Telegram-Bot-Api-Secret-Token': secrets.telegram });
      if (sent.path.startsWith('/api/messages')) return fromMicrosoft(sent);
      if (sent.path === '/desk/api/backup') return withHeaders(sent, { Authorization: `Bearer ${adminKey}` });
      if (sent.path.startsWith('/desk/api/')) {
        const { cookie, csrf } = await doors.atDesk();
        return withHeaders(sent, { Cookie: cookie, 'X-CSRF-Token': csrf });
      }
      if (sent.path.startsWith('/v3/directline/')) return fromCustomer(sent);
      if (sent.path === '/metrics') return withHeaders(sent, { Authorization: `Bearer ${secrets.metrics}` });
      return sent;
    },
    async close() {
      quiet.mock.restore();
      await stop();
      await Promise.all([provider.close(), microsoft.close(), content.remove()]);
    },
  };
  return doors;

  /** Microsoft names the address to answer at, in the activity and in its token. */
  async function fromMicrosoft(sent: Sent): Promise<Sent> {
    const text = sent.body.toString();
    const where = /"serviceUrl":"([^"\\]{0,300})"/.exec(text)?.[1];
    const token = await microsoft.connectorToken(where ?? microsoft.serviceUrl);
    const isNameless =
      where === undefined && text.startsWith('{"') && !sent.headers.some(([name]) => /encoding/i.test(name));
    const body = isNameless ? Buffer.from(`{"serviceUrl":"${microsoft.serviceUrl}",${text.slice(1)}`) : sent.body;
    return withHeaders({ ...sent, body }, { Authorization: `Bearer ${token}` });
  }

  /** In a conversation of their own, whatever the path named. */
  function fromCustomer(sent: Sent): Sent {
    if (sent.path.endsWith('/generate')) return withHeaders(sent, { Authorization: `Bearer ${secrets.directLine}` });
    const { id, token } = customer;
    const path = sent.path.replace(/^(\/v3\/directline\/conversations\/)[^/?]+/, `$1${id}`);
    return withHeaders({ ...sent, path }, { Authorization: `Bearer ${token}` });
  }
}

/** A new customer of web chat. */
export async function newCustomer({ origin }: Doors): Promise<DirectLineClient> {
  const { body } = await call(origin, 'POST', '/widget/token', { body: {} });
  return clientOf(origin, String(body['conversationId']), String(body['token']));
}

/** As Twilio signs it (specs/b-twilio-sms.md B3), written apart from the code that checks it. */
export function signedByTwilio(sent: Sent, token: string = secrets.twilio, home = publicUrl): Sent {
  const isForm = sent.headers.some(([, value]) => value.startsWith('application/x-www-form-urlencoded'));
  const digest = createHash('sha256').update(sent.body).digest('hex');
  const path = isForm ? sent.path : `${sent.path}${sent.path.includes('?') ? '&' : '?'}bodySHA256=${digest}`;
  const words = isForm ? wordsOf(sent.body) : '';
  const signature = createHmac('sha1', token).update(`${home}${path}${words}`, 'utf8').digest('base64');
  return withHeaders({ ...sent, path }, { 'X-Twilio-Signature': signature });
}

function wordsOf(body: Buffer): string {
  const pairs = [...new URLSearchParams(body.toString('utf8'))].sort(([a, x], [b, y]) =>
    a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1,
  );
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()].flat().join('');
}

/** The same request with headers instead of those that had the name. */
export function withHeaders(sent: Sent, headers: Readonly<Record<string, string>>): Sent {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const others = sent.headers.filter(([name]) => !names.has(name.toLowerCase()));
  return { ...sent, headers: [...others, ...Object.entries(headers)] };
}

function pathOfTelegram(settings: Readonly<Record<string, string>>): string {
  const config = readConfig(settings).telegram;
  const path = config && telegram(config).webhooks?.[0]?.path;
  if (path === undefined) throw new Error('Telegram has no webhook.');
  return path;
}
