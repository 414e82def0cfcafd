import { expect } from 'chai';
import { emptyMemory } from '../../core/conversation.ts';
import type { Wake } from '../../core/thread.ts';
import type { Claim, Respond, Turn } from '../../core/turn.ts';
import { countedId, eachStore, testClock } from '../fakes/stores.ts';
import { anna, botSays, briefOf, story, webChat } from '../fakes/story.ts';

eachStore('A message that is answered as it comes in', (stores) => {
  async function door() {
    const store = await stores.open();
    const clock = testClock();
    const tale = story(store, clock.now);
    const asked: Claim[] = [];
    const answer =
      (change: Partial<Turn> = {}): Respond =>
      (claim) => {
        asked.push(claim);
        return Promise.resolve({
          memory: { ...emptyMemory, greeted: true },
          locale: 'en',
          say: [botSays('Here you are.')],
          record: [{ kind: 'decision', actor: { kind: 'bot' }, facts: { kind: 'answer', topic: 'lost_card' } }],
          ...change,
        });
      };
    const says = (text: string, respond?: Respond, externalId = countedId()) =>
      store.turns.accept(
        {
          kind: 'message',
          externalId,
          from: webChat('ada'),
          sentAt: clock.now(),
          content: { kind: 'text', text },
          zone: 'Europe/Madrid',
        },
        clock.now(),
        respond,
      );
    const texts = async (id: string) =>
      (await store.threads.events(id, 0, 100)).flatMap(({ body }) =>
        body?.kind === 'outbound'
          ? [body.message.text]
          : body?.kind === 'inbound' && body.content.kind === 'text'
            ? [body.content.text]
            : [],
      );
    return { store, clock, tale, asked, answer, says, texts };
  }

  it('is on record with its answer, remembered, and waits for nobody', async () => {
    const { store, clock, asked, answer, says, texts } = await door();
    const heard: Wake[] = [];
    store.wakeups.listen((wake) => heard.push(wake));
    const { conversationId, eventId, first } = await says('Where is my card?', answer());
    expect(first).to.equal(true);
    expect(await texts(conversationId)).to.deep.equal(['Where is my card?', 'Here you are.']);
    expect(await store.turns.claim(clock.now(), 1_000)).to.equal(null);
    const conversation = await store.threads.conversation(conversationId);
    expect(conversation).to.deep.include({ version: 1, epoch: 0, custody: 'bot' });
    expect(conversation?.memory.greeted).to.equal(true);
    expect(asked[0]?.messages).to.deep.equal([
      { eventId, content: { kind: 'text', text: 'Where is my card?' }, sentAt: clock.now() },
    ]);
    expect(heard).to.deep.equal([{ topic: 'conversation', id: conversationId }]);
  });

  it('is thought about as the conversation is now: the same as a claim would show it', async () => {
    const { store, clock, tale, asked, answer, says } = await door();
    const { conversationId } = await tale.asksForPerson('A person, please.', { from: webChat('ada') });
    await says('Still there?', answer({ say: [] }));
    await says('Hello?');
    const claim = await store.turns.claim(clock.now(), 1_000);
    const [seen] = asked;
    expect(seen?.conversation.handover).to.not.equal(undefined);
    expect(seen?.conversation.case?.reference).to.match(/^MD-/);
    expect(seen?.conversation).to.deep.equal({
      ...claim?.conversation,
      memory: seen?.conversation.memory,
      version: (claim?.conversation.version ?? 0) - 1,
    });
    expect(seen?.conversation.id).to.equal(conversationId);
  });

  it('is given the same id again when it is repeated, and not answered again', async () => {
    const { asked, answer, says, texts } = await door();
    const one = await says('hello', answer(), 'the-same');
    const again = await says('hello', answer(), 'the-same');
    expect(again).to.deep.equal({ ...one, first: false });
    expect(asked).to.have.lengthOf(1);
    expect(await texts(one.conversationId)).to.deep.equal(['hello', 'Here you are.']);
  });

  it('waits for a claim when nobody knows an answer', async () => {
    const { store, clock, says, texts } = await door();
    const { conversationId, eventId } = await says('hello', () => Promise.resolve(null));
    expect(await texts(conversationId)).to.deep.equal(['hello']);
    const claim = await store.turns.claim(clock.now(), 1_000);
    expect(claim?.messages.map((message) => message.eventId)).to.deep.equal([eventId]);
  });

  it('waits behind one that waits already, and while somebody thinks about the conversation', async () => {
    const { store, clock, asked, answer, says } = await door();
    const first = await says('one');
    const second = await says('two', answer());
    const claim = await store.turns.claim(clock.now(), 1_000);
    expect(claim?.messages.map(({ eventId }) => eventId)).to.deep.equal([first.eventId, second.eventId]);
    const third = await says('three', answer());
    expect(asked).to.deep.equal([]);
    if (claim) await store.turns.release(claim, 'a failure', clock.now() + 5_000);
    clock.advance(5_000);
    const again = await store.turns.claim(clock.now(), 1_000);
    expect(again?.messages.at(-1)?.eventId).to.equal(third.eventId);
  });

  it('is kept when its turn may not be made true: the bot has no word while a person has the conversation', async () => {
    const { store, clock, tale, answer, says, texts } = await door();
    const { conversationId } = await tale.asksForPerson('A person, please.', { from: webChat('ada') });
    await store.desk.takeOver({ ...(await tale.move(conversationId, anna)), announcement: '' });
    await says('Are you there?', answer({ say: [botSays('Me again!')] }));
    expect(await texts(conversationId))
      .to.include('Are you there?')
      .and.not.include('Me again!');
    expect((await store.turns.claim(clock.now(), 1_000))?.conversation.custody).to.equal('agent');
  });

  it('brings in a person in the same step, and the desk is told', async () => {
    const { store, clock, answer, says } = await door();
    const heard: Wake[] = [];
    store.wakeups.listen((wake) => heard.push(wake));
    const { conversationId } = await says(
      'A person, please.',
      answer({
        move: { to: 'waiting', reason: 'asked' },
        openCase: { id: countedId(), reference: 'MD-000001' },
        handover: {
          id: countedId(),
          reason: 'asked',
          priority: 1,
          deadline: clock.now() + 60_000,
          via: 'chat',
          brief: briefOf('A person, please.'),
        },
      }),
    );
    expect((await store.threads.conversation(conversationId))?.custody).to.equal('waiting');
    expect(await store.desk.waiting()).to.equal(1);
    expect(heard).to.deep.include({ topic: 'queue' });
  });

  it('is answered once by however many are sent at the same moment, each in its own turn', async () => {
    const { asked, answer, says, texts } = await door();
    await says('first', answer());
    const sent = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => says(text, answer())));
    const { conversationId = '' } = sent[0] ?? {};
    expect(asked).to.have.lengthOf(6);
    expect(new Set(asked.map(({ conversation }) => conversation.version)).size).to.equal(6);
    const all = await texts(conversationId);
    expect(all.filter((text) => text === 'Here you are.')).to.have.lengthOf(6);
    // Question and answer by turns: nobody's answer stands before its question.
    expect(all.map((text) => (text === 'Here you are.' ? 'a' : 'q')).join('')).to.equal('qa'.repeat(6));
  });
});
