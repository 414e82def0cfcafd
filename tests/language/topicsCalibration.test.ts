import { expect } from 'chai';
import { array, assert, double, integer, property } from 'fast-check';
import { fitLogistic } from '../../language/topics/fitLogistic.ts';
import { middleOf, middlesOf, nearMiddle, writtenMiddles } from '../../language/topics/middles.ts';
import { rankTopics } from '../../language/topics/rankTopics.ts';
import { trusted } from '../../language/topics/trusted.ts';

describe('how far a score can be trusted', () => {
  it('is fitted without running away, also where it is told apart perfectly what was taken for the opposite', () => {
    const observed = Array.from({ length: 200 }, (_, at) => {
      const so = at % 2 === 0;
      return { features: [so ? 1 : -1], so, weight: 1 };
    });
    const [constant = 0, slope = 0] = fitLogistic(observed, [0, -8], 0.2);
    expect(constant).to.be.closeTo(0, 1e-6);
    expect(slope).to.be.within(1, 10);
  });

  it('keeps the order of topics, and all of them together never are more than certain', () => {
    const topics = ['a', 'b', 'c'];
    const numbers = array(integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
    const some = { min: -3, max: 3, noNaN: true };
    assert(
      property(numbers, double(some), double({ ...some, min: 0.1 }), (margins, constant, slope) => {
        const calibration = { temperature: 3, scope: [1], trust: [constant, slope], inScopeFrom: 0.5 };
        const ranked = rankTopics(topics, { margins: Float64Array.from(margins), features: [] }, calibration, 3);
        const inOrder = ranked.map(({ name }) => margins[topics.indexOf(name)] ?? 0);
        expect(inOrder).to.deep.equal(inOrder.toSorted((a, b) => b - a));
        expect(ranked.reduce((sum, { score }) => sum + score, 0)).to.be.within(0, 1 + 1e-9);
      }),
    );
  });

  it('is a probability that grows with the score, whatever the score', () => {
    for (const trust of [
      [0, 1],
      [-2, 0.5],
      [3, 2],
    ]) {
      const scores = [0, 0.01, 0.5, 0.99, 1].map((score) => trusted(trust, score));
      for (const score of scores) expect(score).to.be.within(0, 1);
      expect(scores).to.deep.equal(scores.toSorted((a, b) => a - b));
    }
    expect(trusted([0, 1], 0.25)).to.be.closeTo(0.25, 1e-9);
  });
});

describe('the middle of a topic', () => {
  const known = [
    { embedding: Float32Array.of(1, 0, 0, 1), topic: 0 },
    { embedding: Float32Array.of(1, 1, 0, 1), topic: 0 },
    { embedding: Float32Array.of(0, 1, 1, 0), topic: 1 },
  ];
  const middles = middlesOf(known, 3);

  it('is near to what lies around it, by either half, however long an embedding is', () => {
    const [first = new Float32Array(), second = new Float32Array(), none = new Float32Array()] = middles;
    const [meaning, words] = nearMiddle(first, Float32Array.of(20, 10, 0, 7));
    expect(meaning).to.be.closeTo(1, 1e-6);
    expect(words).to.be.closeTo(1, 1e-6);
    expect(nearMiddle(second, Float32Array.of(1, 0, 1, 0))).to.deep.equal([0, 1]);
    expect(nearMiddle(none, Float32Array.of(1, 0, 1, 0))).to.deep.equal([0, 0]);
  });

  it('stays where it is in whole numbers', () => {
    const written = {
      middles: writtenMiddles(middles),
      usual: { mean: new Float32Array(4), spread: new Float32Array(4) },
    };
    middles.forEach((middle, topic) => {
      const embedding = Float32Array.of(0.3, 0.4, 0.5, 0.6);
      const [meaning, words] = nearMiddle(middle, embedding);
      const [writtenMeaning, writtenWords] = nearMiddle(middleOf(written, topic), embedding);
      expect(writtenMeaning).to.be.closeTo(meaning, 0.01);
      expect(writtenWords).to.be.closeTo(words, 0.01);
    });
  });
});
