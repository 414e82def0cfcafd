import { expect } from 'chai';
import { openCircuits, type Circuits } from '../../bots/circuits.ts';
import type { OutboxItem } from '../../core/delivery.ts';
import { botSays } from '../fakes/story.ts';

describe('the circuits of providers', () => {
  let time: number;
  let changes: (number | null)[];
  let circuits: Circuits;
  let items: number;
  beforeEach(() => {
    [time, items, changes] = [0, 0, []];
    circuits = openCircuits({ clock: () => time, chance: () => 1, onChange: (_, restMs) => changes.push(restMs) });
  });

  const sms = { channel: 'sms', account: '+4930' };
  function item(conversationId: string, sender = sms): OutboxItem {
    items += 1;
    return {
      id: `item-${items}`,
      key: '',
      conversationId,
      address: { ...sender, peer: conversationId },
      message: botSays(''),
      attempts: 0,
      createdAt: 0,
      fence: 0,
      sentParts: {},
    };
  }
  const fail = (conversation: string, retryAfterMs?: number): boolean => {
    const failing = item(conversation);
    expect(circuits.enter(failing)).to.equal(true);
    return circuits.failed(failing, retryAfterMs);
  };
  const breakDown = (): void => ['a', 'b', 'c'].forEach((conversation) => void fail(conversation));

  it('let a provider rest when it is away for three conversations in a row, and for that account only', () => {
    expect([fail('a'), fail('b')]).to.deep.equal([false, false]);
    expect(circuits.resting()).to.deep.equal([]);
    expect(fail('c')).to.equal(true);
    expect(circuits.resting()).to.deep.equal([sms]);
    expect(circuits.enter(item('d'))).to.equal(false);
    expect(circuits.enter(item('d', { ...sms, account: '+4940' }))).to.equal(true);
    expect(changes).to.deep.equal([5_000]);
  });

  it('let it rest when it is away five times in a row, also when only one customer waits', () => {
    const seen = ['a', 'a', 'a', 'a', 'a'].map((conversation) => fail(conversation));
    expect(seen).to.deep.equal([false, false, false, false, true]);
  });

  it('begin to count anew with every answer', () => {
    fail('a');
    fail('b');
    circuits.answered(item('x'), true);
    expect([fail('a'), fail('b')]).to.deep.equal([false, false]);
    // Nothing is known of what was not sent.
    circuits.answered(item('x'), false);
    expect(fail('c')).to.equal(true);
  });

  it('try it with two messages after the rest, and rest longer each time, at most a minute', () => {
    breakDown();
    for (let round = 0; round < 6; round += 1) {
      time += circuits.nextTry() ?? Number.NaN;
      expect(circuits.resting()).to.deep.equal([]);
      const tried = [item('a'), item('b'), item('c')];
      expect(tried.map((one) => circuits.enter(one))).to.deep.equal([true, true, false]);
      expect(circuits.resting()).to.deep.equal([sms]);
      expect(circuits.nextTry()).to.equal(null);
      tried.slice(0, 2).forEach((one) => void circuits.failed(one, undefined));
    }
    expect(changes).to.deep.equal([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  });

  it('go on at once when one of them got through', () => {
    breakDown();
    time += 5_000;
    const one = item('a');
    const other = item('b');
    expect([circuits.enter(one), circuits.enter(other)]).to.deep.equal([true, true]);
    circuits.answered(other, true);
    expect(circuits.resting()).to.deep.equal([]);
    expect(changes).to.deep.equal([5_000, null]);
    expect(circuits.failed(one, undefined)).to.equal(false);
  });

  it('rest as long as the provider asks, also when it asks a little later', () => {
    fail('a', 2_000);
    const late = item('z');
    expect(circuits.enter(late)).to.equal(true);
    fail('b', 2_000);
    fail('c', 2_000);
    expect(changes).to.deep.equal([2_100]);
    circuits.failed(late, 9_000);
    expect(circuits.nextTry()).to.equal(9_000);
  });
});
