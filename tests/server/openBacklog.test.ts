import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { openBacklog } from '../../server/openBacklog.ts';

/** Longer than a count that says "full" is believed. */
const stale = () => pause(120);

describe('the backlog', () => {
  it('is full when as many wait as may, and has room again when they were answered', async () => {
    let waiting = 2;
    const backlog = openBacklog({ count: (most) => Promise.resolve(Math.min(waiting, most)), most: 4 });
    const kept = [backlog.enter()];
    await pause(1);
    kept.push(backlog.enter());
    expect(kept).to.not.include(null);
    expect(backlog.enter()).to.equal(null);
    for (const isIn of kept) isIn?.();
    waiting = 0;
    await stale();
    expect(backlog.enter()).to.equal(null);
    await pause(1);
    expect(backlog.enter()).to.not.equal(null);
  });

  it('counts what is on its way, however long it takes', async () => {
    const backlog = openBacklog({ count: () => Promise.resolve(0), most: 3 });
    const slow = [backlog.enter(), backlog.enter(), backlog.enter()];
    for (let looks = 0; looks < 3; looks += 1) {
      await stale();
      expect(backlog.enter()).to.equal(null);
      await pause(1);
    }
    for (const isIn of slow) isIn?.();
    await stale();
    expect(backlog.enter()).to.equal(null);
    await pause(1);
    expect(backlog.enter()).to.not.equal(null);
  });

  it('counts what came in while it was counted', async () => {
    let counted: ((found: number) => void) | undefined;
    const backlog = openBacklog({ count: () => new Promise((resolve) => (counted = resolve)), most: 2 });
    const first = backlog.enter();
    const second = backlog.enter();
    first?.();
    second?.();
    counted?.(0);
    await pause(1);
    expect(backlog.enter()).to.equal(null);
  });

  it('counts nothing off twice when counting takes long', async () => {
    const counts: ((found: number) => void)[] = [];
    const backlog = openBacklog({ count: () => new Promise((resolve) => counts.push(resolve)), most: 3 });
    backlog.enter();
    counts.shift()?.(0);
    await stale();
    for (const isIn of [backlog.enter(), backlog.enter()]) isIn?.();
    for (let looks = 0; looks < 3; looks += 1) {
      await stale();
      expect(backlog.enter()).to.equal(null);
    }
    for (const counted of counts) counted(2);
    await pause(1);
    expect(backlog.enter()).to.equal(null);
  });

  it('stays as it was last known while nobody can count', async () => {
    const backlog = openBacklog({ count: () => Promise.reject(new Error('away')), most: 2 });
    backlog.enter();
    backlog.enter();
    await pause(1);
    expect(backlog.enter()).to.equal(null);
  });

  it('has no end when none was set', () => {
    const backlog = openBacklog({ count: () => Promise.reject(new Error('never asked')), most: 0 });
    expect(Array.from({ length: 100 }, () => backlog.enter())).to.not.include(null);
  });
});
