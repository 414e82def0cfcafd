import { expect } from 'chai';
import { CloudDoor } from '../../../adapters/teams/cloudDoor.ts';
import type { TeamsBot } from '../../../adapters/teams/settings.ts';
import { verifyTeams } from '../../../adapters/teams/verify.ts';
import { NightdeskError } from '../../../core/error.ts';
import { readConfig } from '../../../server/config.ts';
import { type FakeBotFramework, openFakeBotFramework } from '../../fakes/botFramework.ts';
import { request } from '../../contract/request.ts';

const minute = 60;
/** Read when it is needed: this file is loaded minutes before its turn. */
const inSeconds = (): number => Math.floor(Date.now() / 1000);

describe('The Bot Framework door', () => {
  let fake: FakeBotFramework;
  let settings: TeamsBot;
  const complaints: string[] = [];
  const complain = console.error;

  before(() => {
    // botbuilder says on the console which key a bad signature was not made with.
    console.error = (...words: readonly unknown[]) => complaints.push(words.join(' '));
  });
  after(() => {
    console.error = complain;
  });
  beforeEach(async () => {
    fake = await openFakeBotFramework();
    settings = settingsOf(fake.env);
  });
  afterEach(() => fake.close());

  const verdict = (
    authorization: string | undefined,
    activity: unknown = fake.activity(),
    of: TeamsBot = settings,
    patienceMs?: number,
  ): Promise<string> =>
    Promise.resolve(
      verifyTeams(
        of,
        new CloudDoor(of),
        request({ url: '/api/messages', headers: { authorization }, body: JSON.stringify(activity) }),
        patienceMs,
      ),
    );
  const bearer = async (token: Promise<string>): Promise<string> => `Bearer ${await token}`;

  describe('and the Connector', () => {
    it('believes its token', async () => {
      expect(await verdict(await bearer(fake.connectorToken()))).to.equal('genuine');
    });

    it('forgives clocks that differ by less than five minutes, and no more', async () => {
      const token = (exp: number, nbf: number) =>
        bearer(fake.connectorToken(undefined, { exp: inSeconds() + exp * minute, nbf: inSeconds() + nbf * minute }));
      expect(await verdict(await token(-4, -60))).to.equal('genuine');
      expect(await verdict(await token(60, 4))).to.equal('genuine');
      expect(await verdict(await token(-6, -60))).to.equal('forged');
      expect(await verdict(await token(60, 6))).to.equal('forged');
    });

    it('believes it for each channel its key is endorsed for, and for no other', async () => {
      const token = await bearer(fake.connectorToken());
      expect(await verdict(token, fake.activity({ channelId: 'webchat' }))).to.equal('genuine');
      for (const channelId of ['skype', 'AseChannel', 'MSTEAMS', '', undefined])
        expect(await verdict(token, fake.activity({ channelId })), channelId).to.equal('forged');
    });

    const wrong: readonly (readonly [what: string, token: (fake: FakeBotFramework) => Promise<string>])[] = [
      ['of another key', (one) => one.connectorToken(undefined, {}, { key: 'stranger', kid: 'connector' })],
      ['of a key nobody published', (one) => one.connectorToken(undefined, {}, { key: 'stranger', kid: 'unheard' })],
      ['of the key of the sign-in', (one) => one.connectorToken(undefined, {}, { key: 'microsoft' })],
      ['signed in a way that is not allowed', (one) => one.connectorToken(undefined, {}, { alg: 'PS256' })],
      ['of another issuer', (one) => one.connectorToken(undefined, { iss: 'https://api.botframework.us' })],
      ['of no issuer', (one) => one.connectorToken(undefined, { iss: undefined })],
      ['for another bot', (one) => one.connectorToken(undefined, { aud: '00000000-0000-4000-8000-000000000001' })],
      ['for several bots', (one) => one.connectorToken(undefined, { aud: [one.appId, 'another'] })],
      ['for nobody', (one) => one.connectorToken(undefined, { aud: undefined })],
      ['that never ends', (one) => one.connectorToken(undefined, { exp: undefined })],
      ['about another address', (one) => one.connectorToken('https://smba.trafficmanager.net/emea/')],
      ['about no address', (one) => one.connectorToken(undefined, { serviceurl: undefined })],
      ['of a skill', (one) => one.connectorToken(undefined, { ver: '1.0', appid: 'another-bot' })],
      ['that names a tenant, as botbuilder would remember', (one) => one.connectorToken(undefined, { tid: 'x' })],
    ];
    for (const [what, token] of wrong)
      it(`does not believe a token ${what}`, async () => {
        expect(await verdict(await bearer(fake.connectorToken()))).to.equal('genuine');
        expect(await verdict(await bearer(token(fake)))).to.equal('forged');
      });

    it('does not believe what is no bearer token', async () => {
      const token = await fake.connectorToken();
      const [head = '', body = ''] = token.split('.');
      const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
      for (const given of [
        undefined,
        '',
        'Bearer',
        'Bearer ',
        `Basic ${token}`,
        `bearer ${token}`,
        `Bearer  ${token}`,
        `Bearer ${token} ${token}`,
        token,
        `Bearer ${unsigned}`,
        `Bearer ${head}.${body}.`,
        `Bearer ${head}.${body}.AAAA`,
        'Bearer a.b.c',
        `Bearer ${'A'.repeat(9_000)}.A.A`,
      ])
        expect(await verdict(given), String(given).slice(0, 30)).to.equal('forged');
      expect(await verdict(`Bearer ${token}`)).to.equal('genuine');
    });

    it('takes nothing that does not say where it wants to be answered', async () => {
      const token = await bearer(fake.connectorToken(undefined, { serviceurl: '' }));
      for (const serviceUrl of [undefined, null, '', 7, [fake.serviceUrl]])
        expect(await verdict(token, fake.activity({ serviceUrl })), String(serviceUrl)).to.equal('forged');
    });

    it('takes nothing that wants to be answered elsewhere, even where Microsoft signed it', async () => {
      for (const serviceUrl of ['https://evil.example/', 'https://smba.trafficmanager.net.evil.example/'])
        expect(
          await verdict(await bearer(fake.connectorToken(serviceUrl)), fake.activity({ serviceUrl })),
          serviceUrl,
        ).to.equal('forged');
      const serviceUrl = 'https://smba.trafficmanager.net/emea/';
      expect(await verdict(await bearer(fake.connectorToken(serviceUrl)), fake.activity({ serviceUrl }))).to.equal(
        'genuine',
      );
    });

    it('takes no body that is no activity', async () => {
      const token = await bearer(fake.connectorToken());
      for (const body of [null, [], 'text', 5, {}, [fake.activity()]])
        expect(await verdict(token, body), JSON.stringify(body)).to.equal('forged');
    });

    it('asks to come again while the keys cannot be had, and believes them when they can', async () => {
      const token = await bearer(fake.connectorToken());
      fake.mishap('openidconfiguration', { kind: 'status', status: 500 }, { kind: 'cut-before' });
      fake.mishap('/v1/.well-known/keys', { kind: 'status', status: 503 });
      for (let times = 0; times < 3; times += 1) {
        const error = await verdict(token).catch((caught: unknown) => caught);
        expect(error).to.be.instanceOf(NightdeskError).and.to.include({ code: 'delivery-unavailable', retry: true });
      }
      expect(await verdict(token)).to.equal('genuine');
    });

    it('does not wait for ever for keys that do not come', async () => {
      const token = await bearer(fake.connectorToken());
      fake.mishap('openidconfiguration', { kind: 'silence' });
      const error = await verdict(token, fake.activity(), settings, 20).catch((caught: unknown) => caught);
      expect(error).to.include({ code: 'delivery-unavailable', retry: true });
      expect(await verdict(token)).to.equal('genuine');
    });

    it('fetches the keys once, not for each request and not for each stranger', async () => {
      const token = await bearer(fake.connectorToken());
      const unheard = await bearer(fake.connectorToken(undefined, {}, { key: 'stranger', kid: 'unheard' }));
      for (let times = 0; times < 5; times += 1) await verdict(times % 2 === 0 ? token : unheard);
      expect(fake.calls.filter(({ path }) => path === '/v1/.well-known/keys')).to.have.length(1);
    });
  });

  describe('and the Emulator', () => {
    const emulator = () => fake.activity({ channelId: 'emulator' });

    it('believes who knows the secret of the bot, in both versions of the token', async () => {
      expect(await verdict(await bearer(fake.emulatorToken()), emulator())).to.equal('genuine');
      const { tid } = tenantOf(settings);
      const second = { ver: '2.0', appid: undefined, azp: fake.appId };
      const iss = `https://login.microsoftonline.com/${tid}/v2.0`;
      expect(await verdict(await bearer(fake.emulatorToken({ ...second, iss })), emulator())).to.equal('genuine');
      const shared = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
      const token = fake.emulatorToken({ iss: `https://sts.windows.net/${shared}/`, tid: shared });
      expect(await verdict(await bearer(token), emulator())).to.equal('genuine');
    });

    const wrong: readonly (readonly [what: string, token: (fake: FakeBotFramework) => Promise<string>])[] = [
      ['that another app got', (one) => one.emulatorToken({ appid: 'another-app' })],
      ['that no app got', (one) => one.emulatorToken({ appid: undefined })],
      ['with the app where version 2 has it', (one) => one.emulatorToken({ appid: undefined, azp: one.appId })],
      ['of a version nobody knows', (one) => one.emulatorToken({ ver: '3.0' })],
      ['of no version at all', (one) => one.emulatorToken({ ver: undefined, appid: undefined })],
      // Our own token for the Connector: whoever receives it must not be able to speak as our customers.
      ['that we send with to the Connector', (one) => one.emulatorToken({ aud: 'https://api.botframework.com' })],
      ['of another tenant', (one) => one.emulatorToken({ iss: 'https://sts.windows.net/evil/', tid: 'evil' })],
      ['that names one tenant and is of another', (one) => one.emulatorToken({ tid: 'evil' })],
      ['of the Connector’s key', (one) => one.emulatorToken({}, { key: 'connector' })],
      ['of a stranger', (one) => one.emulatorToken({}, { key: 'stranger', kid: 'microsoft' })],
      ['that is over', (one) => one.emulatorToken({ exp: inSeconds() - 6 * minute })],
    ];
    for (const [what, token] of wrong)
      it(`does not believe a token ${what}`, async () => {
        expect(await verdict(await bearer(fake.emulatorToken()), emulator())).to.equal('genuine');
        expect(await verdict(await bearer(token(fake)), emulator())).to.equal('forged');
      });

    it('is not to be taken for a channel of which botbuilder has keys of its own', async () => {
      const token = await bearer(fake.emulatorToken());
      expect(await verdict(token, fake.activity({ channelId: 'AseChannel' }))).to.equal('forged');
      expect(await verdict(token, emulator())).to.equal('genuine');
    });

    it('speaks for itself only: never where the operator named no place for it, and never for Teams', async () => {
      const closed = settingsOf({ ...fake.env, TEAMS_LOCAL_ORIGINS: '' });
      const token = await bearer(fake.emulatorToken());
      expect(await verdict(token, emulator(), closed)).to.equal('forged');
      const serviceUrl = 'https://smba.trafficmanager.net/emea/';
      expect(await verdict(token, fake.activity({ serviceUrl }))).to.equal('forged');
      expect(await verdict(token, emulator())).to.equal('genuine');
    });
  });

  it('lets botbuilder write nothing of a token or of an activity to the console', async () => {
    const token = await fake.connectorToken(undefined, {}, { key: 'stranger', kid: 'connector' });
    complaints.length = 0;
    expect(await verdict(`Bearer ${token}`, fake.activity({ text: 'secret words' }))).to.equal('forged');
    const said = complaints.join('\n');
    expect(said).to.not.contain('secret words');
    for (const part of token.split('.')) expect(said).to.not.contain(part);
  });
});

function settingsOf(env: Readonly<Record<string, string>>): TeamsBot {
  const { teams } = readConfig(env);
  if (teams === undefined) throw new Error('Teams is off.');
  return teams;
}

function tenantOf({ tenantId = '' }: TeamsBot): { readonly tid: string } {
  return { tid: tenantId };
}
