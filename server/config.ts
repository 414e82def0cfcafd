import { z } from 'zod';
import { NightdeskError } from '../core/error.ts';
import type { EmbedderChoice } from '../language/embedding/openEmbedder.ts';
import { aboutSettings, isPrivateWay, isStrong, settingsShape } from './settings.ts';

/** Everything that can be set, checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Only when it was set; otherwise the server answers under whatever name it was called. */
  readonly publicUrl?: string;
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly contentDir: string;
  /** What tells the meaning of a text. */
  readonly embedding: EmbedderChoice;
  readonly retentionDays: number;
  /** How far back a start asks providers for what was not heard. */
  readonly lookBackHours: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly metricsToken?: string;
  /** Base64 keys that sign web chat tokens, newest first; empty: made in `dataDir`. */
  readonly tokenKeys: readonly string[];
  /** Origins of sites that may embed the chat. */
  readonly allowedOrigins: readonly string[];
  /** Current and previous secret with which a host page signs who the customer is; empty: everybody is anonymous. */
  readonly userSecrets: readonly string[];
  /** Current and previous secret of servers that may make Direct Line tokens. */
  readonly directLineSecrets: readonly string[];
  readonly twilio?: TwilioSettings;
  readonly telegram?: TelegramSettings;
  readonly teams?: TeamsSettings;
  readonly limits: Limits;
  /** How many messages may wait for an answer; 0 is no limit. */
  readonly openMessages: number;
}

export interface TwilioSettings {
  readonly accountSid: string;
  /** Current and previous auth token, current first. */
  readonly authTokens: readonly [string, ...string[]];
  readonly from?: string;
  readonly messagingServiceSid?: string;
  readonly apiUrl: string;
  readonly publicUrl: string;
}

export interface TelegramSettings {
  readonly botToken: string;
  readonly mode: 'polling' | 'webhook';
  /** Current and previous webhook secret, current first; empty when polling. */
  readonly webhookSecrets: readonly string[];
  readonly apiUrl: string;
  readonly publicUrl?: string;
}

export interface TeamsSettings {
  readonly appId: string;
  readonly appPassword: string;
  /** Only of a single-tenant bot. */
  readonly tenantId?: string;
  readonly cloud: 'public' | 'government';
  readonly loginUrl: string;
  readonly openIdUrl: string;
  /** Origins besides Microsoft's that may be answered. */
  readonly localOrigins: readonly string[];
  readonly publicUrl?: string;
}

/** How much one address or customer may do; 0 is no limit. */
export interface Limits {
  readonly requestsPerMinute: number;
  readonly refusalsPerMinute: number;
  readonly tokensPerMinute: number;
  readonly messagesPerMinute: number;
  readonly messagesPerHour: number;
  readonly uploadsPerHour: number;
}

type Values = z.output<z.ZodObject<typeof settingsShape>>;

/** Reads the settings of an environment; all that is wrong is named in one NightdeskError `settings-invalid`, secrets never shown. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(settingsShape).map(([name, schema]) => [
      name,
      env[name]?.trim() || (aboutSettings.get(schema)?.default ?? ''),
    ]),
  );
  const parsed = z.object(settingsShape).safeParse(given);
  const wrong = parsed.success
    ? wrongTogether(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (wrong.length > 0 || !parsed.success) {
    throw new NightdeskError(
      'settings-invalid',
      `Settings to correct:\n${wrong.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  return configOf(parsed.data);
}

/** Loads `.env` of the working folder where there is one (what the environment already says wins) and reads everything. */
export function readOwnConfig(): Config {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw new NightdeskError('settings-invalid', 'The file .env cannot be read.', { cause: error });
    }
  }
  return readConfig(process.env);
}

