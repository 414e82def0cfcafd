import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from '../../core/address.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { NightdeskError } from '../../core/error.ts';
import type { Store } from '../../store/store.ts';
import { bodyDigest, chainHash } from '../../store/thread/chain.ts';
import { allRows } from '../fakes/allRows.ts';
import { type Place, type TestStores, countedId, eachStore, testClock } from '../fakes/stores.ts';
import { anna, botSays, story, webChat } from '../fakes/story.ts';

const day = 86_400_000;
const phone = '+491700009999';
const zach: Identity = {
  level: 'verified',
  customerId: 'CUST-QUUX',
  name: 'Zacharias Quux',
  email: 'zach@quux.example',
  phone,
};
const web = webChat('quux');
const text = { channel: 'sms', account: '+4930111', peer: phone };
const telegram = { channel: 'telegram', account: 'bot', peer: '77712345' };

/** Everything by which somebody could find or recognise this person, or read what was said. */
const traces = [
  'zebra',
  'Quux',
  'quux',
  'CUST-QUUX',
  phone,
  phone.slice(1),
  telegram.peer,
  'agent answered something secret',
  'a private note',
  'the bot said something secret',
  'never write to me',
] as const;

eachStore('A person', (stores) => {
  /** A person on three channels with everything that we ever keep of anybody, and a stranger whose data must stay. */
  async function full(set: TestStores = stores) {
    const place = await set.place();
    const store = await set.open(place);
    const clock = testClock();
    const told = story(store, clock.now);
    const { says, turn, asksForPerson, move } = told;
    const stranger = await asksForPerson('the stranger waits', { from: webChat('stranger') });
    await says('zebra by telegram', { from: telegram, identity: zach });
    await turn({ say: [botSays('the bot said something secret')] });
    await says('zebra by text', { from: text, identity: zach });
    await turn({
      say: [botSays('the bot said something secret')],
      memory: {
        ...emptyMemory,
        turns: [{ text: 'zebra by text', dissatisfied: 0.4, decision: 'answer', at: clock.now() }],
        lastSaid: 'the bot said something secret',
      },
      record: [{ kind: 'decision', actor: { kind: 'bot' }, facts: { kind: 'not-understood', topic: 'lost_card' } }],
    });
    const leaving = await store.delivery.claimDelivery(clock.now(), 15_000);
    if (!leaving) throw new Error('Nothing leaves.');
    await store.delivery.beginPart(leaving, 0, clock.now());
    await store.delivery.endPart(leaving, 0, `wamid.${phone}`, clock.now());
    await store.delivery.settle(leaving, { kind: 'indeterminate', reason: `zebra to ${phone}` }, clock.now());
    await store.turns.accept(
      {
        kind: 'consent',
        externalId: `stop-${phone}`,
        from: text,
        purpose: 'service',
        granted: false,
        proof: 'never write to me, zebra',
        at: clock.now(),
      },
      clock.now(),
    );
    const original = countedId();
    await store.turns.accept(
      {
        kind: 'message',
        externalId: original,
        from: web,
        sentAt: clock.now(),
        identity: zach,
        content: { kind: 'media', mimeType: 'image/png', url: 'https://example.org/zebra.png', caption: 'zebra' },
        wire: { clientId: 'zebra' },
      },
      clock.now(),
    );
    await store.turns.accept(
      { kind: 'edit', externalId: countedId(), from: web, of: original, text: 'zebra, edited', at: clock.now() },
      clock.now(),
    );
    const claim = await store.turns.claim(clock.now(), 15_000);
    if (claim) await store.turns.release(claim, 'TypeError: zebra is not a function', clock.now());
    const asked = await asksForPerson('my zebra card was stolen', { from: web, identity: zach });
    await store.desk.takeOver({ ...(await move(asked.conversationId)), announcement: 'Anna joined.' });
    await store.desk.reply({
      ...(await move(asked.conversationId)),
      text: 'agent answered something secret',
      replyKey: 'k',
    });
    await store.desk.note({ ...(await move(asked.conversationId)), text: 'a private note on the zebra' });
    await says('one more zebra', { from: web });
    const personId = await store.privacy.findPerson('CUST-QUUX');
    if (personId === null) throw new Error('Nobody found.');
    return { store, clock, place, personId, asked, stranger, ...told };
  }

  describe('is found', () => {
    it('by whatever they or we call them', async () => {
      const { store, personId, asked, stranger } = await full();
      const names = [
        personId,
        'CUST-QUUX',
        ' Zach@Quux.example ',
        phone,
        '+49 (170) 000-9999',
        asked.conversationId,
        'thread-quux',
        asked.reference.toLowerCase(),
        telegram.peer,
      ];
      for (const name of names) expect(await store.privacy.findPerson(name), name).to.equal(personId);
      expect(await store.privacy.findPerson(stranger.conversationId)).not.to.equal(personId);
      for (const name of ['', ' ', 'zach', 'nobody@example.org', '+4917000099', "' or 1=1 --", 'x\0\uD800', '%'])
        expect(await store.privacy.findPerson(name), name).to.equal(null);
    });

    it('and whoever proved it comes before whoever only says so', async () => {
      const { store, personId, says, clock } = await full();
      clock.advance(1000);
      const claimed = { level: 'claimed', email: 'zach@quux.example' } as const;
      const { conversationId } = await says('I am Zach', { from: webChat('impostor'), identity: claimed });
      expect(await store.privacy.findPerson('zach@quux.example')).to.equal(personId);
      await store.privacy.erasePerson(personId, clock.now());
      const impostor = await store.privacy.findPerson('zach@quux.example');
      expect(impostor).to.equal((await store.threads.conversation(conversationId))?.personId);
    });
  });

  it('sees everything we hold of them, conversation by conversation, and nothing of others', async () => {
    const { store, personId, asked } = await full();
    const all = JSON.stringify(await store.privacy.exportPerson(personId));
    for (const trace of traces) expect(all, trace).to.include(trace);
    expect(all).not.to.include('stranger');
    const { conversations, cases, consents, addresses } = (await store.privacy.exportPerson(personId)) as {
      readonly conversations: readonly { readonly id: string; readonly events: readonly object[] }[];
      readonly cases: readonly object[];
      readonly consents: readonly object[];
      readonly addresses: readonly object[];
    };
    expect(addresses).to.have.length(3);
    expect(cases).to.have.length(1);
    expect(consents).to.have.length(1);
    const chat = conversations.find(({ id }) => id === asked.conversationId);
    expect(
      chat?.events.map((event) => ('text' in event ? event.text : 'caption' in event ? event.caption : '')),
    ).to.include.members(['zebra', 'zebra, edited', 'agent answered something secret', 'one more zebra']);
    expect(chat?.events[0]).to.deep.include({ at: '2026-03-02T22:40:00.000Z', by: 'customer' });
  });

  it('is exported whole, however long the conversation', async () => {
    const store = await stores.open();
    const clock = testClock();
    const { says } = story(store, clock.now);
    for (let n = 0; n < 510; n += 1) await says(`message ${n}`);
    const conversation = await store.threads.conversationAt(webChat('ada'));
    const exported = JSON.stringify(await store.privacy.exportPerson(conversation?.personId ?? ''));
    for (const n of [0, 499, 500, 509]) expect(exported).to.include(`"message ${n}"`);
  }).timeout(60_000);

  describe('is erased', () => {
    it('so that no trace of them is in any column of any table, nor in the file', async () => {
      const { store, clock, place, personId } = await full();
      const before = JSON.stringify(await allRows(place));
      for (const trace of [...traces, personId]) expect(before, trace).to.include(trace);
      const counts = await store.privacy.erasePerson(personId, clock.now());
      expect(counts).to.include({ people: 1, conversations: 3, addresses: 3, cases: 1, briefs: 1 });
      expect(counts['bodies']).to.be.greaterThan(8);
      await expectNoTrace(place, personId);
      const after = JSON.stringify(await allRows(place));
      expect(after, 'a stranger stays').to.include('the stranger waits');
      await expectNoBytes(place, stores.kind);
    });

    it('leaving a tombstone that says nothing, and their "no" to being written to', async () => {
      const { store, clock, place, personId } = await full();
      expect(await store.consent.mayContact('sms', text.account, phone, 'service')).to.equal(false);
      await store.privacy.erasePerson(personId, clock.now());
      expect(await store.consent.mayContact('sms', text.account, phone, 'service')).to.equal(false);
      const { tombstone = [], consent = [] } = await allRows(place);
      expect(tombstone).to.have.length(1);
      expect(tombstone[0]?.['hash']).to.match(/^[0-9a-f]{64}$/);
      expect(consent[0]?.['proof']).to.match(/^sealed:[0-9a-f]{64}$/);
    });

    it('and is not there any more', async () => {
      const { store, clock, personId, asked } = await full();
      await store.privacy.erasePerson(personId, clock.now());
      const refusals = [store.privacy.erasePerson(personId, clock.now()), store.privacy.exportPerson(personId)];
      for (const outcome of await Promise.allSettled(refusals))
        expect(outcome.status === 'rejected' && (outcome.reason as NightdeskError).code).to.equal('not-found');
      expect(await store.privacy.findPerson(asked.conversationId)).to.equal(null);
      expect(await store.threads.conversationAt(web)).to.equal(null);
      for (const list of ['queue', 'mine', 'others', 'bot', 'closed'] as const)
        expect(
          (await store.desk.list(list, anna.id, clock.now(), 10)).map(({ who }) => who),
          list,
        ).to.deep.equal(list === 'queue' ? [''] : []);
      const view = await store.desk.view(asked.conversationId, clock.now());
      expect(view).not.to.have.property('handover');
      expect(view?.earlier.every(({ goal }) => goal === '')).to.equal(true);
    });

    it('without breaking the chain of what happened', async () => {
      const { store, clock, place, personId, asked } = await full();
      await expectChains(place);
      await store.privacy.erasePerson(personId, clock.now());
      await expectChains(place);
      const events = await store.desk.events(asked.conversationId, 0, 500);
      const { facts } = events.find(({ kind }) => kind === 'handoff.initiate') ?? {};
      expect(facts?.['value'], 'what was told and promised stays').to.deep.include({
        handoffId: asked.handoverId,
        reason: { code: 'asked', detail: 'asked for a person' },
        brief: { answersShown: [], promises: [], identity: { level: 'anonymous' } },
      });
    });

    it('without changing what was counted, but without the question itself', async () => {
      const { store, clock, personId } = await full();
      const before = await store.reports.day(clock.now() - day, clock.now() + day);
      expect(before.unanswered.map((one) => one.text)).to.deep.equal(['zebra by text']);
      await store.privacy.erasePerson(personId, clock.now());
      const after = await store.reports.day(clock.now() - day, clock.now() + day);
      expect(after.rows).to.deep.equal(before.rows);
      expect(after.unanswered).to.deep.equal([]);
    });

    it('while a turn is thought and a message leaves: neither brings anything back', async () => {
      const { store, clock, place, personId, says, turn } = await full();
      await turn();
      await says('zebra again', { from: telegram });
      await turn({ say: [botSays('the bot said something secret')] });
      await says('zebra once more', { from: telegram });
      const claim = await store.turns.claim(clock.now(), 15_000);
      const item = await store.delivery.claimDelivery(clock.now(), 15_000);
      if (!claim || !item) throw new Error('Nothing is going on.');
      expect(await store.delivery.beginPart(item, 0, clock.now())).to.equal(true);
      await store.privacy.erasePerson(personId, clock.now());
      const { memory, locale } = claim.conversation;
      const thought = { memory, locale, say: [botSays('the bot said something secret')], record: [] };
      expect(await store.turns.commit(claim, thought, clock.now())).to.equal('stale');
      await store.turns.release(claim, 'zebra', clock.now());
      await store.delivery.endPart(item, 0, `wamid.${phone}`, clock.now());
      await store.delivery.settle(item, { kind: 'failed', reason: 'zebra' }, clock.now());
      await expectNoTrace(place, personId);
      expect(await store.turns.claim(clock.now() + day, 15_000)).to.equal(null);
      expect(await store.delivery.claimDelivery(clock.now() + day, 15_000)).to.equal(null);
    });

    it('at the moment they write: the message belongs to somebody new, or is erased with the rest', async () => {
      const { store, clock, place, says, turn } = await full();
      await turn();
      const erased: string[] = [];
      for (let round = 0; round < 8; round += 1) {
        const from = webChat(`racer-${round}`);
        const { conversationId } = await says('hello', { from });
        await turn();
        const personId = (await store.threads.conversation(conversationId))?.personId ?? '';
        erased.push(personId);
        const [, ...written] = await Promise.all([
          store.privacy.erasePerson(personId, clock.now()),
          says('still there?', { from }),
          says('from another tab', { from: { ...from, route: `tab-${round}` } }),
        ]);
        for (const accepted of written) {
          const conversation = await store.threads.conversation(accepted.conversationId);
          expect(conversation?.personId).to.be.a('string').and.not.equal(personId);
        }
        const { conversationId: again } = await says('hello again', { from });
        const fresh = await store.threads.conversation(again);
        expect(fresh).to.deep.include({ custody: 'bot', identity: { level: 'anonymous' } });
        while (await store.turns.claim(clock.now(), 15_000));
        clock.advance(60_000);
      }
      const after = JSON.stringify(await allRows(place));
      for (const personId of erased) expect(after).not.to.include(personId);
    });

    it('and a late repeat by the provider does not bring their words back', async () => {
      const { store, clock, says } = await full();
      const repeated = {
        kind: 'message',
        externalId: 'SM-once',
        from: text,
        sentAt: clock.now(),
        content: { kind: 'text', text: 'a giraffe' },
      } as const;
      await store.turns.accept(repeated, clock.now());
      const personId = (await store.privacy.findPerson('CUST-QUUX')) ?? '';
      await store.privacy.erasePerson(personId, clock.now());
      expect(await store.turns.accept(repeated, clock.now())).to.include({ first: false });
      expect(await store.threads.conversationAt(text)).to.equal(null);
      expect((await says('hello', { from: text })).first).to.equal(true);
    });

    it('together with people whose addresses turned out to be theirs', async () => {
      const { store, clock, place, says } = await full();
      const tablet = webChat('quux-tablet');
      const { conversationId } = await says('a zebra without a name', { from: tablet });
      const unknown = (await store.threads.conversation(conversationId))?.personId ?? '';
      await says('it is me', { from: tablet, identity: zach });
      const personId = (await store.privacy.findPerson('CUST-QUUX')) ?? '';
      const exported = JSON.stringify(await store.privacy.exportPerson(personId));
      expect(exported).to.include('a zebra without a name').and.include(unknown);
      await store.privacy.erasePerson(personId, clock.now());
      expect(JSON.stringify(await allRows(place))).not.to.include(unknown);
    });
  });

  describe('who was silent for long', () => {
    it('loses words, then name and number, in small steps; whoever wrote lately keeps all', async () => {
      const { store, clock, place, personId, says, stranger } = await full();
      clock.advance(100 * day);
      await says('I am still here', { from: webChat('stranger') });
      const first = await store.privacy.retain(clock.now() - 90 * day, 2, clock.now());
      expect(first).to.include({ conversations: 2 });
      expect(first).not.to.have.property('people');
      expect(await store.privacy.findPerson('CUST-QUUX')).to.equal(personId);
      const second = await store.privacy.retain(clock.now() - 90 * day, 2, clock.now());
      expect(second).to.include({ conversations: 1, people: 1 });
      await expectNoTrace(place, personId);
      await expectNoBytes(place, stores.kind);
      expect(JSON.stringify(await allRows(place)))
        .to.include('the stranger waits')
        .and.include('I am still here');
      expect((await store.threads.conversation(stranger.conversationId))?.custody).to.equal('waiting');
      const third = await store.privacy.retain(clock.now() - 90 * day, 100, clock.now());
      expect(third).to.include({ conversations: 0 });
    });

    it('and still writes before the last step, stays known', async () => {
      const { store, clock, personId, says } = await full();
      clock.advance(100 * day);
      await says('I am back, zebra', { from: telegram });
      const gone = await store.privacy.retain(clock.now() - 90 * day, 100, clock.now());
      expect(gone).to.include({ conversations: 3 });
      expect(await store.privacy.findPerson('CUST-QUUX')).to.equal(personId);
      const exported = JSON.stringify(await store.privacy.exportPerson(personId));
      expect(exported).to.include('I am back, zebra').and.not.include('zebra by text');
      const again = await says('and here', { from: web });
      expect((await store.threads.conversation(again.conversationId))?.custody).to.equal('bot');
    });

    it('does not wait for a person for ever: the hand-over failed and the case is closed', async () => {
      const { store, clock, says, stranger } = await full();
      const identity = { level: 'verified', customerId: 'C-7' } as const;
      await says('it is me', { from: webChat('stranger'), identity });
      clock.advance(100 * day);
      await says('another need', { from: webChat('stranger-2'), identity });
      await store.privacy.retain(clock.now() - 90 * day, 100, clock.now());
      const silent = await store.threads.conversation(stranger.conversationId);
      expect(silent).to.include({ custody: 'closed' });
      expect(await store.desk.waiting()).to.equal(0);
      const told = await store.desk.events(stranger.conversationId, 0, 500);
      expect(told.find(({ kind }) => kind === 'handoff.status')?.facts).to.deep.include({
        state: 'failed',
        message: 'retention',
      });
    });
  });

  it('keeps the ids of what came in for a month, whatever the retention', async () => {
    const store = await stores.open();
    const clock = testClock();
    const { says, turn } = story(store, clock.now);
    await says('hello');
    await turn();
    clock.advance(20 * day);
    expect(await store.privacy.retain(clock.now() - day, 100, clock.now())).to.include({ conversations: 1, inbox: 0 });
    clock.advance(11 * day);
    expect(await store.privacy.retain(clock.now() - day, 100, clock.now())).to.include({ inbox: 1 });
  });
});

