import { expect } from 'chai';
import type { NightdeskError } from '../../core/error.ts';
import type { EventKind, StoredEvent } from '../../core/event.ts';
import type { Store } from '../../store/store.ts';
import { eachStore, testClock } from '../fakes/stores.ts';
import { anna, ben, botSays, story, webChat } from '../fakes/story.ts';

const sms = { channel: 'sms', account: '+4930111', peer: '+491511234567' };

/** The code that a promise was refused with. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'not refused';
  } catch (error) {
    return (error as NightdeskError).code;
  }
}

function textsOf(events: readonly StoredEvent[]): readonly string[] {
  return events.flatMap(({ body }) => (body?.kind === 'outbound' ? [`${body.message.by}: ${body.message.text}`] : []));
}

async function eventsOf(store: Store, id: string, kind?: EventKind): Promise<readonly StoredEvent[]> {
  const events = await store.desk.events(id, 0, 500);
  return kind ? events.filter((event) => event.kind === kind) : events;
}

eachStore('The desk', (stores) => {
  async function evening() {
    const store = await stores.open();
    const clock = testClock();
    return { store, clock, ...story(store, clock.now) };
  }

  describe('takes a conversation over', () => {
    it('and the customer hears who came, the bot loses its unsent words, and the hand-over is accepted once', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId, handoverId } = await asksForPerson('I need a person', { from: sms });
      const before = await move(conversationId);
      const taken = await store.desk.takeOver({ ...before, announcement: 'Anna joined.' });
      expect(taken).to.include({ custody: 'agent', agentId: anna.id, epoch: before.epoch + 1 });
      expect(textsOf(await eventsOf(store, conversationId))).to.deep.equal([
        'bot: A person will be with you soon.',
        'system: Anna joined.',
      ]);
      const cancelled = await eventsOf(store, conversationId, 'delivery');
      expect(cancelled.map(({ facts }) => facts?.['state'])).to.deep.equal(['cancelled']);
      const leaving = await store.delivery.claimDelivery(before.now, 1000);
      expect(leaving?.message.text).to.equal('Anna joined.');
      const told = await eventsOf(store, conversationId, 'handoff.status');
      expect(told.map(({ facts, actor }) => ({ ...facts, by: actor.name }))).to.deep.equal([
        { state: 'accepted', handoffId: handoverId, by: 'Anna' },
      ]);
      const [custody] = (await eventsOf(store, conversationId, 'custody')).slice(-1);
      expect(custody?.facts).to.deep.include({ from: 'waiting', to: 'agent', reason: 'take-over', epoch: taken.epoch });
    });

    it('and sees what was leaving at that moment, because nobody could call it back', async () => {
      const { store, clock, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('I need a person', { from: sms });
      const item = await store.delivery.claimDelivery(clock.now(), 1000);
      if (!item) throw new Error('Nothing was leaving.');
      await store.delivery.beginPart(item, 0, clock.now());
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const view = await store.desk.view(conversationId, clock.now());
      expect(view?.undelivered.map(({ state }) => state)).to.deep.equal(['sending']);
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      await store.delivery.settle(item, { kind: 'sent' }, clock.now());
      expect((await store.desk.view(conversationId, clock.now()))?.undelivered).to.deep.equal([]);
    });

    it('from the bot without a request, and then no hand-over is invented', async () => {
      const { store, says, turn, move } = await evening();
      const { conversationId } = await says('hello');
      await turn();
      const taken = await store.desk.takeOver({ ...(await move(conversationId)), announcement: 'Anna joined.' });
      expect(taken.custody).to.equal('agent');
      expect(await eventsOf(store, conversationId, 'handoff.status')).to.deep.equal([]);
    });

    it('from a colleague, who then cannot answer any more', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId, handoverId } = await asksForPerson('help me');
      await store.desk.takeOver({ ...(await move(conversationId, ben)), announcement: '' });
      const bens = await move(conversationId, ben);
      await store.desk.takeOver({ ...(await move(conversationId, anna)), announcement: '' });
      expect(await refusal(store.desk.reply({ ...bens, text: 'Hello', replyKey: 'k' }))).to.equal('conflict');
      expect(await refusal(store.desk.handBack({ ...(await move(conversationId, ben)), announcement: '' }))).to.equal(
        'conflict',
      );
      const told = await eventsOf(store, conversationId, 'handoff.status');
      expect(told.map(({ facts }) => facts)).to.deep.equal([{ state: 'accepted', handoffId: handoverId }]);
    });

    it('only as the screen showed it', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      const shown = await move(conversationId);
      expect(await refusal(store.desk.takeOver({ ...shown, epoch: shown.epoch - 1, announcement: '' }))).to.equal(
        'conflict',
      );
      expect(await refusal(store.desk.takeOver({ ...shown, conversationId: 'nobody', announcement: '' }))).to.equal(
        'not-found',
      );
      await store.desk.takeOver({ ...shown, announcement: '' });
    });

    it('once, however often the same click arrives', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      const click = { ...(await move(conversationId)), announcement: 'Anna joined.' };
      const first = await store.desk.takeOver(click);
      expect(await store.desk.takeOver(click)).to.deep.equal(first);
      expect(await store.desk.takeOver({ ...click, epoch: first.epoch })).to.deep.equal(first);
      expect(textsOf(await eventsOf(store, conversationId)).filter((text) => text.includes('Anna'))).to.have.length(1);
    });

    it('never out of a closed one', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      await store.desk.close({ ...(await move(conversationId)), announcement: '' });
      const late = store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      expect(await refusal(late)).to.equal('conflict');
    });

    it('and what the bot was thinking becomes stale', async () => {
      const { store, clock, says, move } = await evening();
      const { conversationId } = await says('where is my card?');
      const claim = await store.turns.claim(clock.now(), 15_000);
      if (!claim) throw new Error('Nothing to think about.');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const { memory, locale } = claim.conversation;
      const turn = { memory, locale, say: [botSays('In the post.')], record: [] };
      expect(await store.turns.commit(claim, turn, clock.now())).to.equal('stale');
      expect(textsOf(await eventsOf(store, conversationId))).to.deep.equal([]);
    });

    it('for exactly one of two who click together', async () => {
      const { store, asksForPerson, move } = await evening();
      for (let round = 0; round < 5; round += 1) {
        const { conversationId } = await asksForPerson('help me', { from: webChat(`rush-${round}`) });
        const clicks = [await move(conversationId, anna), await move(conversationId, ben)];
        const outcomes = await Promise.allSettled(
          clicks.map((click) => store.desk.takeOver({ ...click, announcement: `${click.agentName} joined.` })),
        );
        const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
        expect(lost.map(({ reason }) => (reason as NightdeskError).code)).to.deep.equal(['conflict']);
        const told = await eventsOf(store, conversationId, 'handoff.status');
        expect(told).to.have.length(1);
        const joined = textsOf(await eventsOf(store, conversationId)).filter((text) => text.endsWith('joined.'));
        expect(joined).to.have.length(1);
      }
    });

    it('while the bot commits: either the bot was first, or it says nothing', async () => {
      const { store, clock, says, turn, move } = await evening();
      for (let round = 0; round < 10; round += 1) {
        const { conversationId } = await says('where is my card?', { from: webChat(`race-${round}`) });
        const claim = await store.turns.claim(clock.now(), 15_000);
        if (!claim) throw new Error('Nothing to think about.');
        const { memory, locale } = claim.conversation;
        const thought = { memory, locale, say: [botSays('In the post.')], record: [] };
        const click = { ...(await move(conversationId)), announcement: 'Anna joined.' };
        const [outcome, taken] = await Promise.all([
          store.turns.commit(claim, thought, clock.now()),
          store.desk.takeOver(click),
        ]);
        expect(taken.custody).to.equal('agent');
        const said = textsOf(await eventsOf(store, conversationId));
        expect(said).to.deep.equal(
          outcome === 'committed' ? ['bot: In the post.', 'system: Anna joined.'] : ['system: Anna joined.'],
        );
        if (outcome === 'stale') await turn();
      }
    });
  });

  describe('answers', () => {
    it('once for each key, and under the name of the agent', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me', { from: sms });
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const click = { ...(await move(conversationId)), text: 'Your card is blocked.', replyKey: 'key-1' };
      const first = await store.desk.reply(click);
      expect(await store.desk.reply(click)).to.deep.equal(first);
      expect(first.actor).to.deep.equal({ kind: 'agent', id: anna.id, name: 'Anna' });
      const leaving = await store.delivery.claimDelivery(click.now, 1000);
      expect(leaving?.message).to.deep.include({ by: 'agent', name: 'Anna', text: 'Your card is blocked.' });
      if (leaving) await store.delivery.settle(leaving, { kind: 'sent' }, click.now);
      expect(await store.delivery.claimDelivery(click.now, 1000)).to.equal(null);
      const second = await store.desk.reply({ ...click, replyKey: 'key-2' });
      expect(second.id).not.to.equal(first.id);
    });

    it('once, when the same click arrives twice at the same moment', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me', { from: sms });
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      for (let round = 0; round < 5; round += 1) {
        const click = { ...(await move(conversationId)), text: 'Blocked.', replyKey: `key-${round}` };
        const [one, other] = await Promise.all([store.desk.reply(click), store.desk.reply(click)]);
        expect(one).to.deep.equal(other);
      }
      const texts = textsOf(await eventsOf(store, conversationId)).filter((text) => text === 'agent: Blocked.');
      expect(texts).to.have.length(5);
    });

    it('only from custody: not from the queue, not a colleague, not an old screen', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      const words = { text: 'Hello', replyKey: 'k' };
      expect(await refusal(store.desk.reply({ ...(await move(conversationId)), ...words }))).to.equal('conflict');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const mine = await move(conversationId);
      expect(await refusal(store.desk.reply({ ...(await move(conversationId, ben)), ...words }))).to.equal('conflict');
      expect(await refusal(store.desk.reply({ ...mine, epoch: mine.epoch - 1, ...words }))).to.equal('conflict');
      expect((await store.desk.reply({ ...mine, ...words })).kind).to.equal('message');
    });

    it('keeps the keys of two agents apart', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      await store.desk.takeOver({ ...(await move(conversationId, ben)), announcement: '' });
      const bens = await store.desk.reply({ ...(await move(conversationId, ben)), text: 'Ben here', replyKey: 'same' });
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const annas = await store.desk.reply({ ...(await move(conversationId)), text: 'Anna here', replyKey: 'same' });
      expect(annas.id).not.to.equal(bens.id);
    });

    it('survives hostile words, names and keys, and refuses empty ones', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help\0 me \uD800 <b>');
      await store.desk.takeOver({ ...(await move(conversationId)), agentName: 'An\0na\uDC00', announcement: 'x\0' });
      const mine = await move(conversationId);
      const hostile = `'; drop table conversation; -- \0 \uD800 ${'x'.repeat(20_000)}`;
      const reply = await store.desk.reply({ ...mine, agentName: 'An\0na\uDC00', text: hostile, replyKey: hostile });
      expect(reply.body).to.have.nested.property('message.text').that.includes('drop table');
      expect(await refusal(store.desk.reply({ ...mine, text: ' \n', replyKey: 'k' }))).to.equal('bad-request');
      const note = { conversationId, agentId: anna.id, agentName: 'Anna', now: mine.now };
      expect(await refusal(store.desk.note({ ...note, text: '' }))).to.equal('bad-request');
      expect((await store.desk.note({ ...note, text: hostile })).kind).to.equal('note');
      expect(await store.desk.view("' or 1=1 --\0", mine.now)).to.equal(null);
    });
  });

  it('takes a note that needs no custody and disturbs no thought of the bot', async () => {
    const { store, clock, says } = await evening();
    const { conversationId } = await says('where is my card?');
    const claim = await store.turns.claim(clock.now(), 15_000);
    const words = { agentId: ben.id, agentName: ben.name, text: 'Called him: no answer.', now: clock.now() };
    const note = await store.desk.note({ conversationId, ...words });
    expect(note).to.deep.include({ kind: 'note', body: { kind: 'words', text: 'Called him: no answer.' } });
    if (!claim) throw new Error('Nothing to think about.');
    const { memory, locale } = claim.conversation;
    const turn = { memory, locale, say: [botSays('In the post.')], record: [] };
    expect(await store.turns.commit(claim, turn, clock.now())).to.equal('committed');
    expect(await refusal(store.desk.note({ conversationId: 'nobody', ...words }))).to.equal('not-found');
  });

  describe('leaves', () => {
    it('by handing back: completed, the customer is told, and old trouble is forgotten', async () => {
      const { store, asksForPerson, move, says, turn } = await evening();
      const { conversationId, handoverId } = await asksForPerson('help me');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: 'Anna joined.' });
      const back = await store.desk.handBack({ ...(await move(conversationId)), announcement: 'Anna left.' });
      expect(back).to.include({ custody: 'bot' });
      expect(back).not.to.have.property('agentId');
      expect(back).not.to.have.property('handover');
      expect(back.memory).to.deep.include({ greeted: true, misunderstood: 0, effort: 0, offered: [] });
      expect(back.case?.state).to.equal('open');
      const told = await eventsOf(store, conversationId, 'handoff.status');
      expect(told.map(({ facts }) => facts)).to.deep.equal([
        { state: 'accepted', handoffId: handoverId },
        { state: 'completed', handoffId: handoverId, message: 'hand-back' },
      ]);
      expect(textsOf(await eventsOf(store, conversationId)).at(-1)).to.equal('system: Anna left.');
      await says('and now?');
      await turn({ say: [botSays('I am the assistant again.')] });
    });

    it('by closing: the case is closed, and the next message is with the bot again', async () => {
      const { store, clock, asksForPerson, move, says } = await evening();
      const { conversationId } = await asksForPerson('help me');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const closed = await store.desk.close({ ...(await move(conversationId)), announcement: 'All done.' });
      expect(closed).to.include({ custody: 'closed' });
      expect(closed.case?.state).to.equal('closed');
      expect((await eventsOf(store, conversationId, 'case')).at(-1)?.facts).to.deep.include({ state: 'closed' });
      clock.advance(60_000);
      await says('one more thing');
      expect((await store.threads.conversation(conversationId))?.custody).to.equal('bot');
    });

    it('never over a message that nobody has read', async () => {
      const { store, asksForPerson, move, says } = await evening();
      const { conversationId } = await asksForPerson('help me');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      await says('wait, there is more');
      const closed = await store.desk.close({ ...(await move(conversationId)), announcement: '' });
      expect(closed.custody).to.equal('bot');
    });

    it('a request in the queue by closing it, which answers the request', async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      await store.desk.close({ ...(await move(conversationId)), announcement: '' });
      const told = await eventsOf(store, conversationId, 'handoff.status');
      expect(told.map(({ facts }) => facts?.['state'])).to.deep.equal(['completed']);
    });

    it("not a colleague's conversation, nor one that is not with a person", async () => {
      const { store, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      const bye = { announcement: '' };
      expect(await refusal(store.desk.handBack({ ...(await move(conversationId)), ...bye }))).to.equal('conflict');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      expect(await refusal(store.desk.close({ ...(await move(conversationId, ben)), ...bye }))).to.equal('conflict');
      await store.desk.close({ ...(await move(conversationId)), ...bye });
      expect(await refusal(store.desk.close({ ...(await move(conversationId)), ...bye }))).to.equal('conflict');
    });

    it('what was answered from another inbox may be given back by anybody', async () => {
      const { store, clock, says, turn, move } = await evening();
      const from = { channel: 'messenger', account: 'page', peer: 'psid' };
      const { conversationId } = await says('help', { from });
      await turn();
      await store.turns.accept(
        { kind: 'echo', externalId: 'mid.1', from, text: 'I am on it', at: clock.now() },
        clock.now(),
      );
      expect(
        (await store.desk.list('others', anna.id, clock.now(), 10)).map((line) => line.conversationId),
      ).to.deep.equal([conversationId]);
      const back = await store.desk.handBack({ ...(await move(conversationId)), announcement: '' });
      expect(back.custody).to.equal('bot');
    });
  });

  describe('lists', () => {
    it('who waits, next one first, call-backs at their time, with every fact that the order needs', async () => {
      const { store, clock, asksForPerson } = await evening();
      const start = clock.now();
      const normal = await asksForPerson('normal', { from: webChat('normal') });
      clock.advance(60_000);
      const urgent = await asksForPerson('urgent', { from: webChat('urgent'), handover: { priority: 3 } });
      const later = await asksForPerson('later', {
        from: webChat('later'),
        handover: { callbackAt: start + 3_600_000, deadline: start + 5_400_000, priority: 3 },
      });
      clock.advance(60_000);
      const lines = await store.desk.list('queue', anna.id, clock.now(), 10);
      expect(lines.map((line) => line.conversationId)).to.deep.equal(
        [urgent, normal, later].map((one) => one.conversationId),
      );
      expect(lines[1]).to.deep.equal({
        conversationId: normal.conversationId,
        custody: 'waiting',
        channel: 'web',
        who: '',
        identityLevel: 'anonymous',
        goal: 'normal',
        lastAt: lines[1]?.lastAt,
        lastBy: 'bot',
        dissatisfied: 0,
        reference: normal.reference,
        handover: {
          id: normal.handoverId,
          reason: 'asked',
          priority: 1,
          requestedAt: start,
          deadline: start + 600_000,
          overdue: false,
        },
      });
      expect(lines[2]?.handover?.callbackAt).to.equal(start + 3_600_000);
      expect(await store.desk.list('queue', anna.id, clock.now(), 1)).to.deep.equal(lines.slice(0, 1));
      clock.advance(9 * 60_000);
      const [, overdue] = await store.desk.list('queue', anna.id, clock.now(), 10);
      expect(overdue?.handover?.overdue).to.equal(true);
      clock.advance(3_600_000);
      const [, , due] = await store.desk.list('queue', anna.id, clock.now(), 10);
      expect(due?.conversationId).to.equal(later.conversationId);
    });

    it('mine, those of others, the bot’s and the closed, and counts them', async () => {
      const { store, clock, asksForPerson, says, turn, move } = await evening();
      const named = { level: 'claimed', name: 'Ada', email: 'ada@example.org' } as const;
      const mine = await asksForPerson('mine', { from: webChat('mine'), identity: named });
      await store.desk.takeOver({ ...(await move(mine.conversationId)), announcement: '' });
      const theirs = await asksForPerson('theirs', { from: sms });
      await store.desk.takeOver({ ...(await move(theirs.conversationId, ben)), announcement: '' });
      const closed = await asksForPerson('closed', { from: webChat('closed') });
      await store.desk.close({ ...(await move(closed.conversationId)), announcement: '' });
      const waiting = await asksForPerson('waiting', { from: webChat('waiting') });
      const { conversationId: bots } = await says('  where is\n my   card? ', { from: webChat('bot') });
      await turn();
      const ids = async (list: Parameters<Store['desk']['list']>[0]) =>
        (await store.desk.list(list, anna.id, clock.now(), 10)).map((line) => line.conversationId);
      expect(await ids('mine')).to.deep.equal([mine.conversationId]);
      expect(await ids('others')).to.deep.equal([theirs.conversationId]);
      expect(await ids('closed')).to.deep.equal([closed.conversationId]);
      expect(await ids('queue')).to.deep.equal([waiting.conversationId]);
      expect(await ids('bot')).to.deep.equal([bots]);
      expect(await store.desk.counts(anna.id, clock.now())).to.deep.equal({
        queue: 1,
        mine: 1,
        others: 1,
        bot: 1,
        closed: 1,
      });
      expect(await store.desk.counts(ben.id, clock.now())).to.include({ mine: 1, others: 1 });
      const [line] = await store.desk.list('mine', anna.id, clock.now(), 10);
      expect(line).to.deep.include({ who: 'Ada', identityLevel: 'claimed', agentId: anna.id, agentName: 'Anna' });
      const [other] = await store.desk.list('others', anna.id, clock.now(), 10);
      expect(other).to.deep.include({ who: sms.peer, agentName: 'Ben' });
      const [bot] = await store.desk.list('bot', anna.id, clock.now(), 10);
      expect(bot).to.deep.include({ goal: 'where is my card?', lastBy: 'customer' });
    });

    it('a goal in one line that is never cut inside a character', async () => {
      const { store, clock, says } = await evening();
      await says(`${'x'.repeat(198)}😀 and more`);
      const [line] = await store.desk.list('bot', anna.id, clock.now(), 10);
      expect(line?.goal).to.equal(`${'x'.repeat(198)}…`);
    });
  });

  it('shows a conversation with its brief and the earlier ones of the same person', async () => {
    const { store, clock, asksForPerson, says, turn } = await evening();
    const identity = { level: 'verified', customerId: 'C-1', name: 'Ada' } as const;
    for (let chat = 0; chat < 12; chat += 1) {
      clock.advance(60_000);
      await says(`question ${chat}`, { from: webChat(`old-${chat}`), identity });
      await turn();
    }
    clock.advance(60_000);
    const { conversationId, handoverId } = await asksForPerson('my card was stolen', {
      from: webChat('new'),
      identity,
    });
    await says('somebody else', { from: webChat('stranger') });
    const view = await store.desk.view(conversationId, clock.now());
    expect(view?.conversation).to.deep.include({ id: conversationId, custody: 'waiting' });
    expect(view?.handover).to.deep.include({ id: handoverId, state: 'requested', via: 'chat' });
    expect(view?.handover?.brief.goal).to.equal('my card was stolen');
    expect(view?.earlier).to.have.length(10);
    expect(view?.earlier[0]).to.deep.include({ goal: 'question 11', channel: 'web', custody: 'bot' });
    expect(await store.desk.view('nobody', clock.now())).to.equal(null);
  });

  it('pages through events, oldest first', async () => {
    const { store, asksForPerson } = await evening();
    const { conversationId } = await asksForPerson('help me');
    const all = await store.desk.events(conversationId, 0, 500);
    expect(await store.desk.events(conversationId, 2, 2)).to.deep.equal(all.slice(2, 4));
  });

  describe('keeps its deadlines', () => {
    it('and tells a missed one once: the hand-over failed and the bot has it again', async () => {
      const { store, clock, asksForPerson } = await evening();
      const { conversationId, handoverId } = await asksForPerson('help me');
      const deadline = clock.now() + 10 * 60_000;
      expect(await store.desk.nextDeadline(clock.now())).to.equal(deadline);
      expect(await store.desk.waiting()).to.equal(1);
      expect(await store.desk.overdue(deadline - 1)).to.deep.equal([]);
      clock.advance(10 * 60_000);
      const [missed, ...others] = await store.desk.overdue(clock.now());
      expect(others).to.deep.equal([]);
      if (!missed) throw new Error('Nobody noticed.');
      expect(missed).to.include({ conversationId, handoverId, locale: 'en', via: 'chat', callback: false });
      const expiry = { ...missed, announcement: 'Nobody could come.', now: clock.now() };
      await store.desk.expire(expiry);
      expect(await refusal(store.desk.expire(expiry))).to.equal('conflict');
      const after = await store.threads.conversation(conversationId);
      expect(after).to.include({ custody: 'bot' });
      expect(after).not.to.have.property('handover');
      expect(after?.memory).to.deep.include({ effort: 0, offered: [{ id: 'a', label: 'A' }] });
      const told = await eventsOf(store, conversationId, 'handoff.status');
      expect(told.map(({ facts }) => facts)).to.deep.equal([
        { state: 'failed', handoffId: handoverId, message: 'deadline' },
      ]);
      expect(textsOf(await eventsOf(store, conversationId)).at(-1)).to.equal('system: Nobody could come.');
      expect(await store.desk.overdue(clock.now())).to.deep.equal([]);
      expect(await store.desk.nextDeadline(clock.now())).to.equal(null);
      expect(await store.desk.waiting()).to.equal(0);
    });

    it('and a new deadline is a new promise: it stays in the queue and is told again when it is missed', async () => {
      const { store, clock, asksForPerson } = await evening();
      const at = clock.now() + 60_000;
      const handover = { callbackAt: at, deadline: at + 60_000, via: 'sms' } as const;
      const { conversationId } = await asksForPerson('call me', { handover });
      expect(await store.desk.waiting(), 'a call-back is not in line').to.equal(0);
      clock.advance(180_000);
      const [missed] = await store.desk.overdue(clock.now());
      if (!missed) throw new Error('Nobody noticed.');
      expect(missed).to.include({ callback: true, via: 'sms' });
      const expiry = { ...missed, announcement: 'It takes longer.', now: clock.now() };
      expect(await refusal(store.desk.expire({ ...expiry, newDeadline: clock.now() }))).to.equal('bad-request');
      await store.desk.expire({ ...expiry, newDeadline: clock.now() + 600_000 });
      expect((await store.threads.conversation(conversationId))?.custody).to.equal('waiting');
      expect(await store.desk.overdue(clock.now())).to.deep.equal([]);
      expect(await store.desk.nextDeadline(clock.now())).to.equal(clock.now() + 600_000);
      clock.advance(600_000);
      expect(await store.desk.overdue(clock.now())).to.have.length(1);
    });

    it('in a message that leaves, and what the bot was thinking meanwhile is thought anew', async () => {
      const { store, clock, asksForPerson, says } = await evening();
      const { conversationId } = await asksForPerson('help me', { from: sms });
      clock.advance(700_000);
      await says('hello?', { from: sms });
      const claim = await store.turns.claim(clock.now(), 15_000);
      const [missed] = await store.desk.overdue(clock.now());
      if (!missed || !claim) throw new Error('Nobody noticed.');
      const newDeadline = clock.now() + 60_000;
      await store.desk.expire({ ...missed, announcement: 'It takes longer.', newDeadline, now: clock.now() });
      const { memory, locale } = claim.conversation;
      const turn = { memory, locale, say: [botSays('Please wait.')], record: [] };
      expect(await store.turns.commit(claim, turn, clock.now())).to.equal('stale');
      expect(textsOf(await eventsOf(store, conversationId)).at(-1)).to.equal('system: It takes longer.');
    });

    it('once, when two processes notice together', async () => {
      const { store, clock, asksForPerson } = await evening();
      const { conversationId } = await asksForPerson('help me');
      clock.advance(700_000);
      const [missed] = await store.desk.overdue(clock.now());
      if (!missed) throw new Error('Nobody noticed.');
      const expiry = { ...missed, announcement: 'Nobody could come.', now: clock.now() };
      const outcomes = await Promise.allSettled([store.desk.expire(expiry), store.desk.expire(expiry)]);
      expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
      expect(await eventsOf(store, conversationId, 'handoff.status')).to.have.length(1);
    });

    it('but not against an agent who was faster', async () => {
      const { store, clock, asksForPerson, move } = await evening();
      const { conversationId } = await asksForPerson('help me');
      clock.advance(700_000);
      const [missed] = await store.desk.overdue(clock.now());
      if (!missed) throw new Error('Nobody noticed.');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const late = store.desk.expire({ ...missed, announcement: 'Nobody could come.', now: clock.now() });
      expect(await refusal(late)).to.equal('conflict');
      expect((await store.threads.conversation(conversationId))?.custody).to.equal('agent');
    });
  });

  it('an agent keeps a case that the customer continues in another chat', async () => {
    const { store, clock, asksForPerson, says, move } = await evening();
    const identity = { level: 'verified', customerId: 'C-1' } as const;
    const { conversationId } = await asksForPerson('help me', { from: webChat('laptop'), identity });
    await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
    const phone = await says('me again, from my phone', { from: webChat('phone'), identity });
    expect(await store.threads.conversation(phone.conversationId)).to.include({ custody: 'agent', agentId: anna.id });
    const answer = { ...(await move(phone.conversationId)), text: 'Hello again', replyKey: 'k' };
    expect((await store.desk.reply(answer)).actor.name).to.equal('Anna');
    await store.desk.close({ ...(await move(conversationId)), announcement: 'All done.' });
    expect(await store.desk.list('mine', anna.id, clock.now(), 10)).to.deep.equal([]);
  });
});
