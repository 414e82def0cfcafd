import { expect } from 'chai';
import { orderedIds } from '../../server/orderedIds.ts';

describe('ids', () => {
  it('sort by the time at which they were made', () => {
    let now = Date.parse('2026-11-24T22:40:00Z');
    const newId = orderedIds(() => (now += 1));
    const ids = Array.from({ length: 500 }, newId);
    expect(ids.toSorted()).to.deep.equal(ids);
    now = Date.parse('2126-01-01T00:00:00Z');
    expect(newId() > (ids.at(-1) ?? '')).to.equal(true);
  });

  it('are all different, and hold 128 bits that nobody can guess behind the time', () => {
    const newId = orderedIds(() => 0);
    const ids = Array.from({ length: 5_000 }, newId);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of ids) expect(id).to.match(/^0{9}[\w-]{22}$/);
    // Each letter of the random part varies: nothing of the pool is given out twice.
    for (let place = 9; place < 30; place += 1) expect(new Set(ids.map((id) => id[place])).size).to.be.above(50);
  });
});
