import { standardFit, type EvidenceFit } from './evidenceFit.ts';
import { fitWeights } from './fitWeights.ts';

/** Questions whose answer is known, asked of an index that had not seen them: for each its candidates, best first. */
export interface Rehearsal {
  readonly inScope: readonly (readonly Tried[])[];
  /** Questions that no article of the index answered. */
  readonly outOfScope: readonly (readonly Tried[])[];
}

/** A candidate, and whether it was right. */
export interface Tried {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Learns how sure to be of a candidate; with few questions it stays near the standard fit. */
export function fitEvidence({ inScope, outOfScope }: Rehearsal): EvidenceFit {
  const samples = (from: number, to: number) =>
    [
      { asked: inScope, weight: 1 },
      { asked: outOfScope, weight: outOfScopeWeight },
    ].flatMap(({ asked, weight }) =>
      asked.flatMap((tried) => tried.slice(from, to).map((one) => ({ ...one, weight }))),
    );
  return {
    best: fitWeights(samples(0, 1), standardFit.best),
    other: fitWeights(samples(1, Infinity), standardFit.other),
  };
}

/** What nothing answers is about a fifth of what customers ask; to make it more would doubt good answers too much. */
const outOfScopeWeight = 0.25;
