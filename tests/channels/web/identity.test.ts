import { expect } from 'chai';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { begin, call, clientOf, fieldsOf, textOf, type DirectLineClient } from '../../fakes/directLine.ts';
import { testClock, testStores } from '../../fakes/stores.ts';
import { openWebHost, parrot, type WebHost } from '../../fakes/webHost.ts';

const current = 'the-secret-of-the-host-page-2026';
const previous = 'the-secret-of-the-host-page-2025';

describe('a customer whom the host page signed', () => {
  const stores = testStores('sqlite');
  const clock = testClock();
  let host: WebHost;
  beforeEach(async () => {
    host = await openWebHost(await stores.open(), { script: parrot, now: clock.now, userSecrets: [current, previous] });
  });
  afterEach(() => host.close());

  const sign = (claims: Readonly<Record<string, unknown>>, secret = current, alg = 'HS256') =>
    new SignJWT({ sub: 'c-123', exp: seconds(3600), ...claims })
      .setProtectedHeader({ alg })
      .sign(new TextEncoder().encode(secret));
  const seconds = (fromNow: number): number => Math.floor(clock.now() / 1000) + fromNow;
  const visit = async (body: Readonly<Record<string, unknown>>): Promise<DirectLineClient> => begin(host.origin, body);
  const person = async (client: DirectLineClient) =>
    host.store.threads.conversationAt({
      channel: 'web',
      account: 'web',
      peer: client.id.split('.')[1] ?? '',
      route: client.id,
    });

  it('is verified, with what the page says about them', async () => {
    const ana = await visit({
      userToken: await sign({ name: 'Ana Novak', email: 'ana@example.com', phone: '+4930123456' }),
    });
    await ana.say('Hello');
    expect((await person(ana))?.identity).to.deep.equal({
      level: 'verified',
      customerId: 'c-123',
      name: 'Ana Novak',
      email: 'ana@example.com',
      phone: '+4930123456',
    });
  });

  it('leaves nothing readable about themselves in the token that their device keeps', async () => {
    const ana = await visit({ userToken: await sign({ name: 'Ana Novak', email: 'ana@example.com' }) });
    const claims = JSON.stringify(decodeJwt(ana.token));
    expect(claims).to.not.match(/c-123|Ana|example\.com/);
  });

  it('goes on with the same conversation on another device', async () => {
    const phone = await visit({ userToken: await sign({}) });
    await phone.say('My card was stolen');
    const laptop = await visit({ userToken: await sign({}) });
    expect(laptop.id).to.equal(phone.id);
    expect((await laptop.activities()).list[0]).to.include({ text: 'My card was stolen' });
    const somebodyElse = await visit({ userToken: await sign({ sub: 'c-456' }) });
    expect(somebodyElse.id).to.not.equal(phone.id);
  });

  it('keeps the conversation that began before they signed in', async () => {
    const before = await visit({});
    await before.say('I have a question');
    const after = await visit({ userToken: await sign({}), token: before.token });
    expect(after.id).to.equal(before.id);
    await after.say('And this is me');
    expect((await person(after))?.identity).to.include({ level: 'verified', customerId: 'c-123' });
    // And from elsewhere, too.
    expect((await visit({ userToken: await sign({}) })).id).to.equal(before.id);
  });

  it('does not find what somebody else left on a shared device', async () => {
    const ana = await visit({ userToken: await sign({}) });
    await ana.say('My address is …');
    const ben = await visit({ userToken: await sign({ sub: 'c-456' }), token: ana.token });
    const nobody = await visit({ token: ana.token });
    expect(ben.id).to.not.equal(ana.id);
    expect(nobody.id).to.not.equal(ana.id);
  });

  it('gets a new conversation after one that was closed, as the same customer', async () => {
    const first = await visit({ userToken: await sign({}) });
    await first.say('Hello');
    await first.post({ type: 'event', name: 'end-chat', value: {} });
    await eventually(async () => (await person(first))?.custody === 'closed');
    const next = await visit({ userToken: await sign({}), token: first.token });
    expect(next.id).to.not.equal(first.id);
    expect(next.id.split('.')[1]).to.equal(first.id.split('.')[1]);
  });

  it('may be signed with the secret before, while it is being replaced', async () => {
    expect(
      (await call(host.origin, 'POST', '/widget/token', { body: { userToken: await sign({}, previous) } })).status,
    ).to.equal(200);
  });

  it('is refused when the signature is wrong, old, too long-lived or says nothing', async () => {
    const wrong: Readonly<Record<string, string>> = {
      'another secret': await sign({}, 'a-secret-that-nobody-gave-us-at-all'),
      'another algorithm': await sign({}, current, 'HS512'),
      unsigned: new UnsecuredJWT({ sub: 'c-123' }).setExpirationTime(seconds(60)).encode(),
      expired: await sign({ exp: seconds(-120) }),
      'longer than a day': await sign({ exp: seconds(25 * 3600) }),
      'without an end': await new SignJWT({ sub: 'c-123' })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(current)),
      'not yet': await sign({ nbf: seconds(600) }),
      'without a customer': await sign({ sub: undefined }),
      'an empty customer': await sign({ sub: '  ' }),
      'a customer with line breaks': await sign({ sub: 'c-1\n2' }),
      'no token': 'abc',
    };
    expect((await call(host.origin, 'POST', '/widget/token', { body: { userToken: await sign({}) } })).status).to.equal(
      200,
    );
    for (const [name, userToken] of Object.entries(wrong)) {
      const { status, body } = await call(host.origin, 'POST', '/widget/token', { body: { userToken } });
      expect(status, name).to.equal(401);
      expect(fieldsOf(body['error'])['code'], name).to.equal('UserTokenRejected');
    }
  });

  it('is nobody where no secret was agreed', async () => {
    const open = await openWebHost(await stores.open(), { now: clock.now });
    expect((await call(open.origin, 'POST', '/widget/token', { body: { userToken: await sign({}) } })).status).to.equal(
      401,
    );
    expect((await call(open.origin, 'POST', '/widget/token', { body: {} })).status).to.equal(200);
    await open.close();
  });

  it('must be signed again after a day, however often the token is renewed', async () => {
    const ana = await visit({ userToken: await sign({}) });
    clock.advance(23 * 3_600_000);
    const renewed = await call(host.origin, 'POST', '/v3/directline/tokens/refresh', { token: ana.token });
    expect(renewed.body['expires_in']).to.be.at.most(3600);
    clock.advance(2 * 3_600_000);
    const late = clientOf(host.origin, ana.id, textOf(renewed.body, 'token'));
    expect((await late.resume()).status).to.equal(403);
    expect((await visit({ userToken: await sign({}), token: ana.token })).id).to.be.a('string');
  });

  it('cannot be claimed by a name in the message; that stays a claim', async () => {
    const ben = await visit({});
    await ben.post({ type: 'message', text: 'Hi', from: { id: 'c-123', name: 'Ana Novak', role: 'bot' } });
    expect((await person(ben))?.identity).to.deep.equal({ level: 'claimed', name: 'Ana Novak' });
    expect((await ben.activities()).list[0]?.['from']).to.deep.equal({ id: ben.id.split('.')[1], role: 'user' });
  });

  it('starts anew, as the same anonymous customer, after a closed chat', async () => {
    const first = await visit({});
    await first.say('Hello');
    await first.post({ type: 'event', name: 'end-chat', value: {} });
    await eventually(async () => (await person(first))?.custody === 'closed');
    const next = await visit({ token: first.token });
    expect(next.id).to.not.equal(first.id);
    expect(next.id.split('.')[1]).to.equal(first.id.split('.')[1]);
    expect((await visit({})).id.split('.')[1]).to.not.equal(first.id.split('.')[1]);
  });
});

/** Waits for the scripted bot, bounded. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not become so.');
}