/** No row of any table holds anything of them. */
async function expectNoTrace(place: Place, personId: string): Promise<void> {
  for (const [table, rows] of Object.entries(await allRows(place)))
    for (const trace of [...traces, personId])
      for (const row of rows) expect(JSON.stringify(row), `${trace} in ${table}`).not.to.include(trace);
}

/** What is deleted must be overwritten too; PostgreSQL does that in its own time (vacuum). */
async function expectNoBytes({ dataDir }: Place, kind: Store['kind']): Promise<void> {
  if (kind === 'postgres') return;
  for (const name of ['nightdesk.sqlite', 'nightdesk.sqlite-wal']) {
    const bytes = await readFile(join(dataDir, name));
    for (const trace of traces) expect(bytes.includes(trace), `${trace} in ${name}`).to.equal(false);
  }
}

/** Every event follows the one before, and every body that is left is the one it was written with. */
async function expectChains(place: Place): Promise<void> {
  const { event = [], event_body: bodies = [] } = await allRows(place);
  const rows = event
    .map((row) => ({ ...row, seq: Number(row['seq']), at: Number(row['at']) }) as unknown as Chained)
    .sort((a, b) =>
      a.conversation_id < b.conversation_id ? -1 : a.conversation_id > b.conversation_id ? 1 : a.seq - b.seq,
    );
  const digests = new Map(rows.map((row) => [row.id, row.digest]));
  for (const body of bodies)
    expect(bodyDigest(String(body['salt']), String(body['body']))).to.equal(digests.get(String(body['event_id'])));
  let before: Chained | undefined;
  for (const row of rows) {
    const isFirst = before?.conversation_id !== row.conversation_id;
    expect(row.seq).to.equal(isFirst ? 1 : (before?.seq ?? 0) + 1);
    expect(row.hash).to.equal(chainHash(isFirst ? '' : (before?.hash ?? ''), row));
    before = row;
  }
}

type Chained = Parameters<typeof chainHash>[1] & { readonly hash: string };
