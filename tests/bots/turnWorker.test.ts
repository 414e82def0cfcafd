import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import type { FrontDesk, FrontDeskTurn } from '../../bots/frontDesk.ts';
import { startTurnWorker, type TurnResult, type TurnWorkerSettings } from '../../bots/turnWorker.ts';
import type { Pump } from '../../bots/pump.ts';
import { emptyMemory } from '../../core/conversation.ts';
import type { Wake } from '../../core/thread.ts';
import type { Claim } from '../../core/turn.ts';
import type { Store } from '../../store/store.ts';
import { open } from '../dialogs/given.ts';
import { testStores } from '../fakes/stores.ts';
import { botSays, story, webChat, type Story } from '../fakes/story.ts';

describe('the turn worker', () => {
  const stores = testStores('sqlite');
  let store: Store;
  let tell: Story;
  let worker: Pump | undefined;
  let results: TurnResult[];
  let errors: string[];

  beforeEach(async () => {
    store = await stores.open();
    tell = story(store, Date.now);
    results = [];
    errors = [];
  });
  afterEach(() => worker?.stop());

  const says = (text: string): FrontDeskTurn => ({
    decision: 'answer',
    turn: { memory: { ...emptyMemory, greeted: true }, locale: 'en', say: [botSays(text)], record: [] },
  });
  function start(frontDesk: Partial<FrontDesk>, changes: Partial<TurnWorkerSettings> = {}): void {
    worker = startTurnWorker({
      turns: store.turns,
      wakeups: store.wakeups,
      frontDesk: {
        takeTurn: () => Promise.resolve(says('answered')),
        apologise: () => ({ ...says('sorry'), decision: 'fault' }),
        ...frontDesk,
      },
      situationOf: () => Promise.resolve(open()),
      hear: () => Promise.resolve(null),
      now: Date.now,
      width: 4,
      leaseMs: 15_000,
      onTurn: (result) => results.push(result),
      onError: (error) => errors.push(error instanceof Error ? error.message : String(error)),
      ...changes,
    });
  }
  const until = async (done: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 800 && !done(); tries += 1) await pause(5);
    expect(done(), 'in time').to.equal(true);
  };
  const said = async (id: string): Promise<readonly string[]> =>
    (await store.threads.events(id, 0, 100)).flatMap(({ body }) =>
      body?.kind === 'outbound' ? [body.message.text] : [],
    );

  it('takes what lies there when it starts, and what comes later without being polled', async () => {
    const { conversationId } = await tell.says('first');
    start({});
    await until(() => results.length === 1);
    await tell.says('second');
    await until(() => results.length === 2);
    expect(await said(conversationId)).to.deep.equal(['answered', 'answered']);
    expect(results[0]).to.deep.include({ outcome: 'committed', channel: 'web', decision: 'answer' });
  });

  it('takes a burst as one turn, and conversations side by side', async () => {
    for (const name of ['ada', 'bob', 'cem'])
      for (const text of ['one', 'two']) await tell.says(text, { from: webChat(name) });
    let now = 0;
    let most = 0;
    const counts: number[] = [];
    start({
      async takeTurn(claim) {
        now += 1;
        most = Math.max(most, now);
        counts.push(claim.messages.length);
        await pause(20);
        now -= 1;
        return says('answered');
      },
    });
    await until(() => results.length === 3);
    expect(counts).to.deep.equal([2, 2, 2]);
    expect(most).to.be.above(1);
  });

  it('tries again when thinking fails, and tells the customer at the third time', async () => {
    const { conversationId } = await tell.says('poison');
    const attempts: number[] = [];
    start({
      takeTurn(claim: Claim) {
        attempts.push(claim.attempts);
        return Promise.reject(new TypeError('cannot think'));
      },
    });
    await until(() => results.length === 1);
    expect(attempts).to.deep.equal([0, 1, 2]);
    expect(errors).to.deep.equal(['cannot think', 'cannot think', 'cannot think']);
    expect(await said(conversationId)).to.deep.equal(['sorry']);
    expect(results[0]).to.deep.include({ decision: 'fault', outcome: 'committed' });
  });

  it('does not think a fourth time about what three takes did not survive', async () => {
    const { conversationId } = await tell.says('poison');
    // Three processes died while thinking: their leases ran out.
    for (let take = 0; take < 3; take += 1) {
      const claim = await store.turns.claim(Date.now(), 15_000);
      if (claim) await store.turns.release(claim, 'died', Date.now());
    }
    start({ takeTurn: () => Promise.reject(new Error('must not be asked')) });
    await until(() => results.length === 1);
    expect(errors).to.deep.equal([]);
    expect(await said(conversationId)).to.deep.equal(['sorry']);
  });

  it('writes nothing when a person took over meanwhile', async () => {
    const { conversationId } = await tell.says('hello');
    start({
      async takeTurn() {
        await store.desk.takeOver({ ...(await tell.move(conversationId)), announcement: 'Anna is here.' });
        return says('too late');
      },
    });
    await until(() => results.length >= 1);
    expect(results[0]?.outcome).to.equal('stale');
    expect(await said(conversationId)).to.not.include('too late');
  });

  it('shows typing only where a reply of the bot can follow', async () => {
    const typing: Wake[] = [];
    store.wakeups.listen((wake) => {
      if (wake.topic === 'typing') typing.push(wake);
    });
    const { conversationId } = await tell.says('hello');
    const silent = says('nothing');
    start({
      takeTurn: ({ conversation: { custody } }) =>
        Promise.resolve(custody === 'agent' ? { ...silent, turn: { ...silent.turn, say: [] } } : says('answered')),
    });
    await until(() => results.length === 1);
    expect(typing).to.deep.equal([{ topic: 'typing', id: conversationId, by: 'bot' }]);
    await store.desk.takeOver({ ...(await tell.move(conversationId)), announcement: '' });
    await tell.says('to the person');
    await until(() => results.length === 2);
    expect(typing).to.have.length(1);
  });

  it('keeps its lease while it thinks long, and reports a lease that it cannot renew', async () => {
    await tell.says('hard question');
    const other = { ...store.turns, renew: () => Promise.reject(new Error('store is away')) };
    start({ takeTurn: () => pause(80, says('answered')) }, { turns: other, leaseMs: 60 });
    await until(() => results.length >= 1);
    expect(errors).to.include('store is away');
  });

  it('stops only when what is under way is done', async () => {
    await tell.says('hello');
    let thinking = false;
    start({
      async takeTurn() {
        thinking = true;
        await pause(40);
        return says('answered');
      },
    });
    await until(() => thinking);
    expect(worker?.running).to.equal(1);
    await worker?.stop();
    expect(results).to.have.length(1);
    expect(worker?.running).to.equal(0);
    await tell.says('nobody hears this');
    worker?.wake();
    await pause(20);
    expect(results).to.have.length(1);
  });

  it('reports a store that cannot be read and goes on when it can', async () => {
    let broken = true;
    const turns = {
      ...store.turns,
      claim: (...args: Parameters<typeof store.turns.claim>) =>
        broken ? Promise.reject(new Error('store is away')) : store.turns.claim(...args),
    };
    start({}, { turns });
    await until(() => errors.length === 1);
    broken = false;
    await tell.says('hello');
    await until(() => results.length === 1);
  });
});
