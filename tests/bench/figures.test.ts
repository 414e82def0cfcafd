import { expect } from 'chai';
import * as fc from 'fast-check';
import { calibrationFloor } from '../../bench/calibrationFloor.ts';
import { median } from '../../bench/turns/median.ts';
import { percentile } from '../../bench/turns/percentile.ts';
import { medianRound, roundOf } from '../../bench/turns/roundOf.ts';
import { shuffled } from '../../bench/turns/shuffled.ts';

describe('Figures of a benchmark', () => {
  it('a percentile is the smallest value that enough of them do not exceed', () => {
    expect(percentile([], 0.5)).to.equal(0);
    expect(percentile([3, 1, 2], 0.5)).to.equal(2);
    expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.99)).to.equal(10);
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const found = percentile(all, share);
        const within = (limit: number) => all.filter((value) => value <= limit).length;
        expect(all).to.include(found);
        expect(within(found)).to.be.at.least(all.length * share);
        expect(within(found - 1)).to.be.below(all.length * share);
      }),
    );
  });

  it('a median lies in the middle, between two where there are two', () => {
    expect(median([])).to.equal(0);
    expect(median([9, 1, 5])).to.equal(5);
    expect(median([4, 1, 3, 2])).to.equal(2.5);
  });

  it('scores that are exactly true seem off by chance, the less the more texts there are', () => {
    const toss = (texts: number) => calibrationFloor(Array.from({ length: texts }, () => 0.5));
    expect(calibrationFloor([0, 1, 1, 0])).to.equal(0);
    expect(toss(100)).to.equal(toss(100));
    // The mean distance of so many tosses of a coin from one half: sqrt(1 / (2 * pi * texts)).
    for (const texts of [100, 1_000])
      expect(toss(texts) / Math.sqrt(1 / (2 * Math.PI * texts))).to.be.within(0.85, 1.15);
  });

  it('sentences come in another order that the seed alone decides, none lost', () => {
    const sentences = Array.from({ length: 50 }, (_, at) => at);
    expect(shuffled(sentences, 1)).to.deep.equal(shuffled(sentences, 1));
    expect(shuffled(sentences, 1)).not.to.deep.equal(shuffled(sentences, 2));
    expect(shuffled(sentences, 1).toSorted((a, b) => a - b)).to.deep.equal(sentences);
  });

  it('a round counts what was replied to in its time, and what all its processes used for it', () => {
    const usage = (cpuSeconds: number, peakRssMb: number) => ({ cpuSeconds, peakRssMb, rssMb: 1 });
    const round = roundOf({
      ms: [10, 20, 30, 40],
      beginMs: [5, 7],
      seconds: 2,
      said: 8,
      handedOver: 2,
      silent: 1,
      marks: [
        [usage(1, 100), usage(1, 50)],
        [usage(1.5, 110), usage(1.5, 60)],
      ],
    });
    expect(round).to.deep.equal({
      turnsPerSecond: 2,
      p50: 20,
      p99: 40,
      beginMs: 6,
      rssMb: 170,
      cpuMs: 250,
      handedOver: 0.25,
      silent: 1,
    });
    expect(medianRound([round, { ...round, p99: 50 }, { ...round, p99: 90 }]).p99).to.equal(50);
  });
});
