import { expect } from 'chai';
import type { Address } from '../../core/address.ts';
import type { Store } from '../../store/store.ts';
import { eachStore, testClock } from '../fakes/stores.ts';
import { botSays, story, webChat } from '../fakes/story.ts';

const leaseMs = 15_000;
const phone = (name: string): Address => ({ channel: 'sms', account: '+49', peer: name });

eachStore('What waits in a copy', (stores) => {
  const clock = testClock();

  async function statesOf(store: Store): Promise<readonly string[]> {
    return (await store.deadLetters.deadLetters(10)).map(({ kind }) => kind).toSorted();
  }

  it('is not sent or answered a second time, an admin may let it, and nobody waits behind it', async () => {
    const store = await stores.open();
    const { says, turn } = story(store, clock.now);
    await says('one', { from: phone('ada') });
    await turn({ say: [botSays('first'), botSays('second')] });
    const begun = await store.delivery.claimDelivery(clock.now(), leaseMs);
    if (begun !== null) await store.delivery.beginPart(begun, 0, clock.now());
    await says('two', { from: phone('ben') });
    await says('and three', { from: phone('ben') });
    await says('four');

    expect(await store.deadLetters.setAside(clock.now())).to.deep.equal({ outbound: 2, inbound: 2 });
    expect(await statesOf(store)).to.deep.equal(['inbound', 'outbound', 'outbound']);
    clock.advance(leaseMs);
    expect(await store.delivery.claimDelivery(clock.now(), leaseMs)).to.equal(null);
    // The web chat's answer is only written down.
    expect((await turn()).conversation.address.channel).to.equal('web');
    expect(await store.turns.claim(clock.now(), leaseMs)).to.equal(null);
    expect(await store.deadLetters.setAside(clock.now())).to.deep.equal({ outbound: 0, inbound: 0 });

    for (const { id } of await store.deadLetters.deadLetters(10)) await store.deadLetters.replay(id, clock.now());
    const claim = await store.turns.claim(clock.now(), leaseMs);
    expect(claim?.messages).to.have.length(2);
    const item = await store.delivery.claimDelivery(clock.now(), leaseMs);
    expect(item?.message.text).to.equal('first');
    expect(item && (await store.delivery.beginPart(item, 0, clock.now()))).to.equal(true);
  });

  it('is told in the conversation', async () => {
    const store = await stores.open();
    const { says, turn } = story(store, clock.now);
    const { conversationId } = await says('one', { from: phone('ada') });
    await turn({ say: [botSays('first')] });
    await store.deadLetters.setAside(clock.now());
    const events = await store.threads.events(conversationId, 0, 10);
    expect(events.map(({ kind }) => kind)).to.deep.equal(['message', 'message', 'delivery']);
    expect(events[2]?.facts).to.deep.include({ eventId: events[1]?.id, state: 'indeterminate' });
    expect(events.map(({ seq }) => seq)).to.deep.equal([1, 2, 3]);
  });

  it('a person who is asked for is still asked for, but a missed time is not announced; one ahead will be', async () => {
    const store = await stores.open();
    const { asksForPerson } = story(store, clock.now);
    const soon = clock.now() + 60_000;
    await asksForPerson('a person', { from: phone('ada'), handover: { deadline: soon } });
    await asksForPerson('a person', { handover: { deadline: soon + 600_000 } });
    clock.advance(120_000);
    expect(await store.desk.overdue(clock.now())).to.have.length(1);
    await store.deadLetters.setAside(clock.now());
    expect(await store.desk.overdue(clock.now())).to.have.length(0);
    expect(await store.desk.waiting()).to.equal(2);
    clock.advance(600_000);
    expect(await store.desk.overdue(clock.now())).to.have.length(1);
  });

  it('what a person said is set aside too, what the bot would keep quiet about goes on', async () => {
    const store = await stores.open();
    const { asksForPerson, move, says, turn } = story(store, clock.now);
    const { conversationId } = await asksForPerson('a person', { from: phone('ada') });
    await store.desk.takeOver({ ...(await move(conversationId)), announcement: '' });
    await store.desk.reply({ ...(await move(conversationId)), text: 'I am here', replyKey: 'k' });
    await says('good', { from: phone('ada') });
    const { inbound, outbound } = await store.deadLetters.setAside(clock.now());
    expect([inbound, outbound > 0]).to.deep.equal([0, true]);
    expect((await turn()).conversation.custody).to.equal('agent');
  });

  it('a web chat that only waits for its bot is not touched', async () => {
    const store = await stores.open();
    const { says, turn } = story(store, clock.now);
    await says('one', { from: webChat('ada') });
    expect(await store.deadLetters.setAside(clock.now())).to.deep.equal({ outbound: 0, inbound: 0 });
    expect((await turn({ say: [botSays('x')] })).messages).to.have.length(1);
  });
});
