import { expect } from 'chai';
import { eachStore, testClock } from '../fakes/stores.ts';
import { botSays, story } from '../fakes/story.ts';

const sms = { channel: 'sms', account: '+4930111', peer: '+491511234567' };

eachStore('Whether we may write to somebody', (stores) => {
  async function ledger() {
    const store = await stores.open();
    const clock = testClock();
    let said = 0;
    const says = (granted: boolean, purpose: 'service' | 'marketing' = 'service', from = sms) =>
      store.turns.accept(
        {
          kind: 'consent',
          externalId: `consent-${(said += 1)}`,
          from,
          purpose,
          granted,
          proof: granted ? 'START' : 'STOP',
          at: clock.now(),
        },
        clock.now(),
      );
    const may = (purpose: 'service' | 'marketing', from = sms) =>
      store.consent.mayContact(from.channel, from.account, from.peer, purpose);
    return { store, clock, says, may };
  }

  it('is yes for service and no for advertising, until they say something', async () => {
    const { may } = await ledger();
    expect(await may('service')).to.equal(true);
    expect(await may('marketing')).to.equal(false);
  });

  it('is what they said last, for each purpose apart', async () => {
    const { says, may } = await ledger();
    await says(false);
    expect(await may('service')).to.equal(false);
    await says(true, 'marketing');
    expect(await may('marketing')).to.equal(true);
    expect(await may('service')).to.equal(false);
    await says(true);
    expect(await may('service')).to.equal(true);
  });

  it('is asked of this number to this number of ours only', async () => {
    const { says, may } = await ledger();
    await says(false);
    for (const other of [{ peer: `${sms.peer}8` }, { account: '+4930222' }, { channel: 'whatsapp' }])
      expect(await may('service', { ...sms, ...other })).to.equal(true);
    expect(await may('service')).to.equal(false);
  });

  it('survives hostile addresses', async () => {
    const { says, may } = await ledger();
    const odd = { channel: 'sms', account: "'; --", peer: `+49\0\uD800${'1'.repeat(5000)}` };
    await says(false, 'service', odd);
    expect(await may('service', odd)).to.equal(false);
    expect(await may('service', { ...odd, peer: `${odd.peer}2` })).to.equal(true);
  });

  it('can be said in any words, in a conversation', async () => {
    const { store, clock, may } = await ledger();
    const { says, turn } = story(store, clock.now);
    await says('please never write to me again', { from: sms });
    await turn({ consent: { granted: false, proof: 'please never write to me again' }, say: [botSays('We stop.')] });
    expect(await may('service')).to.equal(false);
  });
});
