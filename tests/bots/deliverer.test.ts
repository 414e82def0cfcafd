import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { nextDelay, startDeliverer, type DelivererSettings } from '../../bots/deliverer.ts';
import type { Pump } from '../../bots/pump.ts';
import type { Channel } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { OutboxItem } from '../../core/delivery.ts';
import type { Store } from '../../store/store.ts';
import { testStores } from '../fakes/stores.ts';
import { botSays, story, type Story } from '../fakes/story.ts';

const ada = { channel: 'sms', account: '+49300000', peer: '+4915112345678' };
const bob = { ...ada, peer: '+4915187654321' };

describe('the deliverer', () => {
  const stores = testStores('sqlite');
  let store: Store;
  let tell: Story;
  let deliverer: Pump | undefined;
  let sent: string[];
  let keys: string[];
  let outcomes: string[];
  let errors: string[];

  beforeEach(async () => {
    store = await stores.open({ pushChannels: new Set(['sms']) });
    tell = story(store, Date.now);
    [sent, keys, outcomes, errors] = [[], [], [], []];
  });
  afterEach(() => deliverer?.stop());

  /** A channel that sends each line as a part of its own; `fails` decides about an attempt. */
  function channel(fails: (text: string, attempt: number) => Error | null = () => null): Channel<string> {
    let attempts = 0;
    return {
      name: 'sms',
      delivery: 'push',
      limits: { text: 1600, buttons: 0, buttonLabel: 0, variant: 'sms' },
      verify: () => 'genuine',
      normalise: () => [],
      render: (message) => message.text.split('\n'),
      send(wire, { idempotencyKey }) {
        attempts += 1;
        const error = fails(wire, attempts);
        if (error) return Promise.reject(error);
        sent.push(wire);
        keys.push(idempotencyKey);
        return Promise.resolve({ providerId: `provider-${attempts}` });
      },
    };
  }
  function start(by: Channel<string> = channel(), changes: Partial<DelivererSettings> = {}): void {
    deliverer = startDeliverer({
      delivery: store.delivery,
      wakeups: store.wakeups,
      channels: new Map<string, Channel>([['sms', by]]),
      now: Date.now,
      chance: () => 0,
      width: 4,
      leaseMs: 15_000,
      sendTimeoutMs: 1000,
      lifetimeMs: 60_000,
      onDelivery: ({ outcome }) => outcomes.push(outcome),
      onError: (error) => errors.push(error instanceof Error ? error.message : String(error)),
      ...changes,
    });
  }
  const until = async (done: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 800 && !done(); tries += 1) await pause(5);
    expect(done(), 'in time').to.equal(true);
  };
  async function reply(text: string, from = ada): Promise<string> {
    const { conversationId } = await tell.says('hello', { from });
    await tell.turn({ say: [botSays(text)] });
    return conversationId;
  }
  const unavailable = (retryAfterMs?: number) =>
    new NightdeskError('delivery-unavailable', 'busy', {
      retry: true,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });

  it('sends what lies there and what comes, in order within a conversation', async () => {
    await reply('one\ntwo');
    start();
    await until(() => outcomes.length === 1);
    await reply('three');
    await reply('four');
    await until(() => outcomes.length === 3);
    expect(sent).to.deep.equal(['one', 'two', 'three', 'four']);
    expect(new Set(keys)).to.have.property('size', 4);
    expect(keys[1]).to.match(/:1$/);
  });

  it('sends each part once, also when a later part has to be tried again', async () => {
    start(channel((text, attempt) => (text === 'two' && attempt < 4 ? unavailable() : null)));
    await reply('one\ntwo\nthree');
    await until(() => outcomes.at(-1) === 'sent');
    expect(sent).to.deep.equal(['one', 'two', 'three']);
    expect(outcomes).to.deep.equal(['retry', 'retry', 'sent']);
  });

  it('does not let one customer’s trouble keep others waiting, nor overtake it for the same one', async () => {
    let isAway = true;
    start(channel((text) => (text.startsWith('ada') && isAway ? unavailable(30) : null)));
    await reply('ada one');
    await reply('ada two');
    await reply('bob', bob);
    await until(() => sent.includes('bob'));
    isAway = false;
    await until(() => sent.length === 3);
    expect(sent).to.deep.equal(['bob', 'ada one', 'ada two']);
  });

  it('gives up what the provider refuses, and shows it to the desk', async () => {
    start(channel(() => new NightdeskError('delivery-refused', 'no such number')));
    const id = await reply('hello');
    await until(() => outcomes.length === 1);
    expect(outcomes).to.deep.equal(['failed']);
    const letters = await store.deadLetters.deadLetters(10);
    expect(letters.map(({ kind, reason, conversationId }) => ({ kind, reason, conversationId }))).to.deep.equal([
      { kind: 'outbound', reason: 'no such number', conversationId: id },
    ]);
  });

  it('never sends blindly a second time what may have arrived', async () => {
    start(channel(() => new NightdeskError('delivery-unknown', 'the line went dead')));
    await reply('hello');
    await until(() => outcomes.length === 1);
    expect(outcomes).to.deep.equal(['indeterminate']);
    await deliverer?.stop();
    outcomes = [];
    start(channel(() => new Error('unforeseen')));
    await reply('again', bob);
    await until(() => outcomes.length === 1);
    expect(outcomes).to.deep.equal(['indeterminate']);
    expect(errors).to.deep.equal(['unforeseen']);
  });

  it('gives up after ten attempts of its own, what is too old, and what nobody can send any more', async () => {
    await reply('hello');
    for (let count = 0; count < 60; count += 1) await reply('fine', bob);
    start(
      channel((text) => (text === 'hello' ? unavailable(20) : null)),
      { now: fastClock(), width: 1 },
    );
    await until(() => outcomes.includes('failed'));
    expect(outcomes.filter((outcome) => outcome === 'retry')).to.have.length(9);
    await deliverer?.stop();
    outcomes = [];
    await reply('old', bob);
    start(channel(), { lifetimeMs: -60_000 });
    await until(() => outcomes.length > 0);
    expect(outcomes[0]).to.equal('failed');
    await deliverer?.stop();
    outcomes = [];
    start(channel(), { channels: new Map() });
    await reply('switched off', { ...bob, peer: '+4915100000000' });
    await until(() => outcomes.length > 0);
    expect(outcomes[0]).to.equal('failed');
    expect(new Set(sent)).to.deep.equal(new Set(['fine']));
  });

  it('holds it against no message when the provider takes nothing from anybody', async () => {
    let isAway = true;
    const rests: (number | null)[] = [];
    const carol = { ...ada, peer: '+4915100000003' };
    for (const [text, from] of [
      ['one', ada],
      ['two', bob],
      ['three', carol],
      ['four', ada],
    ] as const)
      await reply(text, from);
    start(
      channel(() => (isAway ? unavailable(40) : null)),
      { onCircuit: (_, restMs) => rests.push(restMs) },
    );
    await until(() => rests.length === 3);
    expect(rests.slice(0, 3)).to.deep.equal([40, 40, 40]);
    isAway = false;
    await until(() => sent.length === 4);
    expect(rests.at(-1)).to.equal(null);
    // In the order in which they were said.
    expect(sent.indexOf('one')).to.be.below(sent.indexOf('four'));
    expect(outcomes.filter((outcome) => outcome === 'failed')).to.deep.equal([]);
  });

  it('does not doubt what it knows when the database was away for a moment', async () => {
    const away = new NightdeskError('store-unavailable', 'away', { retry: true });
    const fail = { begin: 1, end: 2, settle: 1 };
    const delivery: typeof store.delivery = {
      ...store.delivery,
      beginPart: (...given) => (fail.begin-- > 0 ? Promise.reject(away) : store.delivery.beginPart(...given)),
      endPart: (...given) => (fail.end-- > 0 ? Promise.reject(away) : store.delivery.endPart(...given)),
      settle: (...given) => (fail.settle-- > 0 ? Promise.reject(away) : store.delivery.settle(...given)),
    };
    await reply('hello');
    start(channel(), { delivery });
    await until(() => outcomes.includes('sent'));
    expect(outcomes).to.deep.equal(['retry', 'sent']);
    expect(sent).to.deep.equal(['hello']);
    expect(await store.deadLetters.deadLetters(10)).to.deep.equal([]);
  });

  it('sends nothing that it took before the process stood still for too long, unless it is still its own', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined = () => Promise.resolve();
    const delivery: typeof store.delivery = {
      ...store.delivery,
      async beginPart(...given) {
        const mayLeave = await store.delivery.beginPart(...given);
        if (meanwhile) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
          await meanwhile();
          meanwhile = undefined;
        }
        return mayLeave;
      },
    };
    await reply('one');
    start(channel(), { delivery, leaseMs: 200 });
    await until(() => outcomes.length === 2);
    expect([outcomes, sent]).to.deep.equal([['retry', 'sent'], ['one']]);
    // Another process finds it in the middle of something and cannot know that nothing left.
    meanwhile = () => store.delivery.claimDelivery(Date.now() + 60_000, 200);
    await reply('two');
    await until(() => outcomes.length === 4);
    // But this one knows.
    expect([outcomes, sent]).to.deep.equal([
      ['retry', 'sent', 'retry', 'sent'],
      ['one', 'two'],
    ]);
    expect(await store.deadLetters.deadLetters(10)).to.deep.equal([]);
  });

  it('says nothing more for the bot once a person took over', async () => {
    const id = await reply('one\ntwo');
    const slow = channel();
    start({
      ...slow,
      async send(wire, options) {
        await store.desk.takeOver({ ...(await tell.move(id)), announcement: '' });
        return slow.send(wire, options);
      },
    });
    await until(() => outcomes.length === 1);
    expect(outcomes).to.deep.equal(['cancelled']);
    expect(sent).to.deep.equal(['one']);
  });

  it('keeps its lease while a provider is slow, and reports a lease that it cannot renew', async () => {
    await reply('hello');
    const slow = channel();
    const delivery = { ...store.delivery, renewDelivery: () => Promise.reject(new Error('store is away')) };
    start(
      {
        ...slow,
        send: async (wire, options) => {
          await pause(60);
          return slow.send(wire, options);
        },
      },
      { delivery, leaseMs: 60 },
    );
    await until(() => outcomes.length >= 1);
    expect(errors).to.include('store is away');
  });

  it('can be stopped between sending and marking, as by a crash', async () => {
    const items: (OutboxItem | undefined)[] = [];
    await reply('hello');
    start(channel(), {
      afterSend: () => {
        throw new Error('killed here');
      },
      onError: (_, item) => items.push(item),
    });
    await until(() => outcomes.length === 1);
    expect(outcomes).to.deep.equal(['indeterminate']);
    expect(items[0]?.address).to.deep.equal(ada);
    expect(deliverer?.running).to.equal(0);
    deliverer?.wake();
  });

  it('reports a store that cannot be read', async () => {
    const delivery = { ...store.delivery, claimDelivery: () => Promise.reject(new Error('store is away')) };
    start(channel(), { delivery });
    await until(() => errors.length === 1);
    expect(errors).to.deep.equal(['store is away']);
  });
});

describe('the time until the next attempt', () => {
  it('grows with each attempt up to five minutes, is spread by chance, and is what the provider asked for where it did', () => {
    expect(nextDelay(0, undefined, 1)).to.equal(1000);
    expect(nextDelay(3, undefined, 0.5)).to.equal(4000);
    expect(nextDelay(30, undefined, 1)).to.equal(300_000);
    expect(nextDelay(0, 20_000, 1)).to.equal(21_000);
    expect(nextDelay(9, 20_000, 0)).to.equal(20_000);
    expect(nextDelay(1, 0, 1)).to.equal(2000);
    expect(nextDelay(0, 3_600_000, 1)).to.equal(3_600_000);
  });
});

/** A clock on which an hour passes with every look. */
function fastClock(): () => number {
  let now = Date.now();
  return () => (now += 1);
}