/** A channel's secrets are looked at only when the channel is switched on. */
function wrongTogether(values: Values): readonly string[] {
  const wrong: string[] = [];
  const need = (when: boolean, message: string): void => {
    if (when) wrong.push(message);
  };
  const strong = 'must be at least 16 bytes long and must not be a well-known example';
  if (values.DATABASE_URL !== undefined) {
    need(!/^postgres(ql)?:\/\//.test(values.DATABASE_URL), 'DATABASE_URL must begin with postgres://');
    need(
      values.TOKEN_KEYS.length === 0,
      'TOKEN_KEYS is needed with DATABASE_URL, so that all processes share it; make one with: openssl rand -base64 32',
    );
  }
  const { EMBEDDINGS: embeddings } = values;
  if (embeddings !== 'use-lite' && embeddings !== 'off') {
    need(values.EMBEDDINGS_MODEL === undefined, 'EMBEDDINGS_MODEL is needed for an embeddings service');
    // Customers' words go there.
    need(!isPrivateWay(embeddings), 'EMBEDDINGS must be an https address, or one on this machine');
  }
  if (values.TWILIO_ACCOUNT_SID !== undefined) {
    need(!isStrong(values.TWILIO_AUTH_TOKEN ?? ''), `TWILIO_AUTH_TOKEN ${strong}`);
    need(
      values.TWILIO_AUTH_TOKEN_PREVIOUS !== undefined && !isStrong(values.TWILIO_AUTH_TOKEN_PREVIOUS),
      `TWILIO_AUTH_TOKEN_PREVIOUS ${strong}`,
    );
    need(
      values.TWILIO_FROM === undefined && values.TWILIO_MESSAGING_SERVICE_SID === undefined,
      'TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID is needed to send SMS',
    );
    need(values.PUBLIC_URL === undefined, 'PUBLIC_URL is needed for SMS: Twilio signs the address it posts to');
  }
  if (values.TELEGRAM_BOT_TOKEN !== undefined) {
    need(
      !/^\d+:[\w-]{16,}$/.test(values.TELEGRAM_BOT_TOKEN),
      'TELEGRAM_BOT_TOKEN must look like 123456:ABC…, as @BotFather gives it',
    );
    if (values.TELEGRAM_MODE === 'webhook') {
      need(!isStrong(values.TELEGRAM_WEBHOOK_SECRET ?? ''), `TELEGRAM_WEBHOOK_SECRET ${strong}`);
      need(
        !/^[\w-]*$/.test(values.TELEGRAM_WEBHOOK_SECRET ?? ''),
        'TELEGRAM_WEBHOOK_SECRET may hold only letters, digits, _ and -',
      );
      need(
        values.TELEGRAM_WEBHOOK_SECRET_PREVIOUS !== undefined && !isStrong(values.TELEGRAM_WEBHOOK_SECRET_PREVIOUS),
        `TELEGRAM_WEBHOOK_SECRET_PREVIOUS ${strong}`,
      );
      need(!values.PUBLIC_URL?.startsWith('https://'), 'PUBLIC_URL must be an https address for TELEGRAM_MODE=webhook');
    }
  }
  if (values.TEAMS === 'on') {
    // Without an app id botbuilder would believe everybody, and answer wherever anybody says.
    need(
      values.TEAMS_APP_ID === undefined,
      'TEAMS_APP_ID is needed with TEAMS=on: without it nobody could tell who posts to /api/messages',
    );
    need(!isStrong(values.TEAMS_APP_PASSWORD ?? ''), `TEAMS_APP_PASSWORD ${strong}`);
    need(
      values.TEAMS_APP_TYPE === 'SingleTenant' && values.TEAMS_TENANT_ID === undefined,
      'TEAMS_TENANT_ID is needed for a single-tenant bot; for an older multi-tenant one set TEAMS_APP_TYPE=MultiTenant',
    );
    for (const name of ['TEAMS_LOGIN_URL', 'TEAMS_OPENID_URL'] as const)
      need(!isPrivateWay(values[name] ?? 'https://x'), `${name} must be an https address, or one on this machine`);
  }
  return wrong;
}

function configOf(values: Values): Config {
  return {
    port: values.PORT,
    host: values.HOST,
    trustedProxies: values.TRUSTED_PROXIES,
    dataDir: values.DATA_DIR,
    contentDir: values.CONTENT_DIR,
    embedding: embeddingOf(values),
    retentionDays: values.RETENTION_DAYS,
    lookBackHours: values.LOOK_BACK_HOURS,
    logLevel: values.LOG_LEVEL,
    tokenKeys: values.TOKEN_KEYS,
    allowedOrigins: values.ALLOWED_ORIGINS,
    userSecrets: present(values.WIDGET_USER_SECRET, values.WIDGET_USER_SECRET_PREVIOUS),
    directLineSecrets: present(values.DIRECT_LINE_SECRET, values.DIRECT_LINE_SECRET_PREVIOUS),
    limits: {
      requestsPerMinute: values.REQUESTS_PER_MINUTE,
      refusalsPerMinute: values.REFUSALS_PER_MINUTE,
      tokensPerMinute: values.TOKENS_PER_MINUTE,
      messagesPerMinute: values.MESSAGES_PER_MINUTE,
      messagesPerHour: values.MESSAGES_PER_HOUR,
      uploadsPerHour: values.UPLOADS_PER_HOUR,
    },
    openMessages: values.OPEN_MESSAGES,
    ...given('publicUrl', values.PUBLIC_URL?.replace(/\/+$/, '')),
    ...given('databaseUrl', values.DATABASE_URL),
    ...given('metricsToken', values.METRICS_TOKEN),
    ...given('twilio', twilioOf(values)),
    ...given('telegram', telegramOf(values)),
    ...given('teams', teamsOf(values)),
  };
}

/** Whoever waits for an answer waits this long for a service, and no longer. */
const embeddingDeadlineMs = 300;

function embeddingOf(values: Values): EmbedderChoice {
  const { EMBEDDINGS: chosen, EMBEDDINGS_MODEL: model = '', EMBEDDINGS_KEY: key = 'none' } = values;
  if (chosen === 'off') return { kind: 'none' };
  if (chosen === 'use-lite') return { kind: 'use-lite' };
  return { kind: 'endpoint', baseUrl: chosen, model, key, deadlineMs: embeddingDeadlineMs, batch: 64 };
}

function twilioOf(values: Values): TwilioSettings | undefined {
  const {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    PUBLIC_URL: publicUrl,
    TWILIO_API_URL: apiUrl,
  } = values;
  if (accountSid === undefined || authToken === undefined || publicUrl === undefined || apiUrl === undefined)
    return undefined;
  return {
    accountSid,
    authTokens: [authToken, ...present(values.TWILIO_AUTH_TOKEN_PREVIOUS)],
    apiUrl: apiUrl.replace(/\/+$/, ''),
    publicUrl: publicUrl.replace(/\/+$/, ''),
    ...given('from', values.TWILIO_FROM),
    ...given('messagingServiceSid', values.TWILIO_MESSAGING_SERVICE_SID),
  };
}

function telegramOf(values: Values): TelegramSettings | undefined {
  const { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_URL: apiUrl } = values;
  if (botToken === undefined || apiUrl === undefined) return undefined;
  return {
    botToken,
    mode: values.TELEGRAM_MODE,
    webhookSecrets: present(values.TELEGRAM_WEBHOOK_SECRET, values.TELEGRAM_WEBHOOK_SECRET_PREVIOUS),
    apiUrl: apiUrl.replace(/\/+$/, ''),
    ...given('publicUrl', values.PUBLIC_URL?.replace(/\/+$/, '')),
  };
}

function teamsOf(values: Values): TeamsSettings | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_CLOUD: cloud } = values;
  if (values.TEAMS === 'off' || appId === undefined || appPassword === undefined) return undefined;
  const home = microsoft[cloud];
  return {
    appId,
    appPassword,
    cloud,
    loginUrl: (values.TEAMS_LOGIN_URL ?? home.loginUrl).replace(/\/+$/, ''),
    openIdUrl: values.TEAMS_OPENID_URL ?? home.openIdUrl,
    localOrigins: values.TEAMS_LOCAL_ORIGINS,
    ...given('tenantId', values.TEAMS_APP_TYPE === 'SingleTenant' ? values.TEAMS_TENANT_ID : undefined),
    ...given('publicUrl', values.PUBLIC_URL?.replace(/\/+$/, '')),
  };
}

const microsoft = {
  public: {
    loginUrl: 'https://login.microsoftonline.com',
    openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  },
  government: {
    loginUrl: 'https://login.microsoftonline.us',
    openIdUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  },
} as const;

function present(...values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined);
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  const one: Partial<Record<Name, Value>> = {};
  if (value !== undefined) one[name] = value;
  return one;
}
