import { expect } from 'chai';
import type { StoredEvent } from '../../../core/event.ts';
import type { DeskLine } from '../../../core/desk.ts';
import type { Library } from '../../../core/library.ts';
import { eachStore } from '../../fakes/stores.ts';
import { type Answered, type Calling, type Person, type TestDesk, openDesk, sampleLibrary, until } from './openDesk.ts';

const minute = 60_000;
type Name = 'take-over' | 'reply' | 'note' | 'hand-back' | 'close' | 'typing' | 'viewing';

eachStore('two people at the desk', (stores) => {
  let library: Library;
  let desk: TestDesk;
  let kim: Person;
  let lee: Person;
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    desk = openDesk(await stores.open(), library);
    kim = await desk.person('agent', 'Kim');
    lee = await desk.person('agent', 'Lee');
  });
  afterEach(() => desk.api.close());

  const does = (as: Person, what: Name, id: string, ask?: Calling['ask']): Promise<Answered> =>
    desk.call(`POST /conversations/:id/${what}`, { as, id, ask });
  const at = async (as: Person, what: Name, id: string, more: object = {}): Promise<Answered> =>
    does(as, what, id, { epoch: await desk.epochOf(id), ...more });
  const look = async (as: Person, id: string) => desk.call('GET /conversations/:id', { as, id });
  const list = async (as: Person, name = 'queue') => {
    const { body } = await desk.call('GET /conversations', { as, query: `list=${name}` });
    return (body['lines'] as readonly DeskLine[]).map((line) => line.conversationId);
  };
  const said = async (id: string): Promise<readonly string[]> => {
    const events = await desk.store.threads.events(id, 0, 500);
    return events.flatMap(({ body }) =>
      body?.kind === 'outbound' ? [`${body.message.by}: ${body.message.text}`] : [],
    );
  };

  it('take over, answer, note, hand back and close, and the customer hears who speaks', async () => {
    const id = await desk.conversation({ handover: {} });
    expect(await list(kim)).to.deep.equal([id]);
    const queue = await desk.call('GET /conversations', { as: kim });
    expect(queue.body['counts']).to.deep.equal({ queue: 1, mine: 0, others: 0, bot: 0, closed: 0 });

    const taken = await at(kim, 'take-over', id);
    expect(taken.body).to.deep.equal({ epoch: await desk.epochOf(id) });
    expect([await list(kim), await list(kim, 'mine'), await list(lee, 'others')]).to.deep.equal([[], [id], [id]]);

    const reply = await at(kim, 'reply', id, { text: 'I am looking at it.', replyKey: 'reply-key-1' });
    expect(reply.body)
      .to.have.nested.property('event.actor')
      .that.deep.equals({ kind: 'agent', id: kim.agent.id, name: 'Kim' });
    expect((await does(lee, 'note', id, { text: 'She called before.' })).status).to.equal(200);
    expect((await at(kim, 'hand-back', id)).status).to.equal(200);
    expect(await desk.store.threads.conversation(id)).to.include({ custody: 'bot' });
    expect((await at(lee, 'take-over', id)).status).to.equal(200);
    expect((await at(lee, 'close', id)).status).to.equal(200);
    expect(await list(kim, 'closed')).to.deep.equal([id]);

    expect(await said(id)).to.deep.equal([
      'bot: A person takes it from here.',
      'system: Kim from Meridian has joined. You are now talking to a person.',
      'agent: I am looking at it.',
      "system: Kim has left the conversation. I am Meridian's assistant, a bot, and I am listening again.",
      'system: Lee from Meridian has joined. You are now talking to a person.',
      'system: Lee has closed this conversation. Write again whenever you need us; our assistant, a bot, answers first.',
    ]);
    const { body } = await look(kim, id);
    const kinds = (body['events'] as readonly StoredEvent[]).map((event) => event.kind);
    expect(kinds).to.include.members(['note', 'custody', 'handoff.status']);
  });

  it('speak to the customer in the language of the conversation', async () => {
    const id = await desk.conversation({ handover: {} });
    const german = {
      ...desk.store.threads,
      conversation: async (one: string) => {
        const found = await desk.store.threads.conversation(one);
        return found && { ...found, locale: 'de-AT' };
      },
    };
    const other = openDesk({ ...desk.store, threads: german }, library);
    await other.call('POST /conversations/:id/take-over', { as: kim, id, ask: { epoch: await desk.epochOf(id) } });
    other.api.close();
    expect((await said(id)).at(-1)).to.match(/^system: Kim von Meridian/);
  });

  it('click at the same moment: one has it, the other sees that the screen is behind', async () => {
    const id = await desk.conversation({ handover: {} });
    const epoch = await desk.epochOf(id);
    const answers = await Promise.all([kim, lee].map((one) => does(one, 'take-over', id, { epoch })));
    expect(answers.map(({ status }) => status)).to.have.members([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).to.have.nested.property('error.code', 'conflict');
    expect((await said(id)).filter((words) => words.includes('joined'))).to.have.length(1);
  });

  it('click twice: nothing is said twice', async () => {
    const id = await desk.conversation({ handover: {} });
    const epoch = await desk.epochOf(id);
    const both = [await does(kim, 'take-over', id, { epoch }), await does(kim, 'take-over', id, { epoch })];
    expect(both.map(({ status }) => status)).to.deep.equal([200, 200]);
    const ask = { epoch: await desk.epochOf(id), text: 'Hello', replyKey: 'same-key-1' };
    const replies = [await does(kim, 'reply', id, ask), await does(kim, 'reply', id, ask)];
    expect(replies[0]?.body).to.deep.equal(replies[1]?.body);
    expect(await said(id)).to.have.length(3);
  });

  it('only the one who has it may speak, type, hand back or close', async () => {
    const id = await desk.conversation({ handover: {} });
    expect((await at(lee, 'reply', id, { text: 'Hi', replyKey: 'early-key' })).status).to.equal(409);
    await at(kim, 'take-over', id);
    expect((await at(lee, 'reply', id, { text: 'Hi', replyKey: 'late-key-1' })).status).to.equal(409);
    expect((await does(lee, 'typing', id)).status).to.equal(409);
    expect((await at(lee, 'hand-back', id)).status).to.equal(409);
    expect((await at(lee, 'close', id)).status).to.equal(409);
    expect((await does(kim, 'typing', id)).status).to.equal(200);
    expect((await said(id)).filter((words) => words.startsWith('agent'))).to.deep.equal([]);
    // Taken over by a colleague, it is not theirs any more.
    expect((await at(lee, 'take-over', id)).status).to.equal(200);
    expect((await at(kim, 'reply', id, { text: 'Hi', replyKey: 'gone-key-1' })).status).to.equal(409);
  });

  it('mask what must not be kept, in replies and notes', async () => {
    const id = await desk.conversation({ handover: {} });
    await at(kim, 'take-over', id);
    await at(kim, 'reply', id, { text: 'Your card 4111 1111 1111 1111 is blocked.', replyKey: 'mask-key-1' });
    await does(kim, 'note', id, { text: 'IBAN DE89 3704 0044 0532 0130 00' });
    const { body } = await look(kim, id);
    expect(JSON.stringify(body)).to.not.match(/4111 1111|0532 0130/);
    expect((await said(id)).at(-1)).to.equal('agent: Your card [card ••1111] is blocked.');
  });

  it('cannot send nothing, too much, or what is not what it seems', async () => {
    const id = await desk.conversation({ handover: {} });
    await at(kim, 'take-over', id);
    const before = await said(id);
    for (const text of [
      '',
      '   \n\t',
      '\u200b\u200b',
      '\u202e',
      'x'.repeat(4_001),
      'x'.repeat(30_000),
      7,
      null,
      ['x'],
    ]) {
      const answer = await at(kim, 'reply', id, { text, replyKey: 'odd-key-001' });
      expect(answer.status, JSON.stringify(text)).to.equal(400);
      expect(answer.body)
        .to.have.nested.property('error.message')
        .that.matches(/^text: /);
      expect((await does(kim, 'note', id, { text })).status).to.equal(400);
    }
    expect(await said(id)).to.deep.equal(before);
    await at(kim, 'reply', id, { text: ' line\r\ntwo\u202e\u0007 👍🏽 ', replyKey: 'odd-key-002' });
    expect((await said(id)).at(-1)).to.equal('agent: line\ntwo 👍🏽');
  });

  it('see the queue by need: urgent first, then who waits longer, promised times at their time', async () => {
    const later = await desk.conversation({ handover: { callbackAt: desk.clock.now() + 60 * minute, priority: 3 } });
    const first = await desk.conversation({ handover: { priority: 1 } });
    desk.clock.advance(5 * minute);
    const second = await desk.conversation({ handover: { priority: 1 } });
    const urgent = await desk.conversation({ handover: { priority: 3 } });
    expect(await list(kim)).to.deep.equal([urgent, first, second, later]);
    const { body } = await desk.call('GET /conversations', { as: kim });
    expect((body['lines'] as DeskLine[])[0]).to.deep.include({
      goal: 'My card is gone',
      channel: 'web',
      custody: 'waiting',
    });
  });

  it('are told whether the desk is open and who is free', async () => {
    const { body } = await desk.call('GET /conversations', { as: kim });
    // The test clock shows 23:40 in Berlin.
    expect(body['opening']).to.deep.include({ open: false, zone: library.hours.zone });
    expect(body['agentsFree']).to.equal(0);
    await desk.call('POST /available', { as: kim, ask: { available: true } });
    expect((await desk.call('GET /conversations', { as: lee })).body['agentsFree']).to.equal(1);
    await desk.call('POST /available', { as: kim, ask: { available: false } });
    expect((await desk.call('GET /conversations', { as: lee })).body['agentsFree']).to.equal(0);
  });

  it('see the newest of a long conversation, and the rest by asking', async () => {
    const id = await desk.conversation({ handover: {} });
    const note = { conversationId: id, agentId: kim.agent.id, agentName: 'Kim', now: desk.clock.now() };
    for (let count = 1; count <= 220; count += 1) await desk.store.desk.note({ ...note, text: `note ${count}` });
    const { body } = await look(kim, id);
    const events = body['events'] as readonly StoredEvent[];
    expect(events).to.have.length(200);
    expect(events.at(-1)?.body).to.deep.equal({ kind: 'words', text: 'note 220' });
    const rest = await desk.call('GET /conversations/:id/events', { as: kim, id, query: 'after=0' });
    const earlier = rest.body['events'] as readonly StoredEvent[];
    expect(earlier).to.have.length(200);
    expect(earlier[0]?.seq).to.equal(1);
    expect(JSON.stringify(earlier)).to.include('My card is gone').and.not.include('secretOfTheChannel');
    for (const query of ['after=-1', 'after=x', 'after=1e9', `after=${'9'.repeat(20)}`])
      expect((await desk.call('GET /conversations/:id/events', { as: kim, id, query })).status, query).to.equal(400);
    expect((await desk.call('GET /conversations', { as: kim, query: 'list=secret' })).status).to.equal(400);
  });

  it('see each other at a conversation, until one has not looked for half a minute', async () => {
    const id = await desk.conversation({ handover: {} });
    const { news } = await desk.watch(kim);
    await does(lee, 'viewing', id);
    await until(() => news.some((one) => one.kind === 'viewers'));
    const viewers = [{ agentId: lee.agent.id, name: 'Lee' }];
    expect(news.find((one) => one.kind === 'viewers')).to.deep.equal({ kind: 'viewers', id, viewers });
    expect((await look(kim, id)).body['viewers']).to.deep.equal(viewers);
    desk.clock.advance(20_000);
    await does(lee, 'viewing', id);
    desk.clock.advance(29_000);
    expect((await look(kim, id)).body['viewers']).to.deep.equal(viewers);
    desk.clock.advance(1_000);
    expect((await look(kim, id)).body['viewers']).to.deep.equal([]);
  });

  it('waits for the knowledge rather than join in silence', async () => {
    const id = await desk.conversation({ handover: {} });
    const other = openDesk(desk.store, null);
    const ask = { epoch: await desk.epochOf(id) };
    expect((await other.call('POST /conversations/:id/take-over', { as: kim, id, ask })).status).to.equal(503);
    expect((await other.call('GET /conversations', { as: kim })).status).to.equal(200);
    expect((await other.call('GET /me', { as: kim })).body).to.include({ company: '', zone: 'UTC', replyMinutes: 5 });
    other.api.close();
    expect(await desk.store.threads.conversation(id)).to.include({ custody: 'waiting' });
  });

  it('goes on by text message where a call-back was promised there', async () => {
    const other = openDesk(desk.store, library, { smsAccount: '+4930123456' });
    const via = { via: 'sms', callbackAt: desk.clock.now() + minute } as const;
    const id = await other.conversation({ handover: via, phone: '+491511234567' });
    const { body } = await other.call('POST /conversations/:id/take-over', {
      as: kim,
      id,
      ask: { epoch: await desk.epochOf(id) },
    });
    other.api.close();
    const continuesIn = String(body['continuesIn']);
    expect(await desk.store.threads.conversation(continuesIn)).to.deep.include({
      custody: 'agent',
      agentId: kim.agent.id,
      address: { channel: 'sms', account: '+4930123456', peer: '+491511234567' },
    });
    expect((await said(id)).at(-1)).to.match(/^system: Kim has taken this up and writes to you by text message/);
    expect(await said(continuesIn)).to.have.length(1);
    expect((await said(continuesIn))[0]).to.match(
      /^system: Meridian: this is Kim, a person from our team, about your case MD-/,
    );
  });

  it('takes over as usual where nothing can be texted', async () => {
    const other = openDesk(desk.store, library, { smsAccount: '+4930123456' });
    const id = await other.conversation({ handover: { via: 'sms', callbackAt: desk.clock.now() } });
    const { body } = await other.call('POST /conversations/:id/take-over', {
      as: kim,
      id,
      ask: { epoch: await desk.epochOf(id) },
    });
    other.api.close();
    expect(body).to.deep.equal({ epoch: await desk.epochOf(id) });
  });

  it('leaves a trace of reading and of every move', async () => {
    const entries: { who: string; what: string; target: string }[] = [];
    const people = {
      ...desk.store.people,
      audit: (entry: { who: string; what: string; target: string }) => (entries.push(entry), Promise.resolve()),
    };
    const other = openDesk({ ...desk.store, people }, library);
    const id = await desk.conversation({ handover: {} });
    const go = async (name: Name, more: object = {}) =>
      other.call(`POST /conversations/:id/${name}`, { as: kim, id, ask: { epoch: await desk.epochOf(id), ...more } });
    for (let times = 0; times < 3; times += 1) await other.call('GET /conversations/:id', { as: kim, id });
    await go('take-over');
    await go('reply', { text: 'Hello', replyKey: 'audit-key-1' });
    await go('hand-back');
    await go('close');
    desk.clock.advance(16 * minute);
    other.clock.advance(16 * minute);
    await other.call('GET /conversations/:id', { as: kim, id });
    other.api.close();
    expect(entries.map(({ what }) => what)).to.deep.equal([
      'conversation read',
      'take-over',
      'reply',
      'hand-back',
      'close',
      'conversation read',
    ]);
    expect(new Set(entries.map(({ who, target }) => `${who} ${target}`))).to.have.keys([`${kim.agent.id} ${id}`]);
  });

  it('reads nothing that is not written down first', async () => {
    const id = await desk.conversation({ handover: {} });
    const people = { ...desk.store.people, audit: () => Promise.reject(new Error('the disk is full')) };
    const other = openDesk({ ...desk.store, people }, library);
    const answer = await other.call('GET /conversations/:id', { as: kim, id });
    other.api.close();
    expect(answer.status).to.equal(500);
    expect(JSON.stringify(answer.body)).to.not.include('card');
  });
});
