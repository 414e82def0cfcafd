import { type KeyObject, generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type FakeProvider, type ProviderCall, type Reply, openFakeProvider } from './provider.ts';

/** An activity that the bot sent. */
export interface TeamsSent {
  readonly conversation: string;
  readonly type: string;
  readonly text: string;
  /** What can be tapped: buttons of a card, or suggestions. */
  readonly buttons: readonly { readonly title: string; readonly value: unknown }[];
  readonly id: string;
  readonly requestId: string;
}

export interface FakeBotFramework extends Pick<FakeProvider, 'url' | 'calls' | 'mishap' | 'close'> {
  readonly appId: string;
  /** What an operator would set to use this instead of Microsoft. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the Connector is answered, as activities say it. */
  readonly serviceUrl: string;
  /** A token as the Connector signs it for an activity; `claims` replaces (or, when undefined, removes) single claims. */
  connectorToken(serviceUrl?: string, claims?: Claims, how?: Signing): Promise<string>;
  /** A token as Microsoft gives it to the Emulator, which knows the bot's secret. */
  emulatorToken(claims?: Claims, how?: Signing): Promise<string>;
  /** An activity of a personal chat in Teams; a different id each time. */
  activity(fields?: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Posts an activity to a bot, signed; gives the status. */
  post(bot: string, activity: Readonly<Record<string, unknown>>): Promise<number>;
  /** A customer writes in their own personal chat. */
  write(bot: string, customer: string, text: string): Promise<number>;
  /** A customer taps a button of a message. */
  press(bot: string, customer: string, button: TeamsSent['buttons'][number]): Promise<number>;
  /** What the bot said to a customer, once it is so much. */
  sentTo(customer: string, count: number, ms?: number): Promise<readonly TeamsSent[]>;
  readonly sent: readonly TeamsSent[];
  /** How often the bot signed in. */
  signIns(): number;
  /** From now on the tokens given so far are worthless. */
  endTokens(): void;
}

type Claims = Readonly<Record<string, unknown>>;

/** With whose key, and how, a token is signed. */
interface Signing {
  readonly key?: 'connector' | 'microsoft' | 'stranger';
  readonly kid?: string;
  readonly alg?: 'RS256' | 'RS384' | 'RS512' | 'PS256';
}

const tenantId = '11111111-2222-3333-4444-555555555555';
const secret = 'the-client-secret-of-the-bot';
// Making a key takes its time: one set serves the whole test process.
const keys: Readonly<Record<'connector' | 'microsoft' | 'stranger', { publicKey: KeyObject; privateKey: KeyObject }>> =
  {
    connector: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    microsoft: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    stranger: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  };

/** A look-alike of Azure Bot Service on loopback: signing keys with endorsements, the sign-in, and the Connector, which takes only tokens it gave. */
export async function openFakeBotFramework(): Promise<FakeBotFramework> {
  const appId = randomUUID();
  const sent: TeamsSent[] = [];
  let valid = new Set<string>();
  let given = 0;
  let activities = 0;
  const fake: FakeProvider = await openFakeProvider((call) => answer(call));
  const serviceUrl = `${fake.url}/emea/`;

  const connectorToken: FakeBotFramework['connectorToken'] = (where = serviceUrl, claims = {}, how = {}) =>
    sign(
      { iss: 'https://api.botframework.com', aud: appId, serviceurl: where, ...claims },
      { key: 'connector', ...how },
    );
  const post: FakeBotFramework['post'] = async (bot, activity) => {
    const response = await fetch(`${bot}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await connectorToken(String(activity['serviceUrl']))}`,
      },
      body: JSON.stringify(activity),
    });
    await response.arrayBuffer();
    return response.status;
  };
  const activity: FakeBotFramework['activity'] = (fields = {}) => {
    activities += 1;
    return {
      type: 'message',
      id: `17900000${String(activities).padStart(5, '0')}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:1ann', name: 'Ann Lee', aadObjectId: randomUUID() },
      recipient: { id: `28:${appId}`, name: 'Meridian' },
      conversation: { id: 'a:ann', conversationType: 'personal', tenantId },
      textFormat: 'plain',
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      channelData: { tenant: { id: tenantId } },
      ...fields,
    };
  };
  const ofCustomer = (customer: string): Readonly<Record<string, unknown>> => ({
    from: { id: `29:${customer}`, name: 'Ann Lee' },
    conversation: { id: `a:${customer}`, conversationType: 'personal', tenantId },
  });
  return {
    url: fake.url,
    calls: fake.calls,
    mishap: (path, ...mishaps) => fake.mishap(path, ...mishaps),
    close: () => fake.close(),
    appId,
    env: {
      TEAMS: 'on',
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: secret,
      TEAMS_TENANT_ID: tenantId,
      TEAMS_LOCAL_ORIGINS: fake.url,
      TEAMS_LOGIN_URL: fake.url,
      TEAMS_OPENID_URL: `${fake.url}/v1/.well-known/openidconfiguration`,
    },
    serviceUrl,
    connectorToken,
    emulatorToken: (claims = {}, how = {}) =>
      sign(
        {
          iss: `https://sts.windows.net/${tenantId}/`,
          tid: tenantId,
          aud: appId,
          ver: '1.0',
          appid: appId,
          ...claims,
        },
        { key: 'microsoft', ...how },
      ),
    activity,
    post,
    write: (bot, customer, text) => post(bot, activity({ ...ofCustomer(customer), text })),
    press: (bot, customer, { title, value }) =>
      post(
        bot,
        activity({
          ...ofCustomer(customer),
          ...(typeof value === 'string' ? { text: value } : { text: title, value }),
        }),
      ),
    async sentTo(customer, count, ms = 10_000) {
      const end = Date.now() + ms;
      for (;;) {
        const own = sent.filter(({ conversation, type }) => conversation === `a:${customer}` && type === 'message');
        if (own.length >= count || Date.now() > end) return own;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    sent,
    signIns: () => fake.calls.filter(({ path }) => path.endsWith('/oauth2/v2.0/token')).length,
    endTokens: () => {
      valid = new Set();
    },
  };

  function answer(call: ProviderCall): Reply {
    switch (call.path) {
      case '/v1/.well-known/openidconfiguration':
        return json(200, { issuer: 'https://api.botframework.com', jwks_uri: `${fake.url}/v1/.well-known/keys` });
      case '/v1/.well-known/keys':
        return json(200, { keys: [published('connector', ['msteams', 'emulator', 'webchat'])] });
      case '/common/v2.0/.well-known/openid-configuration':
        return json(200, { issuer: 'https://sts.windows.net/{tenantid}/', jwks_uri: `${fake.url}/common/keys` });
      case '/common/keys':
        return json(200, { keys: [published('microsoft')] });
      case `/${tenantId}/oauth2/v2.0/token`:
        return signIn(new URLSearchParams(call.body));
    }
    const conversation = /^\/emea\/v3\/conversations\/([^/]+)\/activities$/.exec(call.path)?.[1];
    if (conversation === undefined || call.method !== 'POST') return json(404, { error: { code: 'NotFound' } });
    if (!valid.has(call.headers['authorization'] ?? '')) return json(401, { error: { code: 'Unauthorized' } });
    const id = keep(decodeURIComponent(conversation), call);
    return json(201, { id });
  }

  function signIn(form: URLSearchParams): Reply {
    const isRight =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === appId &&
      form.get('client_secret') === secret &&
      form.get('scope') === 'https://api.botframework.com/.default';
    if (!isRight)
      return json(401, { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret' });
    given += 1;
    valid.add(`Bearer access-token-${given}`);
    return json(200, { token_type: 'Bearer', expires_in: 3599, access_token: `access-token-${given}` });
  }

  function keep(conversation: string, { body, headers }: ProviderCall): string {
    const said = JSON.parse(body) as {
      type: string;
      text?: string;
      from?: { id?: string };
      attachments?: { content: { buttons: { title: string; value: unknown }[] } }[];
      suggestedActions?: { actions: { title: string; value: unknown }[] };
    };
    // The Emulator fails on an activity that does not say who sent it.
    if (said.from?.id === undefined) throw new Error('An activity without a sender.');
    const id = `18000${String(sent.length).padStart(8, '0')}`;
    const buttons = said.attachments?.flatMap(({ content }) => content.buttons) ?? said.suggestedActions?.actions ?? [];
    sent.push({
      conversation,
      type: said.type,
      text: said.text ?? '',
      buttons: buttons.map(({ title, value }) => ({ title, value })),
      id,
      requestId: headers['x-ms-client-request-id'] ?? '',
    });
    return id;
  }
}

function sign(claims: Claims, { key = 'connector', kid = key, alg = 'RS256' }: Signing): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const whole = Object.entries({ nbf: now - 10, exp: now + 3600, ...claims }).filter(
    ([, value]) => value !== undefined,
  );
  return new SignJWT(Object.fromEntries(whole)).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(keys[key].privateKey);
}

function published(key: 'connector' | 'microsoft', endorsements?: readonly string[]): object {
  const jwk = keys[key].publicKey.export({ format: 'jwk' });
  return { ...jwk, kid: key, use: 'sig', ...(endorsements === undefined ? {} : { endorsements }) };
}

function json(status: number, body: unknown): Reply {
  return { status, body: JSON.stringify(body) };
}
