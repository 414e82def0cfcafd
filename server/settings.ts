import { z } from 'zod';
import { parseNetwork } from './http/parseNetwork.ts';

/** What a setting is when nobody sets it, and what it is for; `.env.example` and the start-up errors are made of it. */
interface About {
  readonly default: string;
  readonly help: string;
}

/** Default and help of every setting, by its schema. */
export const aboutSettings = z.registry<About>();

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);
const text = z.string();
const optional = z.string().transform((value) => (value === '' ? undefined : value));
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const networks = list.superRefine((all, context) => {
  for (const one of all)
    if (parseNetwork(one) === null)
      context.addIssue({
        code: 'custom',
        message: `has ${one}, which is neither an address nor a network like 10.0.0.0/8`,
      });
});
const webAddress = optional.refine((value) => value === undefined || isWebAddress(value), {
  error: 'must be an http or https address without user name, query or fragment, e.g. https://help.example.com',
});
/** Pages and cookies of ours begin at the root. */
const homeAddress = webAddress.refine(
  (value) => value === undefined || /^\/*$/.test(URL.parse(value)?.pathname ?? '/'),
  {
    error: 'must have no path: Nightdesk needs a host name of its own, e.g. https://help.example.com',
  },
);
const secret = optional.refine((value) => value === undefined || isStrong(value), {
  error: 'must be at least 16 bytes long and must not be a well-known example; make one with: openssl rand -base64 32',
});
const origins = list.refine((all) => all.every(isOrigin), {
  error: 'must be origins such as https://www.example.com, separated by commas',
});
const localOrigins = list.refine((all) => all.every(isLocalOrigin), {
  error: 'must be origins such as http://localhost:* or https://connector.example.com, https unless on this machine',
});
const guid = optional
  .refine((value) => value === undefined || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value), {
    error: 'must look like 00000000-0000-0000-0000-000000000000',
  })
  .transform((value) => value?.toLowerCase());
const keys = list.refine((all) => all.every((key) => Buffer.from(key, 'base64url').length >= 32), {
  error: 'must be base64 keys of at least 32 bytes, separated by commas; make one with: openssl rand -base64 32',
});

const embeddings = text.refine((value) => value === 'use-lite' || value === 'off' || isWebAddress(value), {
  error: 'must be use-lite, off, or an address such as http://localhost:11434/v1',
});

/** Every setting there is; only server/config.ts reads it from the environment. */
export const settingsShape = {
  PORT: about(wholeNumber(0, 65_535), '3978', 'Port to listen on.'),
  HOST: about(text.min(1), '127.0.0.1', 'Address to listen on; 0.0.0.0 for all.'),
  PUBLIC_URL: about(
    homeAddress,
    '',
    'Where browsers and providers reach this server. Needed behind a proxy and for webhooks.',
  ),
  TRUSTED_PROXIES: about(
    networks,
    '',
    'Proxies (addresses or networks such as 10.0.0.0/8) whose X-Forwarded-For is believed.',
  ),
  DATA_DIR: about(text.min(1), './data', 'Folder of the database file and of the keys this server makes for itself.'),
  DATABASE_URL: about(
    optional,
    '',
    'postgres://… to share the state between processes; empty is one SQLite file in DATA_DIR.',
  ),
  CONTENT_DIR: about(text.min(1), 'knowledge/content', 'Folder of the knowledge files.'),
  EMBEDDINGS: about(
    embeddings,
    'use-lite',
    'What tells the meaning of a text: use-lite (English, on this machine, about 200 MB of memory), off, or the address of an OpenAI-compatible service such as http://localhost:11434/v1, which is then sent what customers ask.',
  ),
  EMBEDDINGS_MODEL: about(optional, '', 'Model of the embeddings service.'),
  EMBEDDINGS_KEY: about(optional, '', 'Key of the embeddings service, if it wants one.'),
  RETENTION_DAYS: about(
    wholeNumber(1, 36_500),
    '365',
    'Days after which the words of a silent conversation are erased.',
  ),
  LOOK_BACK_HOURS: about(
    wholeNumber(0, 168),
    '24',
    'How far back a start asks Twilio for messages that it did not hear; less after a restore (docs/OPERATE.md).',
  ),
  LOG_LEVEL: about(
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    'info',
    'How much is logged: debug, info, warn, error or silent.',
  ),
  METRICS_TOKEN: about(
    secret,
    '',
    'Bearer token that may read /metrics from elsewhere; without it only this machine may.',
  ),
  TOKEN_KEYS: about(
    keys,
    '',
    'Keys that sign web chat tokens, newest first; needed with DATABASE_URL, otherwise made in DATA_DIR.',
  ),

  ALLOWED_ORIGINS: about(origins, '', 'Sites that may embed the chat, e.g. https://www.example.com.'),
  WIDGET_USER_SECRET: about(
    secret,
    '',
    'Shared with the host page, which signs who the customer is (npm run sign-user).',
  ),
  WIDGET_USER_SECRET_PREVIOUS: about(secret, '', 'The one before, while it is being replaced.'),
  DIRECT_LINE_SECRET: about(secret, '', 'Lets a server of yours make Direct Line tokens; empty switches that off.'),
  DIRECT_LINE_SECRET_PREVIOUS: about(secret, '', 'The one before, while it is being replaced.'),

  TWILIO_ACCOUNT_SID: about(optional, '', 'Switches SMS on.'),
  TWILIO_AUTH_TOKEN: about(optional, '', 'Signs what Twilio posts to us, and our calls to Twilio.'),
  TWILIO_AUTH_TOKEN_PREVIOUS: about(optional, '', 'The one before, while it is being replaced.'),
  TWILIO_FROM: about(optional, '', 'Our number, e.g. +15550100; or use TWILIO_MESSAGING_SERVICE_SID.'),
  TWILIO_MESSAGING_SERVICE_SID: about(optional, '', 'Messaging service that chooses the number.'),
  TWILIO_API_URL: about(webAddress, 'https://api.twilio.com', 'Where the Twilio API is; a local look-alike in tests.'),

  TELEGRAM_BOT_TOKEN: about(optional, '', 'Switches Telegram on.'),
  TELEGRAM_MODE: about(
    z.enum(['polling', 'webhook']),
    'polling',
    'polling works from anywhere; webhook needs PUBLIC_URL.',
  ),
  TELEGRAM_WEBHOOK_SECRET: about(
    optional,
    '',
    'Proves that a webhook call comes from Telegram (letters, digits, _ and -).',
  ),
  TELEGRAM_WEBHOOK_SECRET_PREVIOUS: about(optional, '', 'The one before, while it is being replaced.'),
  TELEGRAM_API_URL: about(
    webAddress,
    'https://api.telegram.org',
    'Where the Telegram API is; a local look-alike in tests.',
  ),

  TEAMS: about(
    z.enum(['off', 'on']),
    'off',
    'on opens /api/messages for Microsoft Teams, Azure Web Chat and the Bot Framework Emulator (docs/TEAMS.md).',
  ),
  TEAMS_APP_ID: about(guid, '', 'Application (client) id of the bot.'),
  TEAMS_APP_PASSWORD: about(optional, '', 'Client secret of the bot; signs in at Microsoft to send.'),
  TEAMS_APP_TYPE: about(
    z.enum(['SingleTenant', 'MultiTenant']),
    'SingleTenant',
    'As the bot was registered: SingleTenant (needs TEAMS_TENANT_ID) or MultiTenant.',
  ),
  TEAMS_TENANT_ID: about(guid, '', 'Directory (tenant) id of a single-tenant bot.'),
  TEAMS_CLOUD: about(
    z.enum(['public', 'government']),
    'public',
    'public, or government for Azure Government (GCC High, DoD).',
  ),
  TEAMS_LOCAL_ORIGINS: about(
    localOrigins,
    '',
    "Origins besides Microsoft's that may be answered, e.g. http://localhost:* for the Emulator; empty refuses it.",
  ),
  TEAMS_LOGIN_URL: about(
    webAddress,
    '',
    "Where the bot signs in; empty is Microsoft's of that cloud; a local look-alike in tests.",
  ),
  TEAMS_OPENID_URL: about(
    webAddress,
    '',
    "Where the keys of the Connector are announced; empty is Microsoft's; a local look-alike in tests.",
  ),

  REQUESTS_PER_MINUTE: about(
    wholeNumber(0, 1_000_000),
    '1200',
    'Requests of one address per minute (webhooks apart); 0 is no limit.',
  ),
  REFUSALS_PER_MINUTE: about(
    wholeNumber(0, 1_000_000),
    '20',
    'Refusals (bad signature, token or password) told to one address per minute, more are told to wait; 0 is no limit.',
  ),
  TOKENS_PER_MINUTE: about(
    wholeNumber(0, 1_000_000),
    '10',
    'Web chat tokens of one address per minute; 0 is no limit.',
  ),
  MESSAGES_PER_MINUTE: about(
    wholeNumber(0, 1_000_000),
    '20',
    'Messages of one web chat customer per minute; 0 is no limit.',
  ),
  MESSAGES_PER_HOUR: about(
    wholeNumber(0, 1_000_000),
    '200',
    'Messages of one web chat customer per hour; 0 is no limit.',
  ),
  UPLOADS_PER_HOUR: about(
    wholeNumber(0, 1_000_000),
    '10',
    'Upload attempts of one web chat customer per hour; 0 is no limit.',
  ),
  OPEN_MESSAGES: about(
    wholeNumber(0, 10_000_000),
    '20000',
    'Messages that may wait for an answer; further ones are refused with 503 until some are answered; 0 is no limit.',
  ),
};

/** Whether a secret is long enough and not one that everybody knows. */
export function isStrong(value: string): boolean {
  return (
    Buffer.byteLength(value) >= 16 &&
    !/^(.)\1*$/s.test(value) &&
    !/change.?me|your.?secret|password|example/i.test(value)
  );
}

/** Whether a secret may travel there: encrypted, or without leaving this machine. */
export function isPrivateWay(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname))
  );
}

function about<Schema extends z.ZodType>(schema: Schema, standard: string, help: string): Schema {
  // A clone, because one schema serves several settings and the registry knows each by itself.
  const own = schema.clone();
  aboutSettings.add(own, { default: standard, help });
  return own;
}

function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

/** One site, written as browsers write it. A star would be taken for a letter, and the sites that were meant would stay out. */
function isOrigin(value: string): boolean {
  return isWebAddress(value) && new URL(value).origin === value && !value.includes('*');
}

/** An origin, or one with `:*` for any port. */
function isLocalOrigin(value: string): boolean {
  const named = value.replace(/:\*$/, '');
  return isOrigin(named) && isPrivateWay(named);
}
