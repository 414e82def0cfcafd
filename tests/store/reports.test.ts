import { expect } from 'chai';
import type { Address } from '../../core/address.ts';
import { eachStore, testClock } from '../fakes/stores.ts';
import { anna, story, webChat } from '../fakes/story.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const sms = { channel: 'sms', account: '+4930111', peer: '+491511234567' };

eachStore('The report of a day', (stores) => {
  async function yesterday() {
    const store = await stores.open();
    const clock = testClock();
    const told = story(store, clock.now);
    const decided = async (text: string, facts: Readonly<Record<string, unknown>>, from: Address = webChat('ada')) => {
      clock.advance(1000);
      const accepted = await told.says(text, { from });
      await told.turn({ record: [{ kind: 'decision', actor: { kind: 'bot' }, facts }] });
      return accepted;
    };
    const helped = async (is: boolean, from: Address = webChat('ada')) => {
      await told.says(is ? 'yes' : 'no', { from });
      await told.turn({ record: [{ kind: 'helped', actor: { kind: 'customer' }, facts: { helped: is } }] });
    };
    const report = () => store.reports.day(clock.now() - day, clock.now() + minute);
    return { store, clock, ...told, decided, helped, report };
  }

  it('is empty when nobody came', async () => {
    const { report } = await yesterday();
    const { rows, unanswered, topics } = await report();
    expect(rows).to.deep.equal([
      {
        channel: 'all',
        asked: 0,
        answered: 0,
        helped: 0,
        notHelped: 0,
        clarified: 0,
        handedOver: 0,
        waitMedianMs: null,
        waitLongestMs: null,
        unanswered: 0,
      },
    ]);
    expect([unanswered, topics]).to.deep.equal([[], []]);
  });

  it('counts what was asked, answered, helped, asked back and left open, for each channel and all', async () => {
    const { decided, helped, report } = await yesterday();
    await decided('hello', { kind: 'smalltalk', reason: 'greeting' });
    await decided('combien coûte une carte?', { kind: 'smalltalk', reason: 'other-language' });
    await decided('card?', { kind: 'answer', topic: 'card_arrival' });
    await helped(true);
    await decided('fees?', { kind: 'answer', topic: 'fees' });
    await helped(false);
    await decided('hm?', { kind: 'clarify', topic: 'fees' });
    await decided('asdf', { kind: 'not-understood' });
    await decided('card?', { kind: 'answer', topic: 'card_arrival' }, sms);
    await decided('while an agent has it', { kind: 'hold' }, sms);
    await decided('person!', { kind: 'escalate', reason: 'asked' }, sms);
    await decided('qwertz', { kind: 'escalate', reason: 'low-confidence' }, sms);
    await decided('oops', { kind: 'escalate', reason: 'fault' }, sms);
    const { rows } = await report();
    const counted = rows.map(({ channel, asked, answered, helped: yes, notHelped, clarified, unanswered }) => [
      channel,
      [asked, answered, yes, notHelped, clarified, unanswered],
    ]);
    expect(counted).to.deep.equal([
      ['all', [9, 3, 1, 1, 1, 4]],
      ['sms', [4, 1, 0, 0, 0, 2]],
      ['web', [5, 2, 1, 1, 1, 2]],
    ]);
  });

  it('tells how long people waited: from the request, or from the time they picked', async () => {
    const { store, clock, asksForPerson, move, report } = await yesterday();
    for (const [n, minutes] of [2, 8, 4].entries()) {
      const { conversationId } = await asksForPerson('help', { from: webChat(`c${n}`) });
      clock.advance(minutes * minute);
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
    }
    const callbackAt = clock.now() + 60 * minute;
    const later = await asksForPerson('call me', { from: sms, handover: { callbackAt } });
    clock.advance(66 * minute);
    await store.desk.takeOver({ ...(await move(later.conversationId)), announcement: '' });
    await asksForPerson('nobody came', { from: webChat('c9') });
    const { rows } = await report();
    expect(rows.map((row) => [row.channel, row.handedOver, row.waitMedianMs, row.waitLongestMs])).to.deep.equal([
      ['all', 5, 5 * minute, 8 * minute],
      ['sms', 1, 6 * minute, 6 * minute],
      ['web', 4, 4 * minute, 8 * minute],
    ]);
  });

  it('begins and ends on the minute', async () => {
    const { store, clock, decided } = await yesterday();
    const start = clock.now();
    await decided('card?', { kind: 'answer' });
    const asked = async (from: number, to: number) => (await store.reports.day(from, to)).rows[0]?.asked;
    const [event] =
      (await store.threads.events((await store.threads.conversationAt(webChat('ada')))?.id ?? '', 1, 1)) ?? [];
    const at = event?.at ?? 0;
    expect(await asked(start, at)).to.equal(0);
    expect(await asked(start, at + 1)).to.equal(1);
    expect(await asked(at, at + 1)).to.equal(1);
    expect(await asked(at + 1, at + day)).to.equal(0);
  });

  it('lists questions without an answer once, with how often they came and where', async () => {
    const { decided, report } = await yesterday();
    const nothing = { kind: 'not-understood' };
    await decided('Do you sell pizza?', nothing);
    await decided('where is the moon', nothing);
    await decided('do you   sell PIZZA', nothing, sms);
    await decided('?!', nothing);
    const last = await decided('do you sell pizza?!', { kind: 'escalate', reason: 'low-confidence' }, webChat('zoe'));
    await decided('a person please', { kind: 'escalate', reason: 'asked' });
    const { unanswered } = await report();
    expect(unanswered).to.deep.equal([
      { text: 'do you sell pizza?!', count: 3, conversationId: last.conversationId },
      { text: 'where is the moon', count: 1, conversationId: unanswered[1]?.conversationId },
    ]);
  });

  it('tells what people came for', async () => {
    const { asksForPerson, decided, report } = await yesterday();
    await decided('card?', { kind: 'answer', topic: 'card_arrival' });
    await decided('card?', { kind: 'clarify', topic: 'card_arrival' });
    await decided('thanks', { kind: 'smalltalk', topic: 'card_arrival' });
    await asksForPerson('I lost it', { from: sms });
    const { topics } = await report();
    expect(topics).to.deep.equal([
      { topic: 'card_arrival', asked: 2, answered: 1, handedOver: 0 },
      { topic: 'lost_card', asked: 1, answered: 0, handedOver: 1 },
    ]);
  });

  it('and the gauges tell what lies where now', async () => {
    const { store, clock, asksForPerson, says, move } = await yesterday();
    expect(await store.reports.gauges(clock.now())).to.deep.equal({
      openInbox: 0,
      pendingOutbox: 0,
      waiting: 0,
      withAgents: 0,
      deadLetters: 0,
    });
    const mine = await asksForPerson('help', { from: webChat('mine') });
    await store.desk.takeOver({ ...(await move(mine.conversationId, anna)), announcement: '' });
    await asksForPerson('help', { from: sms });
    await says('one');
    await says('two');
    await store.turns.deadLetter({ channel: 'sms', account: 'a', externalId: 'x', reason: 'unreadable' }, clock.now());
    expect(await store.reports.gauges(clock.now())).to.deep.equal({
      openInbox: 2,
      pendingOutbox: 1,
      waiting: 1,
      withAgents: 1,
      deadLetters: 1,
    });
  });
});
