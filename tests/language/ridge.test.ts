import { expect } from 'chai';
import { lecturesOf, planesOf, planesWithout, shareOf } from '../../language/topics/lectures.ts';
import { lessonsOf } from '../../language/topics/lessons.ts';
import { nearnessOf } from '../../language/topics/meant.ts';
import { addText, emptySums, solveRidge } from '../../language/topics/ridge.ts';

describe('planes for many examples', () => {
  it('are the known solution of a small system', () => {
    const sums = emptySums(2, 2);
    addText(sums, Float32Array.of(1, 0), 0, 1);
    addText(sums, Float32Array.of(1, 1), 1, 1);
    // Products 2 1 / 1 1, with a pull of 1: 3 1 / 1 2; the answers are (1, 0) and (1, 1).
    const expected = [2 / 5, 1 / 5, -1 / 5, 2 / 5];
    solveRidge(sums, 1).forEach((weight, at) => expect(weight).to.be.closeTo(expected[at] ?? 0, 1e-9));
  });

  it('without some examples are those of the others alone', () => {
    const some = emptySums(2, 2);
    const all = emptySums(2, 2);
    for (const sums of [some, all]) addText(sums, Float32Array.of(0.6, 0.8), 0, 2);
    addText(all, Float32Array.of(0.8, -0.6), 1, 3);
    addText(all, Float32Array.of(0.8, -0.6), 1, -3);
    const rest = solveRidge(all, 1);
    solveRidge(some, 1).forEach((weight, at) => expect(weight).to.be.closeTo(rest[at] ?? 0, 1e-9));
  });

  it('tell topics apart, whichever way is quick for their number', () => {
    for (const count of [40, 4400]) {
      const topics = ['left', 'right'];
      const examples = Array.from({ length: count }, (_, at) => ({ text: `text ${at}`, topic: topics[at % 2] ?? '' }));
      const embeddings = examples.map((_, at) => Float32Array.of(at % 2 === 0 ? 1 : -1, Math.sin(at), Math.cos(at)));
      const { lessons } = lessonsOf(examples);
      const lectures = lecturesOf(topics, lessons, embeddings);
      if (lectures === null) throw new Error('There are embeddings.');
      for (const planes of [planesOf(lectures), planesWithout(lectures, (at) => at % 5 === 0)])
        lessons.forEach(({ topic }, at) => {
          const nearness = nearnessOf(planes, lectures.specials[at] ?? new Float32Array(), topics.length);
          expect((nearness[topic] ?? 0) > (nearness[1 - topic] ?? 0), `text ${at} of ${count}`).to.equal(true);
        });
      expect(shareOf(lectures)).to.equal(count === 40 ? 1.5 : 1);
    }
  });
});
