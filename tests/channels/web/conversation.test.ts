import { expect } from 'chai';
import { begin, call, clientOf, hangUp, textOf } from '../../fakes/directLine.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, parrot, type WebHost } from '../../fakes/webHost.ts';

describe('a conversation in web chat', () => {
  const stores = testStores('sqlite');
  let host: WebHost;
  beforeEach(async () => {
    host = await openWebHost(await stores.open(), { script: parrot });
  });
  afterEach(() => host.close());

  it('begins with a token, a stream and the company’s name', async () => {
    const token = await call(host.origin, 'POST', '/widget/token', { body: { locale: 'de-AT' } });
    expect(token.status).to.equal(200);
    expect(token.body).to.include({ company: 'Meridian', locale: 'de', expires_in: 7 * 86_400 });
    const started = await call(host.origin, 'POST', '/v3/directline/conversations', {
      token: textOf(token.body, 'token'),
      body: { user: { id: 'somebody-else' }, locale: 'de-AT' },
    });
    expect(started.status).to.equal(201);
    expect(started.body).to.include({ conversationId: token.body['conversationId'], locale: 'de' });
    expect(textOf(started.body, 'streamUrl')).to.match(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\//);
  });

  it('shows the customer’s words before the answer that follows them', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    const posted = await ana.post({ type: 'message', text: 'My card is gone' }, 'mark-1');
    const seen = await stream.until((activities) => activities.length === 2);
    expect(posted.status).to.equal(200);
    expect(seen[0]).to.deep.include({
      id: posted.body['id'],
      type: 'message',
      text: 'My card is gone',
      channelData: { clientActivityID: 'mark-1' },
    });
    expect(seen[0]?.['from']).to.deep.equal({ id: ana.id.split('.')[1], role: 'user' });
    expect(seen[1]).to.deep.include({
      type: 'message',
      text: 'You said: My card is gone',
      replyToId: posted.body['id'],
    });
    expect(Date.parse(textOf(seen[1] ?? {}, 'timestamp'))).to.be.greaterThan(
      Date.parse(textOf(seen[0] ?? {}, 'timestamp')),
    );
    await hangUp(stream);
  });

  it('is 201 until somebody wrote, 200 from then on', async () => {
    const ana = await begin(host.origin);
    const start = () => call(host.origin, 'POST', '/v3/directline/conversations', { token: ana.token, body: {} });
    expect((await start()).status).to.equal(201);
    await ana.say('Hello');
    expect((await start()).status).to.equal(200);
  });

  it('takes the same message once, however often it is sent', async () => {
    const ana = await begin(host.origin);
    const first = await ana.say('Only once', 'mark-1');
    const again = await ana.say('Only once', 'mark-1');
    const other = await ana.say('Only once', 'mark-2');
    expect(again.body['id']).to.equal(first.body['id']);
    expect(other.body['id']).to.not.equal(first.body['id']);
    const said = (await ana.activities()).list.filter((activity) => activity['text'] === 'Only once');
    expect(said).to.have.length(2);
  });

  it('keeps two customers apart who use the same mark', async () => {
    const [ana, ben] = [await begin(host.origin), await begin(host.origin)];
    const one = await ana.say('I am Ana', 'mark-1');
    const two = await ben.say('I am Ben', 'mark-1');
    expect(two.body['id']).to.not.equal(one.body['id']);
    expect((await ben.activities()).list[0]).to.include({ text: 'I am Ben' });
  });

  it('goes on after a restart with the same token and misses nothing', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('Before');
    await stream.until((activities) => activities.length === 2);
    const watermark = textOf(stream.frames.at(-1) ?? {}, 'watermark');
    await host.restart();
    expect((await stream.closed).code).to.equal(1012);
    await ana.say('After');
    const back = await ana.listen(watermark);
    const seen = await back.until((activities) => activities.length === 2);
    expect(seen.map((activity) => activity['text'])).to.deep.equal(['After', 'You said: After']);
    await hangUp(back);
  });

  it('names the message that an answer follows only to a client that knows it: others would wait for it', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('Before');
    await stream.until((activities) => activities.length === 2);
    await hangUp(stream);
    const question = (await ana.activities()).list[0]?.['id'];
    // The line was cut after the customer's own words and before the answer.
    const back = await ana.listen('1');
    const [answer] = await back.until((activities) => activities.length === 1);
    expect(answer).to.include({ text: 'You said: Before' }).and.to.not.have.property('replyToId');
    await hangUp(back);
    const whole = await ana.listen();
    expect((await whole.until((activities) => activities.length === 2))[1]).to.include({ replyToId: question });
    await hangUp(whole);
  });

  it('is never called missing, which would end a stock client without a word: not begun, closed or erased', async () => {
    const ana = await begin(host.origin);
    const statuses = async () => {
      const asked = await call(host.origin, 'GET', `/v3/directline/conversations/${ana.id}/activities`, ana);
      const renewed = await call(host.origin, 'POST', '/v3/directline/tokens/refresh', ana);
      return [(await ana.resume()).status, (await ana.resume('7')).status, asked.status, renewed.status];
    };
    const fine = [200, 200, 200, 200];
    expect(await statuses()).to.deep.equal(fine);
    const stream = await ana.listen();
    await ana.say('Hello');
    await stream.until((activities) => activities.length === 2);
    await ana.post({ type: 'event', name: 'end-chat', value: {} });
    await stream.until((activities) => activities.some((one) => one['name'] === 'nightdesk.custody'));
    expect(await statuses()).to.deep.equal(fine);
    const { personId } = (await host.store.threads.conversationAt(addressOfClient(ana.id))) ?? {};
    await host.store.privacy.erasePerson(personId ?? '', Date.now());
    expect(await statuses()).to.deep.equal(fine);
    // Whoever goes on writing is somebody new, and is heard on the line that is open.
    expect((await ana.say('Me again')).status).to.equal(200);
    await stream.until((activities) => activities.at(-1)?.['text'] === 'You said: Me again');
    expect((await ana.activities()).list.map((one) => one['text'])).to.deep.equal(['Me again', 'You said: Me again']);
    await hangUp(stream);
  });

  it('is shown whole to a client that kept nothing', async () => {
    const ana = await begin(host.origin);
    for (const text of ['One', 'Two', 'Three']) await ana.say(text);
    const stream = await ana.listen('');
    const seen = await stream.until((activities) => activities.length === 6);
    const own = seen.filter((activity) => textOf(activity, 'text').length < 6);
    expect(own.map((activity) => activity['text'])).to.deep.equal(['One', 'Two', 'Three']);
    await hangUp(stream);
  });

  it('takes a watermark that it never gave as the beginning', async () => {
    const ana = await begin(host.origin);
    await ana.say('Hello');
    const whole = await ana.activities();
    for (const odd of ['', '-', 'abc', '-1', '999999', '1e3', '%00', '99999999999999999999'])
      expect((await ana.activities(odd)).list, odd).to.have.length.at.least(whole.list.length);
    expect((await ana.activities(whole.watermark)).list.length).to.be.lessThan(whole.list.length + 1);
  });

  it('has strictly increasing timestamps, also for a burst within one millisecond', async () => {
    const frozen = await openWebHost(await stores.open(), { script: parrot, now: () => 1_772_491_200_000 });
    const ana = await begin(frozen.origin);
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => ana.say(text)));
    const times = (await ana.activities()).list.map((activity) => Date.parse(textOf(activity, 'timestamp')));
    expect(times).to.have.length.at.least(4);
    times.forEach((time, at) => expect(time).to.be.greaterThan(times[at - 1] ?? 0));
    await frozen.close();
  });

  it('comes to every open tab', async () => {
    const ana = await begin(host.origin);
    const [one, two] = [await ana.listen(), await ana.listen()];
    await ana.say('Hello');
    for (const tab of [one, two]) await tab.until((activities) => activities.length === 2);
    await Promise.all([hangUp(one), hangUp(two)]);
  });

  it('closes the oldest tab when a sixth one opens', async () => {
    const ana = await begin(host.origin);
    const tabs = [];
    for (let count = 0; count < 6; count++) tabs.push(await ana.listen());
    expect(await tabs[0]?.closed).to.deep.equal({ code: 1008, reason: 'collision' });
    await ana.say('Hello');
    await tabs[5]?.until((activities) => activities.length === 2);
    for (const tab of tabs) await hangUp(tab);
  });

  it('comes in pieces when it is long, each activity once and in order', async () => {
    const ana = await begin(host.origin);
    for (let count = 0; count < 130; count++) await ana.say(`message ${count}`, `mark-${count}`);
    await hangUp(
      await ana.listen().then(async (stream) => (await stream.until((seen) => seen.length === 260), stream)),
    );
    const ids: unknown[] = [];
    for (let watermark = ''; ;) {
      const piece = await ana.activities(watermark);
      if (piece.list.length === 0) break;
      ids.push(...piece.list.map((activity) => activity['id']));
      watermark = piece.watermark;
    }
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids).to.have.length(260);
  });

  it('says who has it, and never shows what the desk keeps to itself', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('A person, please');
    await stream.until((activities) => activities.length === 2);
    const thread = await host.store.threads.conversationAt(addressOfClient(ana.id));
    const id = thread?.id ?? '';
    await host.join(id);
    await host.store.desk.note({
      conversationId: id,
      agentId: 'agent-ana',
      agentName: 'Ana',
      text: 'Sounds upset',
      now: Date.now(),
    });
    await host.reply(id, 'Good evening.\nHow can I help?');
    const seen = await stream.until((activities) => activities.some((one) => textOf(one, 'text').startsWith('Good')));
    const custody = seen.find((activity) => activity['name'] === 'nightdesk.custody');
    expect(custody?.['channelData']).to.deep.equal({ nightdesk: { by: 'system', custody: 'agent', name: 'Ana' } });
    const reply = seen.at(-1);
    expect(reply).to.deep.include({
      from: { id: 'agent', name: 'Ana', role: 'bot' },
      text: 'Good evening.\\\nHow can I help?',
    });
    expect(JSON.stringify(stream.frames)).to.not.include('Sounds upset');
    expect(JSON.stringify(stream.frames)).to.not.include('endOfConversation');
    await hangUp(stream);
  });

  it('shows who types over the socket only', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('Hello');
    await stream.until((activities) => activities.length === 2);
    const thread = await host.store.threads.conversationAt(addressOfClient(ana.id));
    const id = thread?.id ?? '';
    host.store.wakeups.notify({ topic: 'typing', id, by: 'customer' });
    host.store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: 'Ana' });
    const seen = await stream.until((activities) => activities.length === 3);
    expect(seen[2]).to.deep.include({
      type: 'typing',
      from: { id: 'agent', name: 'Ana', role: 'bot' },
      channelData: { nightdesk: { by: 'agent', name: 'Ana' } },
    });
    expect(stream.frames.at(-1)).to.not.have.property('watermark');
    expect((await ana.activities()).list.some((activity) => activity['type'] === 'typing')).to.equal(false);
    await hangUp(stream);
  });

  it('lets the desk know that the customer types, and keeps nothing of it', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('Hello');
    await stream.until((activities) => activities.length === 2);
    await hangUp(stream);
    const heard: unknown[] = [];
    const stop = host.store.wakeups.listen((wake) => wake.topic === 'typing' && heard.push(wake.by));
    expect((await ana.post({ type: 'typing' })).status).to.equal(200);
    stop();
    expect(heard).to.deep.equal(['customer']);
    expect((await ana.activities()).list).to.have.length(2);
  });

  it('sends only frames with a list of activities', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    await ana.say('Hello');
    await stream.until((activities) => activities.length === 2);
    for (const frame of stream.frames) expect(frame['activities']).to.be.an('array').that.is.not.empty;
    await hangUp(stream);
  });

  it('finds a conversation that began after the socket was opened, also when another process took the first message', async () => {
    const ana = await begin(host.origin);
    const stream = await ana.listen();
    // The same store without our streams, as another process would write.
    await host.store.turns.accept(
      {
        kind: 'message',
        externalId: 'elsewhere',
        from: addressOfClient(ana.id),
        sentAt: Date.now(),
        content: { kind: 'text', text: 'Hi' },
      },
      Date.now(),
    );
    const seen = await stream.until((activities) => activities.length === 2);
    expect(seen[0]).to.include({ text: 'Hi' });
    await hangUp(stream);
  });

  it('knows language and zone from the client’s hints, and nothing from nonsense', async () => {
    const thread = async (hints: Readonly<Record<string, unknown>>) => {
      const client = await begin(host.origin);
      expect((await client.post({ type: 'message', text: 'Hi', ...hints })).status).to.equal(200);
      return host.store.threads.conversationAt(addressOfClient(client.id));
    };
    const hinted = await thread({ locale: 'de-AT', localTimezone: 'Europe/Vienna' });
    expect(hinted).to.include({ locale: 'de-AT', zone: 'Europe/Vienna' });
    const standard = await thread({});
    for (const localTimezone of ['Mars/Olympus', '../etc/passwd', '', 'x'.repeat(300)]) {
      const odd = await thread({ locale: '<b>', localTimezone });
      expect(odd?.zone, localTimezone).to.equal(undefined);
      expect(odd?.locale).to.equal(standard?.locale);
    }
  });

  it('answers a client of its own that polls', async () => {
    const ana = await begin(host.origin);
    expect(await ana.activities()).to.deep.equal({ list: [], watermark: '0' });
    await ana.say('Hello');
    const { list, watermark } = await ana.activities('0');
    expect(list[0]).to.include({ text: 'Hello' });
    expect(Number(watermark)).to.be.greaterThan(0);
  });

  it('may be called for anybody by a server that holds the secret', async () => {
    const secret = 'a-direct-line-secret-of-some-length';
    const server = await openWebHost(await stores.open(), { directLineSecrets: [secret], script: parrot });
    const started = await call(server.origin, 'POST', '/v3/directline/conversations', {
      token: secret,
      body: { user: { id: 'alice', name: 'Alice' } },
    });
    expect(started.status).to.equal(201);
    const id = textOf(started.body, 'conversationId');
    const bySecret = clientOf(server.origin, id, secret);
    expect((await bySecret.say('From the server')).status).to.equal(200);
    expect((await bySecret.activities()).list[0]).to.deep.include({ from: { id: 'alice', role: 'user' } });
    expect((await bySecret.resume()).status).to.equal(200);
    expect((await clientOf(server.origin, 'no id of ours', secret).resume()).status).to.equal(404);
    await server.close();
  });
});

function addressOfClient(id: string) {
  return { channel: 'web', account: 'web', peer: id.split('.')[1] ?? '', route: id };
}
