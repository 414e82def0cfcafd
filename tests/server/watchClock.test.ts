import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { watchClock } from '../../server/operate/watchClock.ts';

describe('a clock that is set', () => {
  it('wakes whoever sleeps until a time, in either direction, and is told once for each jump', async () => {
    let shift = 0;
    const wakes: number[] = [];
    const jumps: unknown[] = [];
    const stop = watchClock({
      now: () => Date.now() + shift,
      wake: () => wakes.push(shift),
      log: { warn: (_, detail) => jumps.push(detail?.['byMs']) },
      everyMs: 5,
    });
    const seen = async (count: number): Promise<void> => {
      for (let tries = 0; tries < 500 && wakes.length < count; tries += 1) await pause(5);
    };
    await pause(30);
    expect(wakes).to.deep.equal([]);
    shift = 3_600_000;
    await seen(1);
    shift = 0;
    await seen(2);
    await pause(30);
    stop();
    shift = 3_600_000;
    await pause(30);
    expect(wakes).to.deep.equal([3_600_000, 0]);
    expect(jumps.map((byMs) => Math.round(Number(byMs) / 100_000))).to.deep.equal([36, -36]);
  });
});
