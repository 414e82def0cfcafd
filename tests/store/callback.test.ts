import { expect } from 'chai';
import type { Identity } from '../../core/address.ts';
import type { NightdeskError } from '../../core/error.ts';
import type { NewHandover } from '../../core/turn.ts';
import { textableNumber } from '../../store/desk/textableNumber.ts';
import type { Store } from '../../store/store.ts';
import { eachStore, testClock } from '../fakes/stores.ts';
import { anna, ben, story, webChat } from '../fakes/story.ts';

const account = '+4930111';
const number = '+491511234567';
const texts = { channel: 'sms', account, peer: number };
const ada: Identity = { level: 'verified', customerId: 'C-1', name: 'Ada', phone: '+49 (0)151 123-4567' };
const words = { account, announcement: 'Anna answers by text message.', greeting: 'Anna of Meridian here.' };

async function saidIn(store: Store, id: string): Promise<readonly string[]> {
  const events = await store.desk.events(id, 0, 500);
  return events.flatMap(({ body }) => {
    if (body?.kind === 'outbound') return [`${body.message.by}: ${body.message.text}`];
    return body?.kind === 'inbound' && body.content.kind === 'text' ? [`customer: ${body.content.text}`] : [];
  });
}

describe('A number', () => {
  const written = {
    '+49 (0)151 123-4567': '+491511234567',
    '0049 151/1234567': '+491511234567',
    '+1 (555) 010.9999': '+15550109999',
  };
  for (const [phone, number] of Object.entries(written))
    it(`written ${phone} is texted as ${number}`, () => {
      expect(textableNumber(phone)).to.equal(number);
    });

  for (const phone of ['', '0151 1234567', '+0151 1234567', '+49', '+49 151 CALL-NOW', '+1234567890123456'])
    it(`written "${phone}" is not texted`, () => {
      expect(textableNumber(phone)).to.equal(null);
    });
});

