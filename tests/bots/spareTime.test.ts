import { expect } from 'chai';
import { openSpareTime } from '../../bots/spareTime.ts';

describe('spare time', () => {
  let active: number;
  let idle: number;
  let hasTime: () => boolean;
  beforeEach(() => {
    [active, idle] = [0, 0];
    hasTime = openSpareTime(() => ({ active, idle }));
  });

  /** Lets the thread live on so long, so much of it at work, and asks how many of 64 may be done then. */
  function after(ms: number, share: number): number {
    active += ms * share;
    idle += ms * (1 - share);
    return Array.from({ length: 64 }, hasTime).filter(Boolean).length;
  }

  it('is there for everything while the thread is at ease', () => {
    expect([after(0, 0), after(300, 0.1), after(300, 0.6), after(300, 0.49)]).to.deep.equal([64, 64, 64, 64]);
  });

  it('is there for half as many at each look at a busy thread, but never for none', () => {
    expect([after(200, 0.71), after(200, 1), after(200, 1)]).to.deep.equal([32, 16, 8]);
    for (let look = 0; look < 10; look += 1) after(200, 1);
    expect(after(200, 1)).to.equal(1);
  });

  it('is not judged by a moment', () => {
    expect([after(100, 1), after(50, 1), after(49, 1), after(1, 1)]).to.deep.equal([64, 64, 64, 32]);
  });

  it('comes back by and by, and stays as it is between busy and at ease', () => {
    after(200, 1);
    after(200, 1);
    expect([after(200, 0.6), after(500, 0.2), after(10_000, 0.2)]).to.deep.equal([16, 32, 64]);
  });
});
