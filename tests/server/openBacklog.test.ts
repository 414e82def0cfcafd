import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { openBacklog } from '../../server/openBacklog.ts';

describe('the backlog', () => {
  it('is full when as many wait as may, and has room again when they were answered', async () => {
    let waiting = 2;
    const isFull = openBacklog({ count: (most) => Promise.resolve(Math.min(waiting, most)), most: 4 });
    isFull();
    await pause(1);
    expect([isFull(), isFull()]).to.deep.equal([false, true]);
    waiting = 0;
    // What came a moment ago may still be on its way: one more look finds that it is not.
    for (let looks = 0; looks < 2; looks += 1) {
      await pause(120);
      isFull();
      await pause(1);
    }
    expect(isFull()).to.equal(false);
  });

  it('counts what is on its way and not yet kept', async () => {
    const isFull = openBacklog({ count: () => Promise.resolve(0), most: 3 });
    expect([isFull(), isFull(), isFull(), isFull()]).to.deep.equal([false, false, false, true]);
    await pause(120);
    isFull();
    await pause(1);
    expect(isFull()).to.equal(true);
  });

  it('stays as it was last known while nobody can count', async () => {
    const isFull = openBacklog({ count: () => Promise.reject(new Error('away')), most: 2 });
    expect([isFull(), isFull(), isFull()]).to.deep.equal([false, false, true]);
    await pause(1);
    expect(isFull()).to.equal(true);
  });

  it('has no end when none was set', () => {
    const isFull = openBacklog({ count: () => Promise.reject(new Error('never asked')), most: 0 });
    expect(Array.from({ length: 100 }, isFull)).to.not.include(true);
  });
});
