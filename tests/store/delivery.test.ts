import { expect } from 'chai';
import type { Address } from '../../core/address.ts';
import type { OutboxItem } from '../../core/delivery.ts';
import type { Inbound } from '../../core/inbound.ts';
import { allRows } from '../fakes/allRows.ts';
import { eachStore, testClock, testStores } from '../fakes/stores.ts';
import { botSays, story } from '../fakes/story.ts';

const leaseMs = 15_000;
const sms = (peer = 'ada'): Address => ({ channel: 'sms', account: '+4930111', peer });

eachStore('A message on its way out', (stores) => {
  async function outTray() {
    const place = await stores.place();
    const store = await stores.open(place);
    const clock = testClock();
    const tale = story(store, clock.now);
    /** The bot says these things to somebody. */
    const say = async (texts: readonly string[], peer = 'ada') => {
      const { conversationId } = await tale.says('hello', { from: sms(peer) });
      await tale.turn({ say: texts.map(botSays) });
      return conversationId;
    };
    const claim = () => store.delivery.claimDelivery(clock.now(), leaseMs);
    const claimed = async (): Promise<OutboxItem> => {
      const item = await claim();
      if (!item) throw new Error('There is nothing to send.');
      return item;
    };
    const begin = (item: OutboxItem, part = 0) => store.delivery.beginPart(item, part, clock.now());
    const send = async (item: OutboxItem, providerId = `for ${item.key}`, part = 0) => {
      expect(await begin(item, part)).to.equal(true);
      await store.delivery.endPart(item, part, providerId, clock.now());
    };
    const settle = (item: OutboxItem, kind: 'sent' | 'failed' | 'indeterminate', reason = 'because') =>
      store.delivery.settle(item, kind === 'sent' ? { kind } : { kind, reason }, clock.now());
    const receipt = (
      providerId: string,
      state: Extract<Inbound, { kind: 'receipt' }>['state'],
      errorCode?: string,
      partKey?: string,
    ) =>
      store.turns.accept(
        {
          kind: 'receipt',
          channel: 'sms',
          account: '+4930111',
          providerId,
          state,
          at: clock.now(),
          ...(errorCode === undefined ? {} : { errorCode }),
          ...(partKey === undefined ? {} : { key: partKey }),
        },
        clock.now(),
      );
    /** What the conversation tells about deliveries. */
    const told = async (id: string) =>
      (await store.threads.events(id, 0, 100)).filter(({ kind }) => kind === 'delivery').map(({ facts }) => facts);
    const undelivered = async (id: string) => (await store.desk.view(id, clock.now()))?.undelivered ?? [];
    const letters = async () =>
      (await store.deadLetters.deadLetters(100)).map(({ kind, reason }) => `${kind}: ${reason}`);
    const takeOver = async (id: string) =>
      store.desk.takeOver({ ...(await tale.move(id)), announcement: 'Anna is here.' });
    return {
      place,
      store,
      clock,
      tale,
      say,
      claim,
      claimed,
      begin,
      send,
      settle,
      receipt,
      told,
      undelivered,
      letters,
      takeOver,
    };
  }

  describe('leaves', () => {
    it('in order: the second one of a conversation not before the first has left', async () => {
      const { say, claim, claimed, send, settle } = await outTray();
      await say(['one', 'two']);
      const one = await claimed();
      expect(one.message.text).to.equal('one');
      expect(await claim()).to.equal(null);
      await send(one);
      await settle(one, 'sent');
      const two = await claimed();
      expect([two.message.text, two.key]).to.deep.equal(['two', `${two.conversationId}:1:1`]);
    });

    it('beside those of other conversations', async () => {
      const { say, claimed } = await outTray();
      await say(['for ada'], 'ada');
      await say(['for ben'], 'ben');
      expect([(await claimed()).address, (await claimed()).address]).to.deep.equal([sms('ada'), sms('ben')]);
    });

    it('once, by however many ask at the same moment', async () => {
      const { say, claim } = await outTray();
      for (const peer of ['ada', 'ben', 'cleo']) await say(['one', 'two'], peer);
      const found = await Promise.all(Array.from({ length: 12 }, claim));
      const items = found.filter((item) => item !== null);
      for (let more = await claim(); more; more = await claim()) items.push(more);
      expect(items.map(({ message }) => message.text)).to.deep.equal(['one', 'one', 'one']);
      expect(new Set(items.map(({ id }) => id)).size).to.equal(3);
    });

    it('part by part, and what has left does not leave again', async () => {
      const { store, clock, say, claimed, send, begin, settle } = await outTray();
      await say(['a long one']);
      const first = await claimed();
      await send(first, 'part-0', 0);
      expect(await begin(first, 1)).to.equal(true);
      expect(await begin(first, 1), 'a part begins once').to.equal(false);
      await store.delivery.settle(first, { kind: 'retry', at: clock.now() + 100, reason: 'busy' }, clock.now());
      expect(await store.delivery.nextDelivery(clock.now())).to.equal(clock.now() + 100);
      clock.advance(100);
      const again = await claimed();
      expect([again.attempts, again.sentParts]).to.deep.equal([1, { 0: 'part-0' }]);
      await send(again, 'part-1', 1);
      await settle(again, 'sent');
      expect(await store.delivery.nextDelivery(clock.now())).to.equal(null);
    });

    it('after a pause, and those behind it wait with it', async () => {
      const { store, clock, say, claim, claimed } = await outTray();
      await say(['one', 'two']);
      const one = await claimed();
      expect(await store.delivery.nextDelivery(clock.now())).to.equal(clock.now() + leaseMs);
      await store.delivery.settle(one, { kind: 'retry', at: clock.now() + 100, reason: 'busy' }, clock.now());
      expect(await claim()).to.equal(null);
      clock.advance(100);
      expect((await claimed()).message.text).to.equal('one');
    });

    it('by whoever holds it: a lost claim changes nothing any more', async () => {
      const { store, clock, say, claimed, begin, settle, letters } = await outTray();
      await say(['one']);
      const slow = await claimed();
      clock.advance(leaseMs - 1);
      expect(await store.delivery.renewDelivery(slow, clock.now(), leaseMs)).to.equal(true);
      clock.advance(leaseMs);
      const quick = await claimed();
      expect(await store.delivery.renewDelivery(slow, clock.now(), leaseMs)).to.equal(false);
      expect(await begin(slow)).to.equal(false);
      await settle(slow, 'failed');
      expect(await letters()).to.deep.equal([]);
      expect(await begin(quick)).to.equal(true);
    });
  });

  describe('that gives up', () => {
    it('is a dead letter and shows in the conversation; the next one goes on', async () => {
      const { place, say, claimed, begin, settle, told, undelivered, letters } = await outTray();
      const id = await say(['one', 'two']);
      const one = await claimed();
      await begin(one);
      await settle(one, 'failed', 'the number does not exist');
      expect((await allRows(place))['outbox_part'], 'what was refused has not left').to.deep.equal([]);
      expect(await letters()).to.deep.equal(['outbound: the number does not exist']);
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['failed']);
      expect((await undelivered(id)).map(({ state, reason }) => [state, reason])).to.deep.equal([
        ['failed', 'the number does not exist'],
      ]);
      expect((await claimed()).message.text).to.equal('two');
    });

    it('may be sent again by an admin, without the parts that have left', async () => {
      const { store, clock, say, claimed, send, begin, settle, letters } = await outTray();
      await say(['a long one']);
      const first = await claimed();
      await send(first, 'part-0', 0);
      await begin(first, 1);
      await settle(first, 'indeterminate', 'the connection broke');
      const [letter] = await store.deadLetters.deadLetters(10);
      clock.advance(86_400_000);
      await store.deadLetters.replay(letter?.id ?? '', clock.now());
      const again = await claimed();
      expect([again.attempts, again.sentParts, again.createdAt]).to.deep.equal([0, { 0: 'part-0' }, clock.now()]);
      await send(again, 'part-1', 1);
      await settle(again, 'sent');
      expect(await letters()).to.deep.equal([]);
    });

    it('may be put away by an admin, once', async () => {
      const { store, clock, say, claim, claimed, begin, settle } = await outTray();
      await say(['one']);
      const one = await claimed();
      await begin(one);
      await settle(one, 'failed');
      const [letter] = await store.deadLetters.deadLetters(10);
      const discard = () => store.deadLetters.discard(letter?.id ?? '', clock.now()).then(() => 'done', codeOf);
      expect([await discard(), await discard()]).to.deep.equal(['done', 'not-found']);
      expect(await store.deadLetters.replay(letter?.id ?? '', clock.now()).then(() => 'done', codeOf)).to.equal(
        'not-found',
      );
      expect(await store.deadLetters.discard("\0'; --", clock.now()).then(() => 'done', codeOf)).to.equal('not-found');
      expect(await claim()).to.equal(null);
    });

    it('with an unreadable request there is nothing to send, and its letter stays', async () => {
      const { store, clock, letters } = await outTray();
      await store.turns.deadLetter({ channel: 'sms', account: 'a', externalId: 'x', reason: 'odd' }, clock.now());
      const [letter] = await store.deadLetters.deadLetters(10);
      expect(await store.deadLetters.replay(letter?.id ?? '', clock.now()).then(() => 'done', codeOf)).to.equal(
        'conflict',
      );
      expect(await letters()).to.deep.equal(['unreadable: odd']);
    });
  });

  describe('when its sender is gone', () => {
    it('before a part began is sent by the next one', async () => {
      const { clock, say, claimed, begin } = await outTray();
      await say(['one']);
      await claimed();
      clock.advance(leaseMs);
      expect(await begin(await claimed())).to.equal(true);
    });

    it('in the middle of a part is not sent again, because it may have arrived; those behind it go on', async () => {
      const { clock, say, claimed, begin, told, undelivered, letters } = await outTray();
      const id = await say(['one', 'two']);
      await begin(await claimed());
      clock.advance(leaseMs);
      expect((await claimed()).message.text).to.equal('two');
      expect(await letters()).to.deep.equal(['outbound: it was interrupted while it was being sent']);
      expect((await undelivered(id)).map(({ state }) => state)).to.deep.equal(['indeterminate', 'sending']);
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['indeterminate']);
    });

    it('and a late word of it that a part did leave is still a fact', async () => {
      const { store, clock, say, claim, claimed, begin, receipt, undelivered, letters } = await outTray();
      const id = await say(['one']);
      const lost = await claimed();
      await begin(lost);
      clock.advance(leaseMs);
      expect(await claim()).to.equal(null);
      await store.delivery.endPart(lost, 0, 'SM1', clock.now());
      expect((await receipt('SM1', 'failed', '30003')).first).to.equal(true);
      expect(await letters(), 'one letter, however often it failed').to.have.lengthOf(1);
      expect((await receipt('SM1', 'delivered')).first).to.equal(true);
      expect(await undelivered(id)).to.deep.equal([]);
    });
  });

  describe('when a person takes over', () => {
    it('does not leave if it is the bot’s; what people say does', async () => {
      const { tale, store, say, claim, claimed, send, settle, takeOver } = await outTray();
      const id = await say(['one', 'two']);
      await takeOver(id);
      await store.desk.reply({ ...(await tale.move(id)), text: 'Hello, Anna here.', replyKey: '1' });
      for (const expected of ['Anna is here.', 'Hello, Anna here.']) {
        const item = await claimed();
        expect(item.message.text).to.equal(expected);
        await send(item);
        await settle(item, 'sent');
      }
      expect(await claim()).to.equal(null);
    });

    it('does not leave even if it was claimed already', async () => {
      const { say, claimed, begin, takeOver, told } = await outTray();
      const id = await say(['one']);
      const item = await claimed();
      await takeOver(id);
      expect(await begin(item)).to.equal(false);
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['cancelled']);
    });

    it('in the middle of it, ends its part, begins no other, and the agent sees that', async () => {
      const { store, clock, say, claimed, begin, takeOver, undelivered, letters } = await outTray();
      const id = await say(['a long one']);
      const item = await claimed();
      expect(await begin(item, 0)).to.equal(true);
      await takeOver(id);
      expect((await undelivered(id)).map(({ state }) => state)).to.deep.equal(['sending']);
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      expect(await begin(item, 1)).to.equal(false);
      expect((await undelivered(id)).map(({ state, reason }) => [state, reason])).to.deep.equal([
        ['failed', 'take-over: the rest of it was held back'],
      ]);
      expect(await letters(), 'nobody has to do anything about it').to.deep.equal([]);
    });

    it('in the middle of it, is not finished after the hand-back either', async () => {
      const { store, clock, tale, say, claimed, begin, takeOver } = await outTray();
      const id = await say(['a long one']);
      const item = await claimed();
      await begin(item, 0);
      await takeOver(id);
      await store.desk.handBack({ ...(await tale.move(id)), announcement: '' });
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      expect(await begin(item, 1)).to.equal(false);
    });

    it('and it was the last part, has simply been sent', async () => {
      const { store, clock, say, claimed, begin, settle, takeOver, undelivered } = await outTray();
      const id = await say(['one']);
      const item = await claimed();
      await begin(item, 0);
      await takeOver(id);
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      await settle(item, 'sent');
      expect(await undelivered(id)).to.deep.equal([]);
    });

    it('between two tries of it, is not tried again', async () => {
      const { store, clock, say, claim, claimed, send, begin, takeOver, told } = await outTray();
      const id = await say(['a long one']);
      const item = await claimed();
      await send(item, 'SM1', 0);
      await begin(item, 1);
      await takeOver(id);
      await store.delivery.settle(item, { kind: 'retry', at: 0, reason: 'busy' }, clock.now());
      expect((await claim())?.message.text).to.equal('Anna is here.');
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['failed']);
    });

    it('while it rests after a first part, ends there', async () => {
      const { store, clock, say, claimed, send, begin, takeOver, told } = await outTray();
      const id = await say(['a long one']);
      const item = await claimed();
      await send(item, 'SM1', 0);
      await begin(item, 1);
      await store.delivery.settle(item, { kind: 'retry', at: clock.now() + 60_000, reason: 'busy' }, clock.now());
      await takeOver(id);
      expect((await claimed()).message.text).to.equal('Anna is here.');
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['failed']);
    });

    it('is not sent by an admin’s replay either', async () => {
      const { store, clock, say, claimed, begin, settle, takeOver, send } = await outTray();
      const id = await say(['one']);
      const item = await claimed();
      await begin(item);
      await settle(item, 'failed');
      await takeOver(id);
      const announcement = await claimed();
      await send(announcement);
      await settle(announcement, 'sent');
      const [letter] = await store.deadLetters.deadLetters(10);
      await store.deadLetters.replay(letter?.id ?? '', clock.now());
      expect(await begin(await claimed())).to.equal(false);
    });
  });

  describe('after STOP', () => {
    const stop = { kind: 'consent', from: sms(), purpose: 'service', proof: 'STOP', at: 1 } as const;

    it('does not leave, whoever wrote it and however far it was', async () => {
      const { store, clock, tale, say, claimed, begin, claim, takeOver } = await outTray();
      const id = await say(['one']);
      const item = await claimed();
      await store.turns.accept({ ...stop, externalId: 's1', granted: false }, clock.now());
      expect(await begin(item)).to.equal(false);
      // Written after the STOP: found out when it is about to leave.
      await takeOver(id);
      await store.desk.reply({ ...(await tale.move(id)), text: 'But …', replyKey: '1' });
      expect(await begin(await claimed())).to.equal(false);
      expect(await begin(await claimed())).to.equal(false);
      expect(await claim()).to.equal(null);
    });

    it('leaves again after START', async () => {
      const { store, clock, say, claimed, begin } = await outTray();
      await store.turns.accept({ ...stop, externalId: 's1', granted: false }, clock.now());
      await store.turns.accept({ ...stop, externalId: 's2', granted: true }, clock.now());
      await say(['one']);
      expect(await begin(await claimed())).to.equal(true);
    });

    it('of somebody else leaves as ever', async () => {
      const { store, clock, say, claimed, begin } = await outTray();
      await store.turns.accept({ ...stop, from: sms('ben'), externalId: 's1', granted: false }, clock.now());
      await say(['one'], 'ada');
      expect(await begin(await claimed())).to.equal(true);
    });

    it('never begins once the STOP is committed, however close they come', async () => {
      const { store, clock, say, claimed, begin } = await outTray();
      for (let round = 0; round < 10; round += 1) {
        const peer = `peer-${round}`;
        const id = await say(['one'], peer);
        const item = await claimed();
        const order: string[] = [];
        const [began] = await Promise.all([
          begin(item).then((may) => {
            order.push('begin');
            return may;
          }),
          store.turns
            .accept({ ...stop, from: sms(peer), externalId: `s${round}`, granted: false }, clock.now())
            .then(() => order.push('stop')),
        ]);
        expect(await begin(item, 1), 'a later part').to.equal(false);
        if (!began) expect((await store.threads.events(id, 0, 20)).at(-1)?.facts?.['state']).to.equal('cancelled');
      }
    });
  });

  describe('whose fate the provider reports', () => {
    it('moves forward only', async () => {
      const { say, claimed, send, settle, receipt } = await outTray();
      await say(['one']);
      const item = await claimed();
      await send(item, 'SM1');
      await settle(item, 'sent');
      const moved: boolean[] = [];
      for (const state of ['sent', 'queued', 'delivered', 'delivered', 'sent', 'failed', 'read', 'delivered'] as const)
        moved.push((await receipt('SM1', state)).first);
      expect(moved).to.deep.equal([true, false, true, false, false, false, true, false]);
    });

    it('as failed shows in the conversation and among the dead letters', async () => {
      const { say, claimed, send, settle, receipt, undelivered, letters, told } = await outTray();
      const id = await say(['one']);
      const item = await claimed();
      await send(item, 'SM1');
      await settle(item, 'sent');
      await receipt('SM1', 'failed', '30003');
      expect(await letters()).to.deep.equal(['outbound: the provider could not deliver it (30003)']);
      expect((await undelivered(id)).map(({ state }) => state)).to.deep.equal(['failed']);
      expect((await receipt('SM1', 'sent')).first).to.equal(false);
      expect((await receipt('SM1', 'delivered')).first, 'after all').to.equal(true);
      expect(await letters()).to.deep.equal([]);
      expect(await undelivered(id)).to.deep.equal([]);
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['failed', 'delivered']);
    });

    it('of one part says nothing about the other', async () => {
      const { say, claimed, send, settle, receipt, letters, undelivered } = await outTray();
      const id = await say(['a long one']);
      const item = await claimed();
      await send(item, 'SM1', 0);
      await send(item, 'SM2', 1);
      await settle(item, 'sent');
      await receipt('SM1', 'failed', '30003');
      await receipt('SM2', 'failed', '30003');
      await receipt('SM2', 'delivered');
      expect(await letters()).to.have.lengthOf(1);
      expect((await undelivered(id)).map(({ state }) => state)).to.deep.equal(['failed']);
      await receipt('SM1', 'delivered');
      expect(await letters()).to.have.lengthOf(0);
    });

    it('is no longer in doubt when the provider names it by our own key; what was missing goes on from there', async () => {
      const { say, claimed, begin, settle, receipt, letters, undelivered, told } = await outTray();
      const id = await say(['a long one']);
      const item = await claimed();
      await begin(item);
      await settle(item, 'indeterminate');
      expect(await letters()).to.have.lengthOf(1);
      for (const wrong of ['no key', `${item.key}:1`, `another${item.key}:0`]) await receipt('SM9', 'sent', '', wrong);
      expect(await letters()).to.have.lengthOf(1);
      expect((await receipt('SM1', 'delivered', undefined, `${item.key}:0`)).first).to.equal(true);
      expect([await letters(), await undelivered(id)]).to.deep.equal([[], []]);
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal(['indeterminate', 'sent']);
      const again = await claimed();
      expect(again.sentParts).to.deep.equal({ 0: 'SM1' });
      expect(await begin(again, 1)).to.equal(true);
    });

    for (const [when, isBefore] of [
      ['before', true],
      ['after', false],
    ] as const)
      it(`is not gone on with for a person who came ${when} it was in doubt, even after the bot has it again`, async () => {
        const { store, clock, tale, say, claim, claimed, begin, takeOver, letters, undelivered } = await outTray();
        const id = await say(['a long one']);
        const item = await claimed();
        await begin(item);
        if (isBefore) await takeOver(id);
        clock.advance(leaseMs);
        const announcement = await claim();
        if (!isBefore) await takeOver(id);
        await store.desk.handBack({ ...(await tale.move(id)), announcement: '' });
        await store.delivery.endPart(item, 0, 'SM1', clock.now());
        expect(await letters()).to.deep.equal([]);
        if (announcement) await store.delivery.settle(announcement, { kind: 'sent' }, clock.now());
        const again = await claimed();
        expect([again.message.text, again.sentParts]).to.deep.equal(['a long one', { 0: 'SM1' }]);
        expect(await begin(again, 1)).to.equal(false);
        expect((await undelivered(id)).map(({ state, reason }) => `${state} ${reason}`)).to.deep.equal([
          'failed take-over: the rest of it was held back',
        ]);
      });

    it('by our own key before we give up hearing its answer leaves no doubt at all', async () => {
      const { store, clock, say, claimed, begin, receipt, letters } = await outTray();
      await say(['one']);
      const item = await claimed();
      await begin(item);
      await receipt('SM1', 'sent', undefined, `${item.key}:0`);
      await store.delivery.settle(item, { kind: 'indeterminate', reason: 'cut', part: 0 }, clock.now());
      expect(await letters()).to.deep.equal([]);
      expect((await claimed()).sentParts).to.deep.equal({ 0: 'SM1' });
    });

    it('by its answer, which came after somebody else had given up, is believed', async () => {
      const { store, clock, say, claim, claimed, begin, letters } = await outTray();
      await say(['one']);
      const item = await claimed();
      await begin(item);
      clock.advance(leaseMs);
      expect(await claim()).to.equal(null);
      expect(await letters()).to.have.lengthOf(1);
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      expect(await letters()).to.deep.equal([]);
      expect((await claimed()).sentParts).to.deep.equal({ 0: 'SM1' });
    });

    it('is tried again when whoever sent it knows that it did not leave, unless an admin has seen to it', async () => {
      const { store, clock, say, claim, claimed, begin, letters, undelivered, told } = await outTray();
      const id = await say(['one', 'two']);
      const retry = { kind: 'retry', at: clock.now(), reason: 'the database was away' } as const;
      for (const isDiscarded of [false, true]) {
        const item = await claimed();
        await begin(item);
        clock.advance(leaseMs);
        const next = await claim();
        expect(await letters()).to.have.lengthOf(1);
        for (const { id: letter } of isDiscarded ? await store.deadLetters.deadLetters(1) : [])
          await store.deadLetters.discard(letter, clock.now());
        await store.delivery.settle(item, retry, clock.now());
        expect(await letters()).to.deep.equal([]);
        const doubtful = (await undelivered(id)).filter(({ state }) => state === 'indeterminate');
        expect(doubtful).to.have.lengthOf(isDiscarded ? 1 : 0);
        if (next) await store.delivery.settle(next, retry, clock.now());
      }
      expect((await told(id)).map((facts) => facts?.['state'])).to.deep.equal([
        'indeterminate',
        'queued',
        'indeterminate',
      ]);
    });

    it('before we know its name is kept until then', async () => {
      const { store, clock, say, claimed, begin, receipt, letters } = await outTray();
      await say(['one']);
      const item = await claimed();
      await begin(item);
      expect(await receipt('SM1', 'sent')).to.deep.equal({ eventId: '', conversationId: '', first: true });
      expect((await receipt('SM1', 'failed', '30005')).first).to.equal(true);
      expect((await receipt('SM1', 'queued')).first).to.equal(false);
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      expect(await letters()).to.deep.equal(['outbound: the provider could not deliver it (30005)']);
      expect((await receipt('SM1', 'failed', '30005')).first).to.equal(false);
    });

    it('at the very moment at which we learn its name is not lost', async () => {
      const { store, clock, say, claimed, begin, receipt, letters } = await outTray();
      for (let round = 0; round < 10; round += 1) {
        await say(['one'], `peer-${round}`);
        const item = await claimed();
        await begin(item);
        await Promise.all([
          store.delivery.endPart(item, 0, `SM${round}`, clock.now()),
          receipt(`SM${round}`, 'failed', '30003'),
        ]);
        expect(await letters()).to.have.lengthOf(round + 1);
      }
    });

    it('in hostile words does no harm', async () => {
      const { say, claimed, send, receipt } = await outTray();
      await say(['one']);
      const odd = `\0'; --${'x'.repeat(2_000)}`;
      await send(await claimed(), odd);
      expect((await receipt(odd, 'failed', `\0${'9'.repeat(900)}`)).first).to.equal(true);
      expect((await receipt(`${odd}y`, 'failed')).conversationId).to.equal('');
    });
  });
});

