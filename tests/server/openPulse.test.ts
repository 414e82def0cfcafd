import { expect } from 'chai';
import { openPulse } from '../../server/operate/openPulse.ts';

describe('the pulse of the database', () => {
  it('is felt once for all who ask at the same time', async () => {
    let pings = 0;
    const isWell = openPulse(() => {
      pings += 1;
      return Promise.resolve();
    });
    expect(await Promise.all([isWell(), isWell(), isWell()])).to.deep.equal([true, true, true]);
    expect(await isWell()).to.equal(true);
    expect(pings).to.equal(1);
  });

  it('is missed when the database says no, and when it says nothing', async () => {
    const refusing = openPulse(() => Promise.reject(new Error('read-only')));
    const silent = openPulse(() => new Promise(() => undefined));
    expect(await Promise.all([refusing(), silent()])).to.deep.equal([false, false]);
  });
});
