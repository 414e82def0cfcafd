import { expect } from 'chai';
import type { Address } from '../../core/address.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { Claim, Turn } from '../../core/turn.ts';
import type { Wake } from '../../core/thread.ts';
import { countedId, eachStore, testClock } from '../fakes/stores.ts';
import { botSays, story, webChat } from '../fakes/story.ts';

const leaseMs = 15_000;

eachStore('A turn', (stores) => {
  async function desk() {
    const store = await stores.open();
    const clock = testClock();
    const tale = story(store, clock.now);
    const sms = (name: string): Address => ({ channel: 'sms', account: '+4930111', peer: name });
    const says = (text: string, name = 'ada') => tale.says(text, { from: sms(name) });
    const claim = () => store.turns.claim(clock.now(), leaseMs);
    const claimed = async (): Promise<Claim> => {
      const found = await claim();
      if (!found) throw new Error('There is nothing to think about.');
      return found;
    };
    const commit = (of: Claim, change: Partial<Turn> = {}) =>
      store.turns.commit(of, { memory: emptyMemory, locale: 'en', say: [], record: [], ...change }, clock.now());
    const custody = async (id: string) => (await store.threads.conversation(id))?.custody;
    return { store, clock, tale, says, claim, claimed, commit, custody };
  }

  describe('is taken', () => {
    it('for all open messages of a conversation, in their order, and nobody else gets them', async () => {
      const { says, claim, claimed } = await desk();
      const one = await says('Where is');
      const two = await says('my card?');
      const { messages, conversation, attempts } = await claimed();
      expect(messages.map(({ eventId }) => eventId)).to.deep.equal([one.eventId, two.eventId]);
      expect([conversation.id, attempts]).to.deep.equal([one.conversationId, 0]);
      expect(await claim()).to.equal(null);
    });

    it('soon again when a clock that ran ahead took it: nobody sleeps until that time', async () => {
      const { store, clock, says, claimed } = await desk();
      await says('hello');
      const ahead = clock.now() + 2 * 60 * 60_000;
      expect(await store.turns.claim(ahead, leaseMs)).to.not.equal(null);
      expect(await store.turns.nextDue(clock.now())).to.equal(clock.now() + 1_000);
      expect((await claimed()).attempts).to.equal(1);
      // A lease of a right clock is waited for.
      expect(await store.turns.nextDue(clock.now())).to.equal(clock.now() + leaseMs);
    });

    it('from the conversation that waits longest', async () => {
      const { says, claimed } = await desk();
      const first = await says('hello', 'ada');
      const second = await says('hello', 'ben');
      await says('hello again', 'ada');
      const third = await says('hello', 'cleo');
      for (const { conversationId } of [first, second, third])
        expect((await claimed()).conversation.id).to.equal(conversationId);
    });

    it('once, by however many ask at the same moment', async () => {
      const { says, claim } = await desk();
      for (const name of ['ada', 'ben', 'cleo']) await says('hello', name);
      const all = await Promise.all(Array.from({ length: 12 }, claim));
      const ids = all.flatMap((found) => (found ? [found.conversation.id] : []));
      // A process may walk past a row that another one is just taking, so not everybody finds one; but nobody finds the same.
      for (let more = await claim(); more; more = await claim()) ids.push(more.conversation.id);
      expect(ids).to.have.lengthOf(3);
      expect(new Set(ids).size).to.equal(3);
    });

    it('not for what came in meanwhile: that is the next one', async () => {
      const { store, says, claim, claimed, commit } = await desk();
      await says('one');
      const first = await claimed();
      const late = await says('two');
      expect(await claim()).to.equal(null);
      const heard: Wake[] = [];
      store.wakeups.listen((wake) => heard.push(wake));
      expect(await commit(first)).to.equal('committed');
      expect(heard).to.deep.include({ topic: 'turn' });
      expect((await claimed()).messages.map(({ eventId }) => eventId)).to.deep.equal([late.eventId]);
    });
  });

  describe('is committed', () => {
    it('as a whole: memory, locale, words, events, case, request for a person and custody', async () => {
      const { store, clock, says, claimed, commit } = await desk();
      const { conversationId } = await says('A person, please');
      const past = { text: 'A person, please', dissatisfied: 0.7, decision: 'escalate', at: clock.now() };
      const memory = { ...emptyMemory, greeted: true, effort: 3, turns: [past] };
      const deadline = clock.now() + 600_000;
      const brief = {
        goal: 'A person, please',
        reason: { code: 'asked', detail: 'asked for a person' },
        slots: {},
        answersShown: [],
        promises: [],
        identity: { level: 'anonymous' },
        mood: { trend: 'flat', levels: [], words: [] },
        effort: 0,
        locale: 'de',
      } as const;
      const outcome = await commit(await claimed(), {
        memory,
        locale: 'de',
        say: [botSays('Ein Mensch kommt gleich.'), botSays('Ihre Nummer ist MD-1.')],
        record: [{ kind: 'decision', actor: { kind: 'bot' }, facts: { kind: 'escalate', reason: 'asked' } }],
        openCase: { id: 'case-1', reference: 'MD-1', topic: 'lost_card' },
        handover: { id: 'handover-1', reason: 'asked', deadline, priority: 2, brief, via: 'chat' },
        move: { to: 'waiting', reason: 'asked' },
      });
      expect(outcome).to.equal('committed');
      const conversation = await store.threads.conversation(conversationId);
      expect(conversation).to.deep.include({ custody: 'waiting', epoch: 1, version: 1, locale: 'de', memory });
      expect(conversation?.case).to.deep.include({
        id: 'case-1',
        reference: 'MD-1',
        topic: 'lost_card',
        state: 'open',
      });
      expect(conversation?.handover).to.deep.include({ id: 'handover-1', reason: 'asked', deadline, via: 'chat' });
      const events = await store.threads.events(conversationId, 0, 20);
      expect(events.map(({ seq, kind, actor }) => [seq, kind, actor.kind])).to.deep.equal([
        [1, 'message', 'customer'],
        [2, 'message', 'bot'],
        [3, 'message', 'bot'],
        [4, 'decision', 'bot'],
        [5, 'custody', 'bot'],
      ]);
      expect(events[4]?.facts).to.deep.equal({ from: 'bot', to: 'waiting', reason: 'asked', epoch: 1 });
      const [line] = await store.desk.list('queue', 'agent', clock.now(), 10);
      expect([line?.conversationId, line?.dissatisfied]).to.deep.equal([conversationId, 0.7]);
      const item = await store.delivery.claimDelivery(clock.now(), leaseMs);
      expect(item).to.deep.include({ key: `${conversationId}:1:0`, message: botSays('Ein Mensch kommt gleich.') });
    });

    it('into the thread alone where the customer reads it there', async () => {
      const { store, clock, tale } = await desk();
      const { conversationId } = await tale.says('hello', { from: webChat('ada') });
      await tale.turn({ say: [botSays('Hello')] });
      expect(await store.threads.events(conversationId, 0, 10)).to.have.lengthOf(2);
      expect(await store.delivery.claimDelivery(clock.now(), leaseMs)).to.equal(null);
    });

    it('once: the same claim again is stale', async () => {
      const { store, says, claimed, commit } = await desk();
      const { conversationId } = await says('hello');
      const claim = await claimed();
      const both = await Promise.all([
        commit(claim, { say: [botSays('Hello')] }),
        commit(claim, { say: [botSays('Hello')] }),
      ]);
      expect([...both].sort()).to.deep.equal(['committed', 'stale']);
      expect(await store.threads.events(conversationId, 0, 10)).to.have.lengthOf(2);
    });

    it('or not at all: when a part of it fails, nothing of it is there and the claim still counts', async () => {
      const { store, says, claimed, commit } = await desk();
      const { conversationId } = await says('hello');
      await commit(await claimed(), { openCase: { id: 'case-1', reference: 'MD-1' } });
      await says('again');
      const claim = await claimed();
      const before = await store.threads.conversation(conversationId);
      const twice = { say: [botSays('Hello')], openCase: { id: 'case-2', reference: 'MD-1' } };
      const error: unknown = await commit(claim, twice).catch((thrown: unknown) => thrown);
      expect(error).to.include({ code: 'store-unavailable' });
      expect(await store.threads.conversation(conversationId)).to.deep.equal(before);
      expect(await store.threads.events(conversationId, 2, 10)).to.have.lengthOf(0);
      expect(await commit(claim, { say: [botSays('Hello')] })).to.equal('committed');
    });

    it('never by a claim whose time ran out and that another one took', async () => {
      const { clock, says, claimed, commit } = await desk();
      await says('hello');
      const slow = await claimed();
      clock.advance(leaseMs);
      const quick = await claimed();
      expect(quick.fence).to.be.greaterThan(slow.fence);
      expect(await commit(slow, { say: [botSays('slow')] })).to.equal('stale');
      expect(await commit(quick, { say: [botSays('quick')] })).to.equal('committed');
    });

    it('never after it was given back', async () => {
      const { store, says, claimed, commit } = await desk();
      await says('hello');
      const claim = await claimed();
      await store.turns.giveBack(claim);
      expect(await commit(claim)).to.equal('stale');
      await store.turns.release(await claimed(), 'Error', 0);
      expect(await commit(claim)).to.equal('stale');
    });

    it('never over a person: stale when they came meanwhile, and the messages wait for the next turn', async () => {
      const { store, tale, says, claimed, commit } = await desk();
      const { conversationId, eventId } = await says('hello');
      const claim = await claimed();
      await store.desk.takeOver({ ...(await tale.move(conversationId)), announcement: 'Anna is here.' });
      expect(await commit(claim, { say: [botSays('Hello')] })).to.equal('stale');
      const next = await claimed();
      expect(next.messages.map((message) => message.eventId)).to.deep.equal([eventId]);
      expect([next.conversation.custody, next.attempts]).to.deep.equal(['agent', 0]);
    });

    it('never with a word of the bot, nor a move, where a person has the conversation', async () => {
      const { store, tale, says, claimed, commit, custody } = await desk();
      const { conversationId } = await says('hello');
      await store.desk.takeOver({ ...(await tale.move(conversationId)), announcement: '' });
      const claim = await claimed();
      for (const change of [
        { say: [botSays('Hello')] },
        { move: { to: 'bot', reason: 'x' } },
        { move: { to: 'waiting', reason: 'x' } },
      ] as const) {
        const error: unknown = await commit(claim, change).catch((thrown: unknown) => thrown);
        expect(error).to.include({ code: 'conflict' });
      }
      expect(await custody(conversationId)).to.equal('agent');
      expect(await commit(claim)).to.equal('committed');
    });

    it('and ends request and case when the customer ends the chat', async () => {
      const { store, tale, says, custody } = await desk();
      const { conversationId } = await tale.asksForPerson('A person, please', {
        from: { channel: 'sms', account: '+4930111', peer: 'ada' },
      });
      await says('bye');
      await tale.turn({ move: { to: 'closed', reason: 'ended-by-customer' } });
      expect(await custody(conversationId)).to.equal('closed');
      const conversation = await store.threads.conversation(conversationId);
      expect([conversation?.case?.state, conversation?.handover]).to.deep.equal(['closed', undefined]);
      const events = await store.threads.events(conversationId, 0, 30);
      const ends = events.slice(-3).map(({ kind, facts }) => [kind, facts?.['state'] ?? facts?.['to']]);
      expect(ends).to.deep.equal([
        ['handoff.status', 'completed'],
        ['case', 'closed'],
        ['custody', 'closed'],
      ]);
    });

    it('and a request that the customer calls off is over', async () => {
      const { store, tale, says, custody } = await desk();
      const from: Address = { channel: 'sms', account: '+4930111', peer: 'ada' };
      const { conversationId, handoverId } = await tale.asksForPerson('A person, please', { from });
      await says('never mind');
      await tale.turn({ move: { to: 'bot', reason: 'called-off' } });
      expect(await custody(conversationId)).to.equal('bot');
      const told = (await store.threads.events(conversationId, 0, 30)).find(({ kind }) => kind === 'handoff.status');
      expect(told?.facts).to.deep.equal({ state: 'failed', handoffId: handoverId, message: 'called-off' });
    });

    it('and a picked call-back changes the request that is open', async () => {
      const { store, clock, tale, says } = await desk();
      const from: Address = { channel: 'sms', account: '+4930111', peer: 'ada' };
      const { conversationId } = await tale.asksForPerson('A person, please', { from });
      const at = clock.now() + 3_600_000;
      await says('2');
      await tale.turn({ callback: { at, deadline: at + 900_000, via: 'sms' } });
      const conversation = await store.threads.conversation(conversationId);
      expect(conversation?.handover).to.deep.include({ callbackAt: at, deadline: at + 900_000, via: 'sms' });
    });

    it('and a second request makes the open one newer, never lighter', async () => {
      const { store, tale, says } = await desk();
      const from: Address = { channel: 'sms', account: '+4930111', peer: 'ada' };
      const { conversationId, handoverId } = await tale.asksForPerson('A person, please', {
        from,
        handover: { priority: 2 },
      });
      const view = await store.desk.view(conversationId, 0);
      const open = view?.handover;
      if (!open) throw new Error('no request');
      for (const [priority, reason, expected] of [
        [1, 'effort', [2, 'asked']],
        [3, 'safe-path', [3, 'safe-path']],
      ] as const) {
        await says('hello?');
        await tale.turn({
          handover: {
            id: 'another',
            reason,
            deadline: open.deadline,
            priority,
            brief: { ...open.brief, goal: 'newer' },
            via: 'chat',
          },
        });
        const after = (await store.desk.view(conversationId, 0))?.handover;
        expect([after?.id, after?.brief.goal]).to.deep.equal([handoverId, 'newer']);
        expect([after?.priority, after?.reason]).to.deep.equal(expected);
      }
    });

    it('and an opt-out in the customer’s own words lets one confirmation leave, and nothing else', async () => {
      const { store, clock, tale, says } = await desk();
      const { conversationId } = await says('What does it cost?');
      await tale.turn({ say: [botSays('Nothing.')] });
      await says('please stop texting me');
      await tale.turn({
        say: [botSays('You will hear no more from us.'), botSays('Did this help?')],
        consent: { granted: false, proof: 'message 2' },
      });
      const cancelled = (await store.threads.events(conversationId, 0, 30)).filter(
        ({ facts }) => facts?.['state'] === 'cancelled',
      );
      expect(cancelled, 'taken back at once').to.have.lengthOf(1);
      // The provider tells of the STOP as well; the confirmation still leaves.
      await store.turns.accept(
        {
          kind: 'consent',
          externalId: 'c1',
          from: { channel: 'sms', account: '+4930111', peer: 'ada' },
          purpose: 'service',
          granted: false,
          proof: 'STOP',
          at: 1,
        },
        clock.now(),
      );
      const left: string[] = [];
      for (;;) {
        const item = await store.delivery.claimDelivery(clock.now(), leaseMs);
        if (!item) break;
        if (!(await store.delivery.beginPart(item, 0, clock.now()))) continue;
        left.push(item.message.text);
        await store.delivery.settle(item, { kind: 'sent' }, clock.now());
      }
      expect(left).to.deep.equal(['You will hear no more from us.']);
      expect(await store.consent.mayContact('sms', '+4930111', 'ada', 'service')).to.equal(false);
      const kinds = (await store.threads.events(conversationId, 0, 30)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'consent')).to.have.lengthOf(2);
    });

    it('and keeps hostile words as they are', async () => {
      const { store, clock, says, claimed, commit } = await desk();
      const { conversationId } = await says('hello');
      const text = `\0\uD800'); drop table outbox; -- ${'x'.repeat(10_000)}`;
      await commit(await claimed(), {
        say: [botSays(text)],
        memory: { ...emptyMemory, lastSaid: text },
        record: [{ kind: 'note', actor: { kind: 'system', name: 'n' }, body: { kind: 'words', text } }],
      });
      expect((await store.delivery.claimDelivery(clock.now(), leaseMs))?.message.text).to.equal(text);
      expect((await store.threads.conversation(conversationId))?.memory.lastSaid).to.equal(text);
      expect((await store.threads.events(conversationId, 2, 1))[0]?.body).to.deep.equal({ kind: 'words', text });
    });
  });

  describe('that fails', () => {
    it('rests until it may be tried again, and counts', async () => {
      const { store, clock, says, claim, claimed } = await desk();
      await says('hello');
      const retryAt = clock.now() + 500;
      await store.turns.release(await claimed(), 'TypeError', retryAt);
      expect(await claim()).to.equal(null);
      expect(await store.turns.nextDue(clock.now())).to.equal(retryAt);
      clock.advance(500);
      expect((await claimed()).attempts).to.equal(1);
    });

    it('by a crash counts too, once the lease has run out', async () => {
      const { store, clock, says, claim, claimed } = await desk();
      await says('hello');
      const lost = await claimed();
      expect(await store.turns.nextDue(clock.now())).to.equal(lost.leaseUntil);
      expect(await claim()).to.equal(null);
      clock.advance(leaseMs);
      expect((await claimed()).attempts).to.equal(1);
    });

    it('three times leaves a dead letter with the apology, and an admin may have it tried again', async () => {
      const { store, clock, says, claimed, commit } = await desk();
      const { conversationId, eventId } = await says('poison');
      await store.turns.release(await claimed(), 'TypeError', 0);
      await store.turns.release(await claimed(), 'RangeError', 0);
      const third = await claimed();
      expect(third.attempts).to.equal(2);
      await commit(third, {
        say: [botSays('Sorry, something went wrong.')],
        record: [{ kind: 'fault', actor: { kind: 'system' } }],
        move: { to: 'waiting', reason: 'fault' },
      });
      const [letter, ...more] = await store.deadLetters.deadLetters(10);
      expect(more).to.deep.equal([]);
      if (!letter) throw new Error('no dead letter');
      expect(letter).to.deep.include({ kind: 'inbound', conversationId, reason: 'RangeError', attempts: 3 });
      await store.deadLetters.replay(letter.id, clock.now());
      const again = await claimed();
      expect([again.attempts, again.messages[0]?.eventId]).to.deep.equal([0, eventId]);
      expect(await store.deadLetters.deadLetters(10)).to.deep.equal([]);
    });

    it('and is tried again after the end is with the bot; whoever thinks just then starts anew', async () => {
      const { store, clock, tale, says, claimed, commit, custody } = await desk();
      const { conversationId } = await says('poison');
      await commit(await claimed(), { record: [{ kind: 'fault', actor: { kind: 'system' } }] });
      await store.desk.close({ ...(await tale.move(conversationId)), announcement: '' });
      const [letter] = await store.deadLetters.deadLetters(10);
      await store.deadLetters.replay(letter?.id ?? '', clock.now());
      expect(await custody(conversationId)).to.equal('bot');
      await commit(await claimed(), { record: [{ kind: 'fault', actor: { kind: 'system' } }] });
      await says('another question');
      const thinking = await claimed();
      const [again] = await store.deadLetters.deadLetters(10);
      await store.deadLetters.replay(again?.id ?? '', clock.now());
      expect(await commit(thinking)).to.equal('stale');
      expect((await claimed()).messages).to.have.lengthOf(2);
    });

    it('does not hold up other conversations, nor a new message in its own for ever', async () => {
      const { store, clock, says, claimed } = await desk();
      await says('poison', 'ada');
      await store.turns.release(await claimed(), 'TypeError', clock.now() + 500);
      const other = await says('hello', 'ben');
      expect((await claimed()).conversation.id).to.equal(other.conversationId);
      await says('are you there?', 'ada');
      clock.advance(500);
      const both = await claimed();
      expect([both.messages.length, both.attempts]).to.deep.equal([2, 1]);
    });
  });

  describe('that is held', () => {
    it('stays held while it is renewed', async () => {
      const { store, clock, says, claim, claimed, commit } = await desk();
      await says('hello');
      const held = await claimed();
      clock.advance(leaseMs - 1);
      expect(await store.turns.renew(held, clock.now(), leaseMs)).to.equal(true);
      clock.advance(leaseMs - 1);
      expect(await claim()).to.equal(null);
      expect(await commit(held)).to.equal('committed');
      expect(await store.turns.renew(held, clock.now(), leaseMs)).to.equal(false);
    });

    it('cannot be renewed once somebody else has it', async () => {
      const { store, clock, says, claimed } = await desk();
      await says('hello');
      const slow = await claimed();
      clock.advance(leaseMs);
      await claimed();
      expect(await store.turns.renew(slow, clock.now(), leaseMs)).to.equal(false);
      const heard: Wake[] = [];
      store.wakeups.listen((wake) => heard.push(wake));
      await store.turns.release(slow, 'late', 0);
      await store.turns.giveBack(slow);
      expect(heard).to.deep.equal([]);
    });

    it('may be given back at once, and nothing is counted', async () => {
      const { store, says, claimed } = await desk();
      const heard: Wake[] = [];
      await says('hello');
      store.wakeups.listen((wake) => heard.push(wake));
      await store.turns.giveBack(await claimed());
      expect(heard).to.deep.include({ topic: 'turn' });
      expect((await claimed()).attempts).to.equal(0);
    });
  });

  it('is due when something waits, and not otherwise', async () => {
    const { store, clock, says, claimed, commit } = await desk();
    expect(await store.turns.nextDue(clock.now())).to.equal(null);
    await says('hello');
    expect(await store.turns.nextDue(clock.now())).to.be.at.most(clock.now());
    await commit(await claimed());
    expect(await store.turns.nextDue(clock.now())).to.equal(null);
  });

  it('is told to whoever reads along: conversation, turn, delivery and queue', async () => {
    const { store, tale } = await desk();
    const heard: Wake[] = [];
    store.wakeups.listen((wake) => heard.push(wake));
    const from: Address = { channel: 'sms', account: '+4930111', peer: countedId() };
    const { conversationId } = await tale.asksForPerson('A person, please', { from });
    expect(heard).to.deep.include.members([
      { topic: 'conversation', id: conversationId },
      { topic: 'turn' },
      { topic: 'delivery' },
      { topic: 'queue' },
    ]);
  });
});
