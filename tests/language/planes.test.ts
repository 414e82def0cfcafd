import { expect } from 'chai';
import { along, directionsOf } from '../../language/topics/directions.ts';
import { lecturesOf, planesOf, planesWithout, shareOf } from '../../language/topics/lectures.ts';
import { lessonsOf } from '../../language/topics/lessons.ts';
import { nearnessOf } from '../../language/topics/meant.ts';
import { specialOf } from '../../language/topics/special.ts';
import { trainSoftmax } from '../../language/topics/trainSoftmax.ts';

describe('planes between topics over what texts mean', () => {
  it('lie along directions at right angles; what other directions already say is left out', () => {
    const texts = [
      Float32Array.of(3, 4, 0),
      Float32Array.of(6, 8, 0),
      Float32Array.of(0, 1, 0),
      Float32Array.of(0, 1, 2),
    ];
    const directions = directionsOf(texts, 256);
    expect(directions).to.have.length(3);
    directions.forEach((one, at) =>
      directions.forEach((other, place) => {
        const product = one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
        expect(product).to.be.closeTo(at === place ? 1 : 0, 1e-6);
      }),
    );
    // All lengths stay as they were, because these texts lie in their own directions.
    for (const text of texts) expect(Math.hypot(...along(directions, text))).to.be.closeTo(Math.hypot(...text), 1e-5);
    expect(directionsOf(texts, 1)).to.have.length(1);
  });

  it('give the log-odds of each topic, whatever their number, and are the same for the same texts', () => {
    for (const count of [2, 4, 7]) {
      const rows = Array.from({ length: count * 30 }, (_, row) => row);
      const values = rows.map((row) =>
        Float32Array.from({ length: count }, (_, at) => (at === row % count ? 1 : 0.2 * Math.sin(row + at))),
      );
      const topics = rows.map((row) => row % count);
      const weights = trainSoftmax({ values, topics }, count);
      values.forEach((value, row) => {
        const odds = weights.map((weight) => weight.reduce((sum, one, at) => sum + one * (value[at] ?? 0), 0));
        expect(odds.indexOf(Math.max(...odds)), `text ${row} of ${count} topics`).to.equal(topics[row]);
      });
      expect(trainSoftmax({ values, topics }, count)).to.deep.equal(weights);
    }
  });

  it('tell topics apart without the examples that were held out, and of all of them as whole numbers', () => {
    for (const count of [40, 4400]) {
      const topics = ['left', 'right'];
      const examples = Array.from({ length: count }, (_, at) => ({ text: `text ${at}`, topic: topics[at % 2] ?? '' }));
      const embeddings = examples.map((_, at) => Float32Array.of(at % 2 === 0 ? 1 : -1, Math.sin(at), Math.cos(at)));
      const { lessons } = lessonsOf(examples);
      const lectures = lecturesOf(topics, lessons, embeddings);
      if (lectures === null) throw new Error('There are embeddings.');
      const [without, all] = [planesWithout(lectures, (at) => at % 5 === 0), planesOf(lectures)];
      lessons.forEach(({ topic }, at) => {
        const input = lectures.inputs[at] ?? new Float32Array();
        const special = specialOf(lectures.usual, embeddings[at] ?? new Float32Array());
        for (const nearness of [nearnessOf(without, input, 2), nearnessOf(all, special, 2)])
          expect((nearness[topic] ?? 0) > (nearness[1 - topic] ?? 0), `text ${at} of ${count}`).to.equal(true);
      });
    }
  });

  it('count less beside words, the more examples the words are known from', () => {
    const shares = [2, 10, 100, 1000].map((count) => {
      const examples = Array.from({ length: count }, (_, at) => ({ text: `text ${at}`, topic: 'one' }));
      const { topics, lessons } = lessonsOf(examples);
      const lectures = lecturesOf(
        topics,
        lessons,
        examples.map(() => Float32Array.of(1, 0)),
      );
      return lectures === null ? 0 : shareOf(lectures);
    });
    expect(shares).to.deep.equal(shares.toSorted((a, b) => b - a));
    expect(shares[0]).to.be.closeTo(5, 0.1);
    expect(shares[3]).to.equal(2);
  });
});