describe('A slow sender (SQLite)', () => {
  const stores = testStores('sqlite');

  it('that shows itself at the last moment is not given up', async () => {
    const clock = testClock();
    let atTheLastMoment: (() => void) | null = null;
    const store = await stores.open({
      hooks: {
        at(point, operation) {
          if (point === 'after-commit' && operation === 'claim-delivery') atTheLastMoment?.();
        },
      },
    });
    const { says, turn } = story(store, clock.now);
    await says('hello', { from: sms() });
    await turn({ say: [botSays('one')] });
    const item = await store.delivery.claimDelivery(clock.now(), leaseMs);
    if (!item) throw new Error('There is nothing to send.');
    await store.delivery.beginPart(item, 0, clock.now());
    clock.advance(leaseMs);
    let renewed: Promise<boolean> | undefined;
    atTheLastMoment = () => {
      renewed ??= store.delivery.renewDelivery(item, clock.now(), leaseMs);
    };
    expect(await store.delivery.claimDelivery(clock.now(), leaseMs)).to.equal(null);
    expect(await renewed).to.equal(true);
    await store.delivery.endPart(item, 0, 'SM1', clock.now());
    await store.delivery.settle(item, { kind: 'sent' }, clock.now());
    expect(await store.deadLetters.deadLetters(10)).to.deep.equal([]);
    expect(await store.delivery.nextDelivery(clock.now())).to.equal(null);
  });
});

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
