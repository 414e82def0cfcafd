import { expect } from 'chai';
import { carefulDoor } from '../../../adapters/base/carefulDoor.ts';
import { eachStore, testClock } from '../../fakes/stores.ts';

const from = { channel: 'web', account: 'web', peer: 'ana', route: 'r' };

eachStore('digits that stand alone', (stores) => {
  const heard = async (before: string, said: string, wire?: unknown): Promise<string> => {
    const store = await stores.open();
    const { now } = testClock();
    const door = carefulDoor(store.turns, store.threads);
    const accept = (text: string, id: string, rest: object = {}) =>
      door.accept(
        { kind: 'message', externalId: id, from, sentAt: now(), content: { kind: 'text', text }, ...rest },
        now(),
      );
    if (before !== '') await accept(before, '1');
    const { conversationId } = await accept(said, '2', wire === undefined ? {} : { wire });
    return JSON.stringify((await store.threads.latest(conversationId, 1))[0]?.body);
  };

  it('are masked when the message before named a code', async () => {
    expect(await heard('I will send you my CVV', '123'))
      .to.contain('[CVV]')
      .and.to.not.contain('123');
    expect(await heard('My PIN does not work', 'it is 4921'))
      .to.contain('[PIN]')
      .and.to.not.contain('4921');
  });

  it('are masked in what the channel keeps for itself, too', async () => {
    const body = await heard('I will send you my CVV', '123', { channelData: { copy: '123' } });
    expect(body).to.contain('[CVV]').and.to.not.contain('123');
  });

  it('are masked when a code is mended afterwards, and stay where it was none', async () => {
    const edited = async (before: string, said: string, text: string): Promise<string> => {
      const store = await stores.open();
      const { now } = testClock();
      const door = carefulDoor(store.turns, store.threads);
      const accept = (words: string, id: string) =>
        door.accept(
          { kind: 'message', externalId: id, from, sentAt: now(), content: { kind: 'text', text: words } },
          now(),
        );
      await accept(before, '1');
      const { conversationId } = await accept(said, '2');
      await door.accept({ kind: 'edit', externalId: '3', of: '2', from, at: now(), text }, now());
      return JSON.stringify((await store.threads.latest(conversationId, 1))[0]?.body);
    };
    expect(await edited('I will send you my CVV', '12', '123'))
      .to.contain('[CVV]')
      .and.to.not.contain('123');
    expect(await edited('I will send you my PIN', '4921', '4912'))
      .to.contain('[PIN]')
      .and.to.not.contain('4912');
    expect(await edited('How many payments are there?', '123', '124')).to.contain('124');
  });

  it('stay when nothing before them named a code, and in a message of more than a code', async () => {
    expect(await heard('', '123')).to.contain('123');
    expect(await heard('How many payments are there?', '123')).to.contain('123');
    expect(await heard('I will send you my CVV', 'no, I paid 123 euros in a shop in Berlin on Monday')).to.contain(
      '123',
    );
  });
});
