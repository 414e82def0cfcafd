import { expect } from 'chai';
import { assert, asyncProperty, jsonValue, oneof, string } from 'fast-check';
import { gzipSync } from 'node:zlib';
import { type FakeBotFramework, openFakeBotFramework } from '../../fakes/botFramework.ts';
import { type TestHouse, openTestHouse } from '../../fakes/house.ts';

describe('A house with the Bot Framework door', function () {
  this.timeout(60_000);
  let fake: FakeBotFramework;
  let house: TestHouse;

  before(async () => {
    fake = await openFakeBotFramework();
    house = await openTestHouse({ ...fake.env, REFUSALS_PER_MINUTE: '0', REQUESTS_PER_MINUTE: '30' });
  });
  after(async () => {
    await house.stop();
    await fake.close();
  });

  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${house.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const chat = (customer: string, fields: object = {}) =>
    fake.activity({ conversation: { id: `a:${customer}`, conversationType: 'personal' }, ...fields });

  it('greets a new customer once, however many ways Teams tells of it, and says that it is a bot', async () => {
    const news = [
      chat('new', { type: 'installationUpdate', action: 'add' }),
      chat('new', { type: 'conversationUpdate', membersAdded: [{ id: `28:${fake.appId}` }] }),
    ];
    for (const activity of [...news, ...news]) expect(await fake.post(house.origin, activity)).to.equal(200);
    await fake.write(house.origin, 'new', 'thanks');
    const [greeting, , third] = await fake.sentTo('new', 2);
    expect(greeting?.text).to.match(/assistant|bot/i);
    expect(greeting?.buttons.length).to.be.greaterThan(0);
    expect(third).to.equal(undefined);
  });

  it('answers a message once that Microsoft delivers again', async () => {
    const activity = chat('again', { text: 'my card was stolen' });
    await Promise.all([1, 2, 3].map(() => fake.post(house.origin, activity)));
    await fake.sentTo('again', 1);
    expect(await fake.post(house.origin, activity)).to.equal(200);
    await fake.write(house.origin, 'again', 'thanks');
    const said = await fake.sentTo('again', 2);
    expect(said.filter(({ text }) => text.includes('Freeze'))).to.have.length(1);
  });

  it('answers in the Emulator as well, where it was told of it', async () => {
    const activity = chat('emulated', {
      channelId: 'emulator',
      conversation: { id: 'a:emulated' },
      text: 'my card was stolen',
    });
    const authorization = `Bearer ${await fake.emulatorToken()}`;
    expect(await post(JSON.stringify(activity), { authorization })).to.deep.equal({ status: 200, text: '' });
    expect((await fake.sentTo('emulated', 1))[0]?.text).to.contain('Freeze');
  });

  it('sends an answer again that the Connector could not take, under the same name, and does not double one it may have', async () => {
    fake.mishap('/activities', { kind: 'status', status: 503 }, { kind: 'status', status: 412 });
    await fake.write(house.origin, 'later', 'my card was stolen');
    expect(await fake.sentTo('later', 1)).to.have.length(1);
    const names = fake.calls
      .filter(({ path }) => path.includes('a%3Alater'))
      .map(({ headers }) => headers['x-ms-client-request-id']);
    expect(names.length).to.be.at.least(3);
    expect(new Set(names.slice(-3)).size).to.equal(1);
    fake.mishap('/activities', { kind: 'cut-after' });
    await fake.write(house.origin, 'unknown', 'my card was stolen');
    await fake.sentTo('unknown', 1);
    await fake.write(house.origin, 'unknown', 'thanks');
    const said = await fake.sentTo('unknown', 2);
    expect(said.filter(({ text }) => text.includes('Freeze'))).to.have.length(1);
  });

  it('says nothing more to somebody who took the app away', async () => {
    await fake.post(house.origin, chat('gone', { type: 'installationUpdate', action: 'remove' }));
    await fake.write(house.origin, 'gone', 'my card was stolen');
    await fake.write(house.origin, 'there', 'my card was stolen');
    await fake.sentTo('there', 1);
    expect(await fake.sentTo('gone', 0, 0)).to.deep.equal([]);
  });

  it('shows a customer that a person at the desk is writing, and nobody else', async () => {
    await fake.write(house.origin, 'typed', 'my card was stolen');
    await fake.sentTo('typed', 1);
    const { threads, wakeups } = house.house.store;
    const address = { channel: 'teams', account: fake.appId, peer: 'a:typed' };
    const { id } = (await threads.conversationAt(address)) ?? never();
    const typing = () => fake.sent.filter(({ type }) => type === 'typing').map(({ conversation }) => conversation);
    for (const by of ['bot', 'customer', 'agent'] as const) wakeups.notify({ topic: 'typing', id, by });
    wakeups.notify({ topic: 'typing', id: 'nobody', by: 'agent' });
    for (let tries = 0; tries < 200 && typing().length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(typing()).to.deep.equal(['a:typed']);
  });

  it('lets customers write as often as they like: what Microsoft sends is not counted', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 40 }, () => fake.post(house.origin, chat('busy', { type: 'typing' }))),
    );
    expect(new Set(statuses)).to.deep.equal(new Set([200]));
  });

  it('tells a stranger nothing but a status, and asks Microsoft to come again while its keys cannot be had', async () => {
    const activity = JSON.stringify(chat('stranger', { text: 'secret words' }));
    expect(await post(activity)).to.deep.equal({ status: 401, text: '' });
    expect(await post(activity, { authorization: 'Bearer a.b.c' })).to.deep.equal({ status: 401, text: '' });
    const other = await openFakeBotFramework();
    const fresh = await openTestHouse(other.env);
    try {
      other.mishap('openidconfiguration', { kind: 'status', status: 500, body: 'inner secrets' });
      const response = await fetch(`${fresh.origin}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await other.connectorToken()}` },
        body: JSON.stringify(other.activity({ text: 'secret words' })),
      });
      expect(response.status).to.equal(503);
      expect(response.headers.get('retry-after')).to.equal('5');
      expect(await response.text()).to.not.match(/secret|key|Microsoft/i);
      expect(await other.write(fresh.origin, 'ann', 'hi')).to.equal(200);
    } finally {
      await fresh.stop();
      await other.close();
    }
  });

  it('survives every body, with the right token and without', async () => {
    const authorization = `Bearer ${await fake.connectorToken()}`;
    const body = oneof(
      string({ unit: 'binary' }),
      jsonValue().map((value) => JSON.stringify(value)),
      jsonValue().map((value) => JSON.stringify({ ...chat('hostile'), text: value, value, attachments: value })),
      jsonValue().map((value) =>
        JSON.stringify({ ...chat('hostile'), conversation: value, from: value, type: 'event', value }),
      ),
    );
    await assert(
      asyncProperty(body, async (text) => {
        for (const headers of [{}, { authorization }]) {
          const { status, text: said } = await post(text.toWellFormed(), headers);
          expect(status).to.be.oneOf([200, 401]);
          expect(said).to.equal('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads no more than it must', async () => {
    const authorization = `Bearer ${await fake.connectorToken()}`;
    const large = JSON.stringify(chat('large', { text: 'x'.repeat(300_000) }));
    expect((await post(large, { authorization })).status).to.equal(413);
    const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
    expect((await post(new Uint8Array(bomb), { authorization, 'content-encoding': 'gzip' })).status).to.equal(413);
    const deep = `{"channelId":"msteams","serviceUrl":"${fake.serviceUrl}","type":"message","x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
    expect((await post(deep, { authorization })).status).to.equal(200);
    expect((await fetch(`${house.origin}/api/messages`)).status).to.be.oneOf([404, 405]);
  });

  it('has no such door while it is switched off, whatever else is set', async () => {
    const closed = await openTestHouse({ ...fake.env, TEAMS: 'off' });
    try {
      expect(await fake.write(closed.origin, 'ann', 'hi')).to.be.oneOf([404, 405]);
      expect(await fake.write(house.origin, 'ann', 'hi')).to.equal(200);
    } finally {
      await closed.stop();
    }
  });
});

function never(): never {
  throw new Error('There is no such conversation.');
}
