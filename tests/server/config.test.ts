import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NightdeskError } from '../../core/error.ts';
import { readConfig, readOwnConfig } from '../../server/config.ts';
import { envExample } from '../../server/envExample.ts';
import { settingsShape } from '../../server/settings.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const strong = 'k3J9-strong-and-long-enough';
const twilio = {
  TWILIO_ACCOUNT_SID: 'AC0123',
  TWILIO_AUTH_TOKEN: strong,
  TWILIO_FROM: '+15550100',
  PUBLIC_URL: 'https://help.meridian.test/',
};
const telegram = { TELEGRAM_BOT_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz' };
const teams = {
  TEAMS: 'on',
  TEAMS_APP_ID: '0A0B0C0D-0000-4000-8000-000000000001',
  TEAMS_APP_PASSWORD: strong,
  TEAMS_TENANT_ID: '11111111-2222-3333-4444-555555555555',
};

describe('Settings', () => {
  it('are not needed to start', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3978,
      host: '127.0.0.1',
      trustedProxies: [],
      dataDir: './data',
      contentDir: 'knowledge/content',
      embedding: { kind: 'use-lite' },
      retentionDays: 365,
      logLevel: 'info',
      tokenKeys: [],
      allowedOrigins: [],
      userSecrets: [],
      directLineSecrets: [],
      limits: {
        requestsPerMinute: 1200,
        refusalsPerMinute: 20,
        tokensPerMinute: 10,
        messagesPerMinute: 20,
        messagesPerHour: 200,
        uploadsPerHour: 10,
      },
      openMessages: 20_000,
      lookBackHours: 24,
    });
  });

  it('that are empty or blank are as if nobody had set them', () => {
    const blank = Object.fromEntries(Object.keys(settingsShape).map((name) => [name, '  ']));
    expect(readConfig(blank)).to.deep.equal(readConfig({}));
  });

  it('are read without the blanks around them', () => {
    const config = readConfig({
      PORT: ' 8080 ',
      TRUSTED_PROXIES: '10.0.0.0/8 , ::1,',
      ALLOWED_ORIGINS: 'https://www.meridian.test, http://localhost:3000',
      PUBLIC_URL: 'https://help.meridian.test//',
      DATABASE_URL: 'postgresql://db/nightdesk',
      TOKEN_KEYS: `${key},${key}`,
      METRICS_TOKEN: strong,
      WIDGET_USER_SECRET: strong,
      WIDGET_USER_SECRET_PREVIOUS: `old-${strong}`,
      DIRECT_LINE_SECRET: strong,
    });
    expect(config).to.deep.include({
      port: 8080,
      trustedProxies: ['10.0.0.0/8', '::1'],
      allowedOrigins: ['https://www.meridian.test', 'http://localhost:3000'],
      publicUrl: 'https://help.meridian.test',
      databaseUrl: 'postgresql://db/nightdesk',
      tokenKeys: [key, key],
      metricsToken: strong,
      userSecrets: [strong, `old-${strong}`],
      directLineSecrets: [strong],
    });
  });

  it('say who tells the meaning of a text: this machine, nobody, or a service that may hear the words', () => {
    expect(readConfig({}).embedding).to.deep.equal({ kind: 'use-lite' });
    expect(readConfig({ EMBEDDINGS: 'off' }).embedding).to.deep.equal({ kind: 'none' });
    const service = { EMBEDDINGS: 'https://llm.example/v1', EMBEDDINGS_MODEL: 'small', EMBEDDINGS_KEY: 'sesame' };
    expect(readConfig(service).embedding).to.deep.include({
      kind: 'endpoint',
      baseUrl: 'https://llm.example/v1',
      model: 'small',
      key: 'sesame',
    });
    expect(readConfig({ ...service, EMBEDDINGS: 'http://127.0.0.1:11434/v1' }).embedding.kind).to.equal('endpoint');
    for (const [wrong, word] of [
      [{ EMBEDDINGS: 'on' }, 'EMBEDDINGS must be use-lite, off'],
      [{ ...service, EMBEDDINGS_MODEL: '' }, 'EMBEDDINGS_MODEL is needed'],
      [{ ...service, EMBEDDINGS: 'http://llm.example/v1' }, 'EMBEDDINGS must be an https address'],
    ] as const)
      expect(() => readConfig(wrong), word).to.throw(word);
  });

  it('switch SMS and Telegram on', () => {
    expect(readConfig(twilio).twilio).to.deep.equal({
      accountSid: 'AC0123',
      authTokens: [strong],
      from: '+15550100',
      apiUrl: 'https://api.twilio.com',
      publicUrl: 'https://help.meridian.test',
    });
    expect(
      readConfig({
        ...twilio,
        TWILIO_FROM: '',
        TWILIO_MESSAGING_SERVICE_SID: 'MG1',
        TWILIO_AUTH_TOKEN_PREVIOUS: `old-${strong}`,
      }).twilio,
    ).to.deep.include({ messagingServiceSid: 'MG1', authTokens: [strong, `old-${strong}`] });
    expect(readConfig(telegram).telegram).to.deep.equal({
      botToken: telegram.TELEGRAM_BOT_TOKEN,
      mode: 'polling',
      webhookSecrets: [],
      apiUrl: 'https://api.telegram.org',
    });
    expect(
      readConfig({
        ...telegram,
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: strong,
        PUBLIC_URL: 'https://help.meridian.test/',
      }).telegram,
    ).to.deep.include({ mode: 'webhook', webhookSecrets: [strong], publicUrl: 'https://help.meridian.test' });
  });

  it('switch Teams on, in the cloud it belongs to', () => {
    expect(readConfig(teams).teams).to.deep.equal({
      appId: '0a0b0c0d-0000-4000-8000-000000000001',
      appPassword: strong,
      tenantId: teams.TEAMS_TENANT_ID,
      cloud: 'public',
      loginUrl: 'https://login.microsoftonline.com',
      openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      localOrigins: [],
    });
    expect(
      readConfig({
        ...teams,
        TEAMS_APP_TYPE: 'MultiTenant',
        TEAMS_CLOUD: 'government',
        TEAMS_LOCAL_ORIGINS: 'http://localhost:*, http://127.0.0.1:5000, https://connector.example.com',
        PUBLIC_URL: 'https://help.meridian.test/',
      }).teams,
    ).to.deep.equal({
      appId: '0a0b0c0d-0000-4000-8000-000000000001',
      appPassword: strong,
      cloud: 'government',
      loginUrl: 'https://login.microsoftonline.us',
      openIdUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      localOrigins: ['http://localhost:*', 'http://127.0.0.1:5000', 'https://connector.example.com'],
      publicUrl: 'https://help.meridian.test',
    });
    const { TEAMS: _, ...off } = teams;
    expect(readConfig(off).teams).to.equal(undefined);
  });

  /** What the start says about an environment. */
  const said = (env: Readonly<Record<string, string>>): string => {
    try {
      readConfig(env);
    } catch (error) {
      if (error instanceof NightdeskError && error.code === 'settings-invalid') return error.message;
      throw error;
    }
    return 'nothing';
  };

  it('that are wrong are named all at once', () => {
    const lines = said({
      PORT: '70000',
      TRUSTED_PROXIES: '10.0.0.0/8, proxy.local, 10.0.0.0/33',
      PUBLIC_URL: 'ftp://help.meridian.test',
      ALLOWED_ORIGINS: 'https://www.meridian.test/shop',
      LOG_LEVEL: 'loud',
      RETENTION_DAYS: '0',
      TOKEN_KEYS: 'c2hvcnQ=',
      METRICS_TOKEN: 'short',
      MESSAGES_PER_HOUR: '-1',
    }).split('\n');
    expect(lines[0]).to.equal('Settings to correct:');
    for (const [name, word] of [
      ['PORT', 'from 0 to 65535'],
      ['TRUSTED_PROXIES', 'proxy.local'],
      ['TRUSTED_PROXIES', '10.0.0.0/33'],
      ['PUBLIC_URL', 'must be an http or https address'],
      ['ALLOWED_ORIGINS', 'must be origins'],
      ['LOG_LEVEL', 'debug'],
      ['RETENTION_DAYS', 'from 1'],
      ['TOKEN_KEYS', 'at least 32 bytes'],
      ['METRICS_TOKEN', 'at least 16 bytes'],
      ['MESSAGES_PER_HOUR', 'from 0'],
    ] as const)
      expect(
        lines.some((line) => line.includes(name) && line.includes(word)),
        `${name} ${word}`,
      ).to.equal(true);
    expect(lines).to.have.length(11);
    expect(lines.join('\n')).to.not.include('10.0.0.0/8,');
  });

  it('that must fit together are looked at together', () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ DATABASE_URL: 'mysql://db', TOKEN_KEYS: key }, 'DATABASE_URL must begin with postgres://'],
      [{ DATABASE_URL: 'postgres://db' }, 'TOKEN_KEYS is needed'],
      [{ ...twilio, TWILIO_AUTH_TOKEN: '' }, 'TWILIO_AUTH_TOKEN must be'],
      [{ ...twilio, TWILIO_AUTH_TOKEN_PREVIOUS: 'short' }, 'TWILIO_AUTH_TOKEN_PREVIOUS must be'],
      [{ ...twilio, TWILIO_FROM: '' }, 'TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID'],
      [{ ...twilio, PUBLIC_URL: '' }, 'PUBLIC_URL is needed for SMS'],
      [{ TELEGRAM_BOT_TOKEN: 'no-token' }, 'TELEGRAM_BOT_TOKEN must look like'],
      [{ ...telegram, TELEGRAM_MODE: 'webhook', PUBLIC_URL: 'https://a.test' }, 'TELEGRAM_WEBHOOK_SECRET must be'],
      [
        { ...telegram, TELEGRAM_MODE: 'webhook', PUBLIC_URL: 'https://a.test', TELEGRAM_WEBHOOK_SECRET: `${strong} !` },
        'TELEGRAM_WEBHOOK_SECRET may hold only',
      ],
      [
        { ...telegram, TELEGRAM_MODE: 'webhook', PUBLIC_URL: 'http://a.test', TELEGRAM_WEBHOOK_SECRET: strong },
        'PUBLIC_URL must be an https address',
      ],
      [
        {
          ...telegram,
          TELEGRAM_MODE: 'webhook',
          PUBLIC_URL: 'https://a.test',
          TELEGRAM_WEBHOOK_SECRET: strong,
          TELEGRAM_WEBHOOK_SECRET_PREVIOUS: 'short',
        },
        'TELEGRAM_WEBHOOK_SECRET_PREVIOUS must be',
      ],
      [{ PUBLIC_URL: 'https://a.test/chat' }, 'PUBLIC_URL must have no path'],
      [{ ...teams, TEAMS_APP_ID: '' }, 'TEAMS_APP_ID is needed with TEAMS=on'],
      [{ ...teams, TEAMS_APP_ID: 'my-bot' }, 'TEAMS_APP_ID must look like'],
      [{ ...teams, TEAMS_APP_PASSWORD: '' }, 'TEAMS_APP_PASSWORD must be at least 16 bytes'],
      [{ ...teams, TEAMS_APP_PASSWORD: 'fifteen-bytes-x' }, 'TEAMS_APP_PASSWORD must be at least 16 bytes'],
      [{ ...teams, TEAMS_TENANT_ID: '' }, 'TEAMS_TENANT_ID is needed for a single-tenant bot'],
      [{ ...teams, TEAMS_LOGIN_URL: 'http://login.example.org' }, 'TEAMS_LOGIN_URL must be an https address'],
      [{ ...teams, TEAMS_OPENID_URL: 'http://localhost.example.org' }, 'TEAMS_OPENID_URL must be an https address'],
      [{ ...teams, TEAMS_LOCAL_ORIGINS: 'http://10.0.0.7:58763' }, 'TEAMS_LOCAL_ORIGINS must be origins'],
      [{ ...teams, TEAMS_LOCAL_ORIGINS: 'http://localhost:1/x' }, 'TEAMS_LOCAL_ORIGINS must be origins'],
      [{ ...teams, TEAMS_LOCAL_ORIGINS: '*' }, 'TEAMS_LOCAL_ORIGINS must be origins'],
      [{ ...teams, TEAMS_LOCAL_ORIGINS: 'https://*' }, 'TEAMS_LOCAL_ORIGINS must be origins'],
    ];
    for (const [env, line] of cases) {
      const words = said(env);
      expect(words).to.include(`\n  ${line}`);
      expect(words.split('\n'), line).to.have.length(2);
    }
  });

  it('of a channel that is off are not looked at', () => {
    expect(
      said({
        TWILIO_AUTH_TOKEN: 'x',
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: 'x',
        TEAMS_APP_PASSWORD: 'x',
      }),
    ).to.equal('nothing');
  });

  it('that are secret are never shown, however wrong', () => {
    const secrets: Readonly<Record<string, string>> = {
      METRICS_TOKEN: 'shh-metrics',
      TOKEN_KEYS: 'shh-keys',
      WIDGET_USER_SECRET: 'shh-user',
      WIDGET_USER_SECRET_PREVIOUS: 'shh-before',
      DIRECT_LINE_SECRET: 'shh-line',
      DIRECT_LINE_SECRET_PREVIOUS: 'shh-line-old',
    };
    const words = said(secrets);
    for (const name of Object.keys(secrets)) expect(words).to.include(name);
    expect(words).to.not.include('shh');
    const together = said({
      DATABASE_URL: 'mysql://shh:shh@db',
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 'shh',
      TWILIO_AUTH_TOKEN_PREVIOUS: 'shh',
      TELEGRAM_BOT_TOKEN: 'shh',
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'shh shh',
      TEAMS: 'on',
      TEAMS_APP_PASSWORD: 'shh',
    });
    expect(together).to.include('TELEGRAM_BOT_TOKEN').and.include('TEAMS_APP_PASSWORD').and.not.include('shh');
  });

  it('that everybody knows are no secrets', () => {
    for (const weak of [
      'change-me-change-me',
      'your-secret-your-secret',
      'my-password-is-long',
      'aaaaaaaaaaaaaaaaaaaa',
      'an-example-of-a-secret',
    ])
      expect(said({ DIRECT_LINE_SECRET: weak }), weak).to.include('DIRECT_LINE_SECRET must be at least 16 bytes');
    expect(said({ DIRECT_LINE_SECRET: strong })).to.equal('nothing');
  });

  it('that hold an address hold nothing else', () => {
    for (const wrong of ['help.meridian.test', 'https://ada:pin@a.test', 'https://a.test/?x=1', 'https://a.test/#x'])
      expect(said({ PUBLIC_URL: wrong }), wrong).to.include('PUBLIC_URL');
  });

  it('stand in .env.example with default and purpose, which says the same as the code', () => {
    const text = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    expect(text).to.equal(envExample());
    for (const name of Object.keys(settingsShape)) expect(text).to.match(new RegExp(`^# .+\\n# ${name}=`, 'm'));
    const uncommented = text.matchAll(/^# ([A-Z_]+)=(.*)$/gm);
    const env = Object.fromEntries([...uncommented].map(([, name = '', value = '']) => [name, value]));
    expect(readConfig(env)).to.deep.equal(readConfig({}));
  });

  describe('of the working folder', () => {
    const home = process.cwd();
    let folder: string;
    let before: NodeJS.ProcessEnv;

    beforeEach(() => {
      before = { ...process.env };
      folder = mkdtempSync(join(tmpdir(), 'nightdesk-env-'));
      process.chdir(folder);
    });
    afterEach(() => {
      process.chdir(home);
      for (const name of Object.keys(settingsShape)) {
        delete process.env[name];
        if (before[name] !== undefined) process.env[name] = before[name];
      }
      rmSync(folder, { recursive: true });
    });

    it('are read from .env; what the environment already says wins', () => {
      process.env['PORT'] = '4000';
      delete process.env['HOST'];
      writeFileSync('.env', 'PORT=5000\nHOST=0.0.0.0\n');
      expect(readOwnConfig()).to.include({ port: 4000, host: '0.0.0.0' });
    });

    it('need no .env', () => {
      process.env['PORT'] = '4000';
      expect(readOwnConfig()).to.include({ port: 4000 });
    });

    it('that cannot be read stop the start', () => {
      mkdirSync('.env');
      expect(() => readOwnConfig())
        .to.throw(NightdeskError, '.env cannot be read')
        .with.property('code', 'settings-invalid');
    });
  });
});