eachStore('A call-back by text message', (stores) => {
  async function wish(identity: Identity = ada, handover: Partial<NewHandover> = {}) {
    const store = await stores.open();
    const clock = testClock();
    const told = story(store, clock.now);
    const at = clock.now() + 36_000_000;
    const asked = await told.asksForPerson('my card was stolen', {
      from: webChat('ada'),
      identity,
      handover: { via: 'sms', callbackAt: at, deadline: at + 900_000, ...handover },
    });
    clock.advance(36_000_000);
    return { store, clock, ...told, ...asked };
  }

  it('is answered in the thread of the proved number, in the same case and with the same agent', async () => {
    const { store, clock, move, says, turn, conversationId, handoverId } = await wish();
    const done = await store.desk.continueBySms({ ...(await move(conversationId)), ...words });
    if (!done) throw new Error('It was not continued.');
    const { conversation, continuesIn } = done;
    expect(conversation).to.include({ id: conversationId, custody: 'agent', agentId: anna.id });
    expect(continuesIn).to.deep.include({ custody: 'agent', agentId: anna.id, address: texts });
    expect(continuesIn.case?.id).to.equal(conversation.case?.id);
    expect(continuesIn.personId).to.equal(conversation.personId);
    expect(await saidIn(store, continuesIn.id)).to.deep.equal(['system: Anna of Meridian here.']);
    expect((await saidIn(store, conversationId)).at(-1)).to.equal('system: Anna answers by text message.');
    const leaving = await store.delivery.claimDelivery(clock.now(), 1000);
    expect(leaving).to.deep.include({ address: texts });
    const events = await store.desk.events(conversationId, 0, 500);
    const status = events.filter(({ kind }) => kind === 'handoff.status').map(({ facts }) => facts);
    expect(status).to.deep.equal([{ state: 'accepted', handoffId: handoverId }]);

    const answered = await says('yes, it was the blue one', { from: texts });
    expect(answered.conversationId).to.equal(continuesIn.id);
    await turn();
    const reply = { ...(await move(continuesIn.id)), text: 'It is blocked.', replyKey: 'k' };
    await store.desk.reply(reply);
    expect((await saidIn(store, continuesIn.id)).slice(-2)).to.deep.equal([
      'customer: yes, it was the blue one',
      'agent: It is blocked.',
    ]);
  });

  it('ends in both threads when the agent closes one of them', async () => {
    const { store, clock, move, conversationId, handoverId } = await wish();
    const done = await store.desk.continueBySms({ ...(await move(conversationId)), ...words });
    const texted = done?.continuesIn.id ?? '';
    const closed = await store.desk.close({ ...(await move(texted)), announcement: 'All done.' });
    expect(closed).to.include({ custody: 'closed' });
    const asked = await store.threads.conversation(conversationId);
    expect(asked).to.include({ custody: 'closed' });
    expect(asked?.case?.state).to.equal('closed');
    expect(await store.desk.list('mine', anna.id, clock.now(), 10)).to.deep.equal([]);
    const events = await store.desk.events(conversationId, 0, 500);
    expect(events.filter(({ kind }) => kind === 'handoff.status').at(-1)?.facts).to.deep.include({
      state: 'completed',
      handoffId: handoverId,
    });
  });

  it('goes back to the bot in both threads', async () => {
    const { store, move, conversationId } = await wish();
    const done = await store.desk.continueBySms({ ...(await move(conversationId)), ...words });
    await store.desk.handBack({ ...(await move(conversationId)), announcement: 'Anna left.' });
    expect(await store.threads.conversation(done?.continuesIn.id ?? '')).to.include({ custody: 'bot' });
  });

  it('greets once, however often the same click arrives', async () => {
    const { store, move, conversationId } = await wish();
    const click = { ...(await move(conversationId)), ...words };
    const first = await store.desk.continueBySms(click);
    expect(await store.desk.continueBySms(click)).to.deep.equal(first);
    expect(await saidIn(store, first?.continuesIn.id ?? '')).to.have.length(1);
  });

  it('is taken up by exactly one of two who click together', async () => {
    const { store, move, conversationId } = await wish();
    const clicks = [await move(conversationId, anna), await move(conversationId, ben)];
    const outcomes = await Promise.allSettled(clicks.map((click) => store.desk.continueBySms({ ...click, ...words })));
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value !== null);
    expect(won).to.have.length(1);
    const asked = await store.threads.conversation(conversationId);
    const [texted] = await store.desk.list(asked?.agentId === anna.id ? 'mine' : 'others', anna.id, 0, 10);
    expect(texted?.agentId).to.equal(asked?.agentId);
  });

  it('goes on in the thread that the number has already, which then belongs to the person', async () => {
    const { store, move, says, turn, conversationId } = await wish();
    const earlier = await says('hello by text', { from: texts });
    await turn();
    const done = await store.desk.continueBySms({ ...(await move(conversationId)), ...words });
    expect(done?.continuesIn.id).to.equal(earlier.conversationId);
    expect(done?.continuesIn.personId).to.equal(done?.conversation.personId);
    expect(done?.continuesIn.case?.id).to.be.a('string').and.equal(done?.conversation.case?.id);
    // A sender's number can be forged: who texts from it has not proved who they are.
    expect(done?.continuesIn.identity).to.deep.equal({ level: 'claimed', name: 'Ada', phone: number });
  });

  it('is texted by whoever takes it up, also when a colleague has the case in another chat', async () => {
    const { store, move, says, conversationId } = await wish();
    const other = await says('me again', { from: webChat('tablet'), identity: ada });
    await store.desk.takeOver({ ...(await move(other.conversationId, ben)), announcement: '' });
    const done = await store.desk.continueBySms({ ...(await move(conversationId)), ...words });
    expect(done?.continuesIn).to.include({ custody: 'agent', agentId: anna.id });
    expect(await store.threads.conversation(other.conversationId)).to.include({ agentId: ben.id });
  });

  it('can still be taken to text after it was taken over in the chat', async () => {
    const { store, move, conversationId } = await wish();
    await store.desk.takeOver({ ...(await move(conversationId)), announcement: 'Anna joined.' });
    const done = await store.desk.continueBySms({ ...(await move(conversationId)), ...words });
    expect(done?.continuesIn).to.include({ custody: 'agent', agentId: anna.id });
    expect((await saidIn(store, conversationId)).at(-1)).to.equal('system: Anna joined.');
  });

  describe('is not texted, and nothing is changed,', () => {
    async function expectNothing(set: Awaited<ReturnType<typeof wish>>, agent = anna) {
      const { store, move, conversationId } = set;
      const before = await store.threads.conversation(conversationId);
      expect(await store.desk.continueBySms({ ...(await move(conversationId, agent)), ...words })).to.equal(null);
      expect(await store.threads.conversation(conversationId)).to.deep.equal(before);
    }

    it('when the number was only claimed', async () => {
      await expectNothing(await wish({ level: 'claimed', name: 'Ada', phone: number }));
    });

    it('when the number cannot be dialled', async () => {
      await expectNothing(await wish({ ...ada, phone: '0151 1234567' }));
    });

    it('when the customer wants an answer in the chat', async () => {
      await expectNothing(await wish(ada, { via: 'chat' }));
    });

    it('when the number opted out', async () => {
      const set = await wish();
      const { store, clock } = set;
      await store.turns.accept(
        {
          kind: 'consent',
          externalId: 'stop',
          from: texts,
          purpose: 'service',
          granted: false,
          proof: 'STOP',
          at: clock.now(),
        },
        clock.now(),
      );
      await expectNothing(set);
    });

    it('when the number is proved to be another customer’s', async () => {
      const set = await wish();
      await set.says('this is my number', { from: texts, identity: { level: 'verified', customerId: 'C-2' } });
      await expectNothing(set);
    });

    it('when a colleague answers that number already', async () => {
      const set = await wish();
      const { store, says, move } = set;
      const { conversationId } = await says('hello by text', { from: texts });
      await store.desk.takeOver({ ...(await move(conversationId, ben)), announcement: '' });
      await expectNothing(set);
    });
  });

  it('is refused to a screen that is behind', async () => {
    const { store, move, conversationId } = await wish();
    const shown = await move(conversationId);
    try {
      await store.desk.continueBySms({ ...shown, epoch: shown.epoch + 7, ...words });
      expect.fail('It was not refused.');
    } catch (error) {
      expect((error as NightdeskError).code).to.equal('conflict');
    }
    const done = await store.desk.continueBySms({ ...shown, ...words });
    expect(done?.continuesIn.custody).to.equal('agent');
  });
});
