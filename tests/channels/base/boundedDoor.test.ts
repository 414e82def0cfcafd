import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { type Backlog, boundedDoor } from '../../../adapters/base/boundedDoor.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { Inbound } from '../../../core/inbound.ts';
import type { Accepted, Door } from '../../../core/turn.ts';

const from = { channel: 'sms', account: 'a', peer: 'p' };
const message: Inbound = { kind: 'message', externalId: 'm', from, sentAt: 0, content: { kind: 'text', text: 'hi' } };
const stop: Inbound = {
  kind: 'consent',
  externalId: 'c',
  from,
  purpose: 'service',
  granted: false,
  proof: 'STOP',
  at: 0,
};
const accepted: Accepted = { eventId: 'e', conversationId: 'c', first: true };

describe('a door with bounds', () => {
  let refused: string[];
  let waiting: ((with_: Accepted | Error) => void)[];
  let isFull: boolean;
  let onTheWay: number;
  beforeEach(() => {
    [refused, waiting, isFull, onTheWay] = [[], [], false, 0];
  });

  const backlog: Backlog = {
    enter() {
      if (isFull) return null;
      onTheWay += 1;
      return () => {
        onTheWay -= 1;
      };
    },
  };

  /** Behind it everything waits until it is let go. */
  const slowDoor: Door = {
    accept: () =>
      new Promise((resolve, reject) => {
        waiting.push((end) => (end instanceof Error ? reject(end) : resolve(end)));
      }),
    deadLetter: () => Promise.resolve(),
  };
  const open = (patienceMs = 10_000): Door =>
    boundedDoor(slowDoor, { mostAtOnce: 2, patienceMs, backlog, onRefused: (why) => refused.push(why) });
  const outcome = (coming: Promise<Accepted>): Promise<string> =>
    coming.then(
      ({ eventId }) => eventId,
      (error: unknown) => (error instanceof NightdeskError ? `${error.code} ${error.retry}` : String(error)),
    );

  it('lets as many in at once as it can hold, and the next when one is through', async () => {
    const door = open();
    const first = outcome(door.accept(message, 0));
    const second = outcome(door.accept(message, 0));
    expect(await outcome(door.accept(message, 0))).to.equal('overloaded true');
    waiting[0]?.(accepted);
    expect(await first).to.equal('e');
    const next = outcome(door.accept(message, 0));
    waiting[1]?.(new Error('away'));
    waiting[2]?.(accepted);
    expect(onTheWay).to.equal(2);
    expect([await second, await next]).to.deep.equal(['Error: away', 'e']);
    expect(onTheWay).to.equal(0);
    expect(refused).to.deep.equal(['crowded']);
  });

  it('takes no message while too many wait for an answer, but always a STOP', async () => {
    isFull = true;
    const door = open();
    expect(await outcome(door.accept(message, 0))).to.equal('overloaded true');
    const stopped = [door.accept(stop, 0), door.accept(stop, 0), door.accept(stop, 0)].map(outcome);
    waiting.forEach((end) => end(accepted));
    expect(await Promise.all(stopped)).to.deep.equal(['e', 'e', 'e']);
    expect(refused).to.deep.equal(['full']);
  });

  it('asks who waits too long to come again, and still counts what is on its way', async () => {
    const door = open(5);
    const late = [outcome(door.accept(message, 0)), outcome(door.accept(message, 0))];
    expect(await Promise.all(late)).to.deep.equal(['overloaded true', 'overloaded true']);
    expect(await outcome(door.accept(message, 0))).to.equal('overloaded true');
    expect(refused).to.deep.equal(['slow', 'slow', 'crowded']);
    expect(onTheWay).to.equal(2);
    // What was given up ends badly later: nobody is left to hear of it.
    waiting.forEach((end) => end(new Error('away')));
    await pause(1);
    expect(onTheWay).to.equal(0);
    await door.deadLetter({ channel: 'sms', account: 'a', externalId: '', reason: '' }, 0);
  });
});
