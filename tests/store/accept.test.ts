import { expect } from 'chai';
import type { Address } from '../../core/address.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Wake } from '../../core/thread.ts';
import { countedId, eachStore, testClock } from '../fakes/stores.ts';
import { anna, botSays, story, webChat } from '../fakes/story.ts';

const sms: Address = { channel: 'sms', account: '+4930111', peer: '+491511234567' };

eachStore('What comes in by a door', (stores) => {
  async function door() {
    const store = await stores.open();
    const clock = testClock();
    const accept = (inbound: Inbound) => store.turns.accept(inbound, clock.now());
    const message = (text: string, externalId = countedId(), from = sms) =>
      accept({ kind: 'message', externalId, from, sentAt: clock.now(), content: { kind: 'text', text } });
    return { store, clock, accept, message, ...story(store, clock.now) };
  }

  describe('a message', () => {
    it('is there once it was acknowledged, with the words, the wire and who wrote', async () => {
      const { store, clock, accept } = await door();
      const { eventId, conversationId, first } = await accept({
        kind: 'message',
        externalId: 'a1',
        from: webChat('ada'),
        sentAt: clock.now() - 5,
        content: { kind: 'text', text: 'Where is my card?' },
        identity: { level: 'claimed', name: 'Ada' },
        locale: 'de-DE',
        zone: 'Europe/Berlin',
        wire: { clientActivityID: 'c1' },
      });
      expect(first).to.equal(true);
      const conversation = await store.threads.conversationAt(webChat('ada'));
      expect(conversation).to.deep.include({
        id: conversationId,
        address: webChat('ada'),
        identity: { level: 'claimed', name: 'Ada' },
        custody: 'bot',
        locale: 'de-DE',
        zone: 'Europe/Berlin',
      });
      expect(await store.threads.events(conversationId, 0, 10)).to.deep.equal([
        {
          id: eventId,
          conversationId,
          seq: 1,
          at: clock.now(),
          kind: 'message',
          actor: { kind: 'customer' },
          body: {
            kind: 'inbound',
            content: { kind: 'text', text: 'Where is my card?' },
            wire: { clientActivityID: 'c1' },
          },
        },
      ]);
    });

    it('that comes again gets the first id and changes nothing', async () => {
      const { store, message } = await door();
      const one = await message('hello', 'same');
      const again = await message('something else', 'same');
      expect(again).to.deep.equal({ ...one, first: false });
      expect(await store.threads.events(one.conversationId, 0, 10)).to.have.lengthOf(1);
    });

    it('that comes twenty times at the same moment is accepted once', async () => {
      const { store, message } = await door();
      const all = await Promise.all(Array.from({ length: 20 }, () => message('hello', 'same')));
      expect(all.filter(({ first }) => first)).to.have.lengthOf(1);
      expect(new Set(all.map(({ eventId }) => eventId)).size).to.equal(1);
      expect(await store.threads.events(all[0]?.conversationId ?? '', 0, 30)).to.have.lengthOf(1);
    });

    it('with the same id on another account or channel is another message', async () => {
      const { message } = await door();
      await message('hello', 'same');
      expect((await message('hello', 'same', { ...sms, account: '+4930222' })).first).to.equal(true);
      expect((await message('hello', 'same', { ...sms, channel: 'telegram' })).first).to.equal(true);
    });

    it('that comes with others at the same moment keeps one order for all: no gap, no tie', async () => {
      const { store, clock, message } = await door();
      const all = await Promise.all(Array.from({ length: 12 }, (_, index) => message(`number ${index}`)));
      const events = await store.threads.events(all[0]?.conversationId ?? '', 0, 30);
      expect(events.map(({ seq }) => seq)).to.deep.equal(Array.from({ length: 12 }, (_, index) => index + 1));
      expect(events.every(({ at }, index) => index === 0 || at > (events[index - 1]?.at ?? 0))).to.equal(true);
      const claim = await store.turns.claim(clock.now(), 1000);
      expect(claim?.messages.map(({ eventId }) => eventId)).to.deep.equal(events.map(({ id }) => id));
    });

    it('opens one person and one conversation, however many arrive at first', async () => {
      const { store, message } = await door();
      const all = await Promise.all(Array.from({ length: 8 }, () => message('hello')));
      expect(new Set(all.map(({ conversationId }) => conversationId)).size).to.equal(1);
      const conversation = await store.threads.conversationAt(sms);
      expect(conversation?.id).to.equal(all[0]?.conversationId);
    });

    it('on another route is another thread of the same person', async () => {
      const { store, message } = await door();
      const one = await message('hello', 'a', { ...webChat('ada'), route: 'one' });
      const two = await message('hello', 'b', { ...webChat('ada'), route: 'two' });
      expect(two.conversationId).not.to.equal(one.conversationId);
      const [first, second] = await Promise.all([
        store.threads.conversation(one.conversationId),
        store.threads.conversation(two.conversationId),
      ]);
      expect(second?.personId).to.equal(first?.personId);
    });

    it('after the end is with the bot again', async () => {
      const { store, message, turn } = await door();
      const { conversationId } = await message('bye');
      await turn({ move: { to: 'closed', reason: 'ended-by-customer' } });
      const closed = await store.threads.conversation(conversationId);
      await message('one more thing');
      const open = await store.threads.conversation(conversationId);
      expect(closed?.custody).to.equal('closed');
      expect(open).to.deep.include({
        custody: 'bot',
        epoch: (closed?.epoch ?? 0) + 1,
        version: (closed?.version ?? 0) + 1,
      });
    });

    it('to a person shows at the desk, one to the bot does not', async () => {
      const { store, message, move } = await door();
      const { conversationId } = await message('hello');
      const heard: Wake[] = [];
      store.wakeups.listen((wake) => heard.push(wake));
      await message('still with the bot');
      expect(heard).not.to.deep.include({ topic: 'queue' });
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      heard.length = 0;
      await message('now with Anna');
      expect(heard).to.deep.include({ topic: 'queue' });
    });

    it('may be hostile in every part and still comes out as it went in', async () => {
      const { store, clock, accept } = await door();
      const text = `'; drop table event; -- \0 \uD800 ${'ß'.repeat(10_000)}`;
      const from: Address = {
        channel: 'web',
        account: "a'b\0",
        peer: `\uDFFF${'p'.repeat(3_000)}`,
        route: '__proto__',
      };
      const { conversationId, eventId } = await accept({
        kind: 'message',
        externalId: `x\0${'y'.repeat(3_000)}`,
        from,
        sentAt: clock.now(),
        content: { kind: 'text', text },
        identity: { level: 'claimed', name: 'N\0\uD800', email: "A'@B\0", phone: '\0' },
        locale: `\0${'l'.repeat(500)}`,
        zone: '\uD800',
        wire: JSON.parse('{"__proto__":{"a":1},"b":"\\u0000"}'),
      });
      const [event] = await store.threads.events(conversationId, 0, 10);
      expect(event?.body).to.deep.include({ kind: 'inbound', content: { kind: 'text', text } });
      expect((await store.threads.conversationAt(from))?.id).to.equal(conversationId);
      expect((await store.threads.conversationAt({ ...from, peer: `${from.peer}q` })) ?? 'nobody').to.equal('nobody');
      expect((await store.turns.claim(clock.now(), 1000))?.messages[0]?.eventId).to.equal(eventId);
    });
  });

  describe('an edit', () => {
    const edit = (of: string, text: string): Inbound => ({
      kind: 'edit',
      externalId: countedId(),
      from: sms,
      of,
      text,
      at: 1,
    });

    it('before the answer is what gets answered', async () => {
      const { store, clock, accept, message } = await door();
      const { eventId } = await message('Where is my cat?', 'm1');
      await message('Thanks', 'm2');
      await accept(edit('m1', 'Where is my cart?'));
      await accept(edit('m1', 'Where is my card?'));
      const claim = await store.turns.claim(clock.now(), 1000);
      expect(claim?.messages.map(({ content }) => content)).to.deep.equal([
        { kind: 'text', text: 'Where is my card?' },
        { kind: 'text', text: 'Thanks' },
      ]);
      expect(claim?.messages[0]?.eventId).to.equal(eventId);
    });

    it('while the bot thinks makes it think again, about the new words', async () => {
      const { store, clock, accept, message } = await door();
      await message('Where is my cat?', 'm1');
      const claim = await store.turns.claim(clock.now(), 1000);
      if (!claim) throw new Error('nothing to claim');
      await accept(edit('m1', 'Where is my card?'));
      const { memory, locale } = claim.conversation;
      const turn = { memory, locale, say: [botSays('No cats here.')], record: [] };
      expect(await store.turns.commit(claim, turn, clock.now())).to.equal('stale');
      const again = await store.turns.claim(clock.now(), 1000);
      expect(again?.messages[0]?.content).to.deep.equal({ kind: 'text', text: 'Where is my card?' });
      expect(again?.attempts).to.equal(0);
    });

    it('after the answer is on record and starts nothing', async () => {
      const { store, clock, accept, message, turn } = await door();
      const { eventId, conversationId } = await message('Where is my cat?', 'm1');
      await turn();
      await accept(edit('m1', 'Where is my card?'));
      expect(await store.turns.claim(clock.now(), 1000)).to.equal(null);
      expect((await store.threads.events(conversationId, 0, 10)).at(-1)).to.deep.include({
        kind: 'edit',
        facts: { of: eventId },
        body: { kind: 'words', text: 'Where is my card?' },
      });
    });

    it('of something we never saw is a message of its own, and a repeat of it is not', async () => {
      const { store, clock, accept } = await door();
      const unseen = edit('never', 'Hello?');
      const one = await accept(unseen);
      expect(await accept(unseen)).to.deep.equal({ ...one, first: false });
      const claim = await store.turns.claim(clock.now(), 1000);
      expect(claim?.messages).to.deep.equal([
        { eventId: one.eventId, content: { kind: 'text', text: 'Hello?' }, sentAt: 1 },
      ]);
    });

    it('that is faster than what it changes is answered, and the old words are not', async () => {
      const { store, clock, accept, message, turn } = await door();
      const one = await accept(edit('m1', 'Where is my card?'));
      expect(await message('Where is my cat?', 'm1')).to.deep.equal({ ...one, first: false });
      const claim = await store.turns.claim(clock.now(), 1000);
      expect(claim?.messages.map(({ content }) => content)).to.deep.equal([
        { kind: 'text', text: 'Where is my card?' },
      ]);
      if (claim) await store.turns.giveBack(claim);
      await turn();
      expect(await message('Where is my cat?', 'm1')).to.deep.equal({ ...one, first: false });
      expect(await store.turns.claim(clock.now(), 1000)).to.equal(null);
      await accept(edit('m1', 'Where is my new card?'));
      expect((await store.threads.events(one.conversationId, 0, 10)).at(-1)).to.deep.include({
        kind: 'edit',
        facts: { of: one.eventId },
      });
    });

    it('of what somebody else wrote is none: it is a message', async () => {
      const { store, clock, accept } = await door();
      await accept({ kind: 'echo', externalId: 'e1', from: sms, text: 'Anna here', at: 1 });
      await accept(edit('e1', 'Hello?'));
      const claim = await store.turns.claim(clock.now(), 1000);
      expect(claim?.messages.map(({ content }) => content)).to.deep.equal([{ kind: 'text', text: 'Hello?' }]);
    });

    it('that comes again changes nothing', async () => {
      const { store, accept, message } = await door();
      const { conversationId } = await message('Where is my cat?', 'm1');
      const change = edit('m1', 'Where is my card?');
      const one = await accept(change);
      expect(await accept(change)).to.deep.equal({ ...one, first: false });
      expect(await store.threads.events(conversationId, 0, 10)).to.have.lengthOf(2);
    });
  });

  describe('an echo of a person who answered elsewhere', () => {
    const echo = (externalId = countedId()): Inbound => ({
      kind: 'echo',
      externalId,
      from: sms,
      text: 'Anna here, I call you at nine.',
      at: 1,
    });

    it('takes custody, silences the bot, and is not sent once more', async () => {
      const { store, clock, accept, message, turn } = await door();
      const { conversationId } = await message('A person, please');
      await turn({ say: [botSays('One moment.')] });
      const before = await store.threads.conversation(conversationId);
      const heard = echo();
      const one = await accept(heard);
      expect(await accept(heard)).to.deep.equal({ ...one, first: false });
      const after = await store.threads.conversation(conversationId);
      expect(after).to.deep.include({
        custody: 'agent',
        epoch: (before?.epoch ?? 0) + 1,
        version: (before?.version ?? 0) + 1,
      });
      expect(await store.delivery.claimDelivery(clock.now(), 1000)).to.equal(null);
      const told = (await store.threads.events(conversationId, 0, 20)).slice(2);
      expect(told.map(({ kind, facts }) => [kind, facts?.['state'] ?? facts?.['reason'] ?? ''])).to.deep.equal([
        ['custody', 'echo'],
        ['delivery', 'cancelled'],
        ['message', ''],
      ]);
      expect(told.at(-1)?.actor).to.deep.equal({ kind: 'agent' });
    });

    it('makes what the bot was thinking stale', async () => {
      const { store, clock, accept, message } = await door();
      await message('A person, please');
      const claim = await store.turns.claim(clock.now(), 1000);
      if (!claim) throw new Error('nothing to claim');
      await accept(echo());
      const { memory, locale } = claim.conversation;
      const turn = { memory, locale, say: [botSays('Hello')], record: [] };
      expect(await store.turns.commit(claim, turn, clock.now())).to.equal('stale');
    });

    it('answers a request for a person', async () => {
      const { store, accept, asksForPerson } = await door();
      const { conversationId } = await asksForPerson('A person, please', { from: sms });
      await accept(echo());
      const view = await store.desk.view(conversationId, 0);
      expect(view?.handover?.state).to.equal('accepted');
    });

    it('leaves a colleague at our desk in custody', async () => {
      const { store, accept, message, move } = await door();
      const { conversationId } = await message('hello');
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
      const before = await store.threads.conversation(conversationId);
      await accept(echo());
      const after = await store.threads.conversation(conversationId);
      expect(after).to.deep.include({ custody: 'agent', agentId: anna.id, epoch: before?.epoch });
    });

    it('of our own message is none', async () => {
      const { store, clock, accept, message, turn } = await door();
      const { conversationId } = await message('hello');
      await turn({ say: [botSays('Hello')] });
      const item = await store.delivery.claimDelivery(clock.now(), 1000);
      if (!item) throw new Error('nothing to send');
      await store.delivery.beginPart(item, 0, clock.now());
      await store.delivery.endPart(item, 0, 'SM1', clock.now());
      expect((await accept(echo('SM1'))).first).to.equal(false);
      expect((await store.threads.conversation(conversationId))?.custody).to.equal('bot');
    });

    it('may be the first thing we hear of a customer', async () => {
      const { store, accept } = await door();
      const { conversationId } = await accept(echo());
      expect((await store.threads.conversation(conversationId))?.custody).to.equal('agent');
    });
  });

  describe('typing', () => {
    it('is told to whoever looks, keeps nothing and makes nobody known', async () => {
      const { store, accept, message } = await door();
      const heard: Wake[] = [];
      store.wakeups.listen((wake) => heard.push(wake));
      expect(await accept({ kind: 'typing', from: sms, at: 1 })).to.deep.include({ conversationId: '' });
      expect(heard).to.deep.equal([]);
      const { conversationId } = await message('hello');
      heard.length = 0;
      await accept({ kind: 'typing', from: sms, at: 1 });
      expect(heard).to.deep.equal([{ topic: 'typing', id: conversationId, by: 'customer' }]);
      expect(await store.threads.events(conversationId, 0, 10)).to.have.lengthOf(1);
    });
  });

  describe('consent', () => {
    const stop = (externalId = countedId(), from = sms): Inbound => ({
      kind: 'consent',
      externalId,
      from,
      purpose: 'service',
      granted: false,
      proof: 'STOP',
      at: 1,
    });

    it('withdrawn takes back everything that waits, of bot and people', async () => {
      const { store, clock, accept, message, turn, move } = await door();
      const { conversationId } = await message('hello');
      await turn({ say: [botSays('one'), botSays('two')] });
      await store.desk.takeOver({ ...(await move(conversationId)), announcement: 'Anna is here.' });
      await store.desk.reply({ ...(await move(conversationId)), text: 'Hello', replyKey: '1' });
      expect(await store.delivery.nextDelivery(clock.now())).to.equal(0);
      const said = stop();
      const one = await accept(said);
      expect(await accept(said)).to.deep.equal({ ...one, first: false });
      expect(await store.delivery.claimDelivery(clock.now(), 1000)).to.equal(null);
      expect(await store.delivery.nextDelivery(clock.now())).to.equal(null);
      const events = await store.threads.events(conversationId, 0, 30);
      expect(events.filter(({ kind }) => kind === 'consent').map(({ facts }) => facts)).to.deep.equal([
        { purpose: 'service', granted: false },
      ]);
      const cancelled = events.filter(({ facts }) => facts?.['reason'] === 'opt-out');
      expect(cancelled).to.have.lengthOf(2);
    });

    it('withdrawn for advertising leaves service messages alone', async () => {
      const { store, clock, accept, message, turn } = await door();
      await message('hello');
      await turn({ say: [botSays('one')] });
      await accept({
        kind: 'consent',
        externalId: 'c1',
        from: sms,
        purpose: 'marketing',
        granted: false,
        proof: 'no ads',
        at: 1,
      });
      expect(await store.delivery.claimDelivery(clock.now(), 1000)).not.to.equal(null);
    });

    it('of an unknown number is in the ledger, without a conversation', async () => {
      const { store, accept } = await door();
      expect(await accept(stop())).to.deep.equal({ eventId: '', conversationId: '', first: true });
      expect(await store.threads.conversationAt(sms)).to.equal(null);
      expect(await store.consent.mayContact(sms.channel, sms.account, sms.peer, 'service')).to.equal(false);
    });
  });

  it('keeps what nobody could read as one dead letter, without words, however often it comes', async () => {
    const { store, clock } = await door();
    const letter = { channel: 'sms', account: 'a', externalId: 'bad', reason: 'no Body' };
    await store.turns.deadLetter(letter, clock.now());
    await store.turns.deadLetter(letter, clock.now() + 1);
    await store.turns.deadLetter({ ...letter, externalId: '', reason: `\0${'r'.repeat(9_000)}` }, clock.now() + 2);
    await store.turns.deadLetter({ ...letter, externalId: '' }, clock.now() + 3);
    const letters = await store.deadLetters.deadLetters(10);
    expect(letters.map(({ kind, at }) => [kind, at - clock.now()])).to.deep.equal([
      ['unreadable', 3],
      ['unreadable', 2],
      ['unreadable', 1],
    ]);
  });
});
