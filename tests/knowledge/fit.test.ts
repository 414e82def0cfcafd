import { expect } from 'chai';
import * as fc from 'fast-check';
import { buildIndex } from '../../knowledge/search/buildIndex.ts';
import { probability, standardFit } from '../../knowledge/search/evidenceFit.ts';
import { fitEvidence } from '../../knowledge/search/fitEvidence.ts';
import { fitWeights } from '../../knowledge/search/fitWeights.ts';
import { readIndex, writeIndex } from '../../knowledge/search/storedIndex.ts';
import { bicycleShop } from './someArticles.ts';

const prior = { bias: 0, weights: [1, 0] };

describe('how sure a score makes us', () => {
  it('stays with what is usual when nothing was rehearsed', () => {
    expect(fitEvidence({ inScope: [], outOfScope: [] })).to.deep.equal(standardFit);
  });

  it('learns from a thousand answers how often they were right', () => {
    // Right in seven of ten cases, whatever the features say.
    const samples = Array.from({ length: 1_000 }, (_, at) => ({
      features: [at % 3, 1],
      right: at % 10 < 7,
      weight: 1,
    }));
    const fit = fitWeights(samples, prior);
    for (const first of [0, 1, 2]) expect(probability(fit, [first, 1])).to.be.closeTo(0.7, 0.02);
  });

  it('lets two answers change little', () => {
    const wrong = { features: [1, 1], right: false, weight: 1 };
    const before = probability(prior, [1, 1]);
    const after = probability(fitWeights([wrong, wrong], prior), [1, 1]);
    expect(after)
      .to.be.below(before)
      .and.above(before / 2);
  });

  it('learns to doubt what nothing answers', () => {
    const strong = [{ features: [2, 1, 1, 1, 1, 1], right: true }];
    const weak = [{ features: [0.5, 0.2, 0.1, -3, 0.4, 0.2], right: false }];
    const many = <Item>(item: Item): readonly Item[] => Array.from({ length: 300 }, () => item);
    const fit = fitEvidence({ inScope: many(strong), outOfScope: many(weak) });
    expect(probability(fit.best, weak[0]?.features ?? [])).to.be.below(0.1);
    expect(probability(fit.best, strong[0]?.features ?? [])).to.be.above(0.9);
  });

  it('is finite even where everything is right', () => {
    const samples = Array.from({ length: 500 }, () => ({ features: [50, 50], right: true, weight: 1 }));
    const { bias, weights } = fitWeights(samples, prior);
    expect([bias, ...weights].every(Number.isFinite)).to.equal(true);
  });

  it('never leaves the numbers, whatever the samples are', () => {
    const sample = fc.record({
      features: fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      right: fc.boolean(),
      weight: fc.double({ min: 0, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), (samples) => {
        const fit = fitWeights(samples, prior);
        expect(probability(fit, [1, 1])).to.be.within(0, 1);
      }),
      { numRuns: 200 },
    );
  });

  it('an index that was stored is the same index', () => {
    const index = buildIndex(bicycleShop);
    expect(readIndex(bicycleShop, writeIndex(index))).to.deep.equal(index);
  });
});
