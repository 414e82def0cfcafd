import { expect } from 'chai';
import { byWord } from '../../text/byWord.ts';

describe('what is worked out once for each word', () => {
  it('is the same as ever, and is not worked out again', () => {
    const asked: string[] = [];
    const size = byWord((word) => asked.push(word) && word.length);
    expect([size('card'), size('lost'), size('card')]).to.deep.equal([4, 4, 4]);
    expect(asked).to.deep.equal(['card', 'lost']);
  });

  it('is forgotten when somebody writes nonsense without end, and right all the same', () => {
    let asked = 0;
    const size = byWord((word) => (asked += 1) && word.length);
    for (let n = 0; n < 25_000; n += 1) expect(size(`w${n}`)).to.equal(`w${n}`.length);
    expect(size('w24999')).to.equal(6);
    expect(asked).to.equal(25_000);
    expect(size('w0')).to.equal(2);
    expect(asked).to.equal(25_001);
  });

  it('is not kept for words that are none', () => {
    let asked = 0;
    const size = byWord((word) => (asked += 1) && word.length);
    const long = 'x'.repeat(100_000);
    expect([size(long), size(long), asked]).to.deep.equal([100_000, 100_000, 2]);
  });
});
