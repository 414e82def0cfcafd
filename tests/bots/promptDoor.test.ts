import { expect } from 'chai';
import type { FrontDeskTurn } from '../../bots/frontDesk.ts';
import { promptDoor, type PromptDoorSettings } from '../../bots/promptDoor.ts';
import type { TurnResult } from '../../bots/turnWorker.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { Inbound } from '../../core/inbound.ts';
import { open } from '../dialogs/given.ts';
import { countedId, testClock, testStores } from '../fakes/stores.ts';
import { botSays, webChat } from '../fakes/story.ts';

describe('the door that answers at once', () => {
  const stores = testStores('sqlite');
  const answer: FrontDeskTurn = {
    decision: 'answer',
    turn: { memory: emptyMemory, locale: 'en', say: [botSays('Here you are.')], record: [] },
  };

  async function door(changes: Partial<PromptDoorSettings> = {}) {
    const store = await stores.open();
    const clock = testClock();
    const results: TurnResult[] = [];
    const errors: unknown[] = [];
    const at = promptDoor({
      turns: store.turns,
      frontDesk: { takeTurn: () => Promise.resolve(answer) },
      situation: () => Promise.resolve(open()),
      hear: () => Promise.resolve(null),
      isPrompt: (channel) => channel === 'web',
      onTurn: (result) => results.push(result),
      onError: (error) => errors.push(error),
      ...changes,
    });
    const says = async (channel = 'web') => {
      const from = { ...webChat('ada'), channel };
      const message = { externalId: countedId(), from, sentAt: clock.now() };
      const inbound: Inbound = { kind: 'message', ...message, content: { kind: 'text', text: 'hello' } };
      const { conversationId } = await at.accept(inbound, clock.now());
      return (await store.threads.events(conversationId, 0, 10)).length;
    };
    const waiting = async () => (await store.turns.claim(clock.now(), 1_000)) !== null;
    return { at, store, clock, results, errors, says, waiting };
  }

  it('answers who waits in front of the screen, and counts the turn', async () => {
    const { results, errors, says, waiting } = await door();
    expect(await says()).to.equal(2);
    expect(await waiting()).to.equal(false);
    expect(results).to.have.lengthOf(1);
    expect(results[0]).to.include({ outcome: 'committed', channel: 'web', decision: 'answer', waitedMs: 0 });
    expect(errors).to.deep.equal([]);
  });

  it('keeps what others push to us before anybody thinks about it', async () => {
    const { results, says, waiting } = await door();
    expect(await says('sms')).to.equal(1);
    expect(await waiting()).to.equal(true);
    expect(results).to.deep.equal([]);
  });

  it('keeps a message while there is nothing to think with', async () => {
    const { says, waiting } = await door({ situation: () => Promise.resolve(null) });
    expect(await says()).to.equal(1);
    expect(await waiting()).to.equal(true);
  });

  it('keeps a message that cannot be thought through, and says so', async () => {
    const fault = new Error('a thought that fails');
    for (const broken of [
      { frontDesk: { takeTurn: () => Promise.reject(fault) } },
      { situation: () => Promise.reject(fault) },
    ]) {
      const { errors, results, says, waiting } = await door(broken);
      expect(await says()).to.equal(1);
      expect(errors).to.deep.equal([fault]);
      expect(results).to.deep.equal([]);
      expect(await waiting()).to.equal(true);
    }
  });

  it('hands on what was heard of a message', async () => {
    const heard = { text: 'hello', topics: [] };
    const handed: unknown[] = [];
    const { says } = await door({
      hear: () => Promise.resolve(heard),
      frontDesk: { takeTurn: (_claim, _situation, given) => (handed.push(given), Promise.resolve(answer)) },
    });
    await says();
    expect(handed).to.deep.equal([heard]);
  });

  it('answers by the words of a message when nobody can tell what it means', async () => {
    const fault = new Error('ears that fail');
    const { errors, says, waiting } = await door({ hear: () => Promise.reject(fault) });
    expect(await says()).to.equal(2);
    expect(errors).to.deep.equal([fault]);
    expect(await waiting()).to.equal(false);
  });

  it('lets everything else through as it is', async () => {
    const { at, store, clock, says } = await door();
    await says();
    const from = webChat('ada');
    const no = { kind: 'consent', externalId: countedId(), from, purpose: 'service', granted: false } as const;
    await at.accept({ ...no, proof: 'STOP', at: clock.now() }, clock.now());
    const conversation = await store.threads.conversationAt(from);
    expect((await store.threads.latest(conversation?.id ?? '', 1))[0]?.kind).to.equal('consent');
    await at.deadLetter({ channel: 'web', account: '', externalId: '', reason: 'unreadable' }, clock.now());
    expect((await store.deadLetters.deadLetters(10)).length).to.equal(1);
  });
});
