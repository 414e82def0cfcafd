import { fitLogistic, type Observation } from './fitLogistic.ts';
import { fitTemperature, type Judged } from './fitTemperature.ts';
import { together } from './meant.ts';
import type { Opinion } from './opinion.ts';
import { inScope, usualScope, usualScopeTogether } from './scope.ts';
import { softmax } from './softmax.ts';
import type { Calibration, Together } from './topicModel.ts';

/** What was said of a text that its models never saw. */
export interface Heard {
  readonly opinion: Opinion;
  /** By meaning; null without an embedding. */
  readonly nearness: Float64Array | null;
  /** The place of the right topic; null when that topic was held out whole. */
  readonly right: number | null;
}

/** How much either opinion, and both together, can be trusted; `share` is how much meaning counts. */
export function calibrate(
  heard: readonly Heard[],
  share: number,
): {
  readonly calibration: Calibration;
  readonly together: Together | null;
} {
  const calibration = fitCalibration(heard, usualScope);
  const meant = heard.flatMap(({ opinion, nearness, right }) =>
    nearness === null ? [] : [{ alone: opinion, nearness, right }],
  );
  if (meant.length === 0) return { calibration, together: null };
  const judged = meant.map(({ alone, nearness, right }) => ({ opinion: together(alone, nearness, share), right }));
  return {
    calibration,
    together: {
      share,
      calibration: fitCalibration(judged, usualScopeTogether),
      sureFrom: surenessOf(answersOf(heard, calibration.temperature, calibration.scope)),
    },
  };
}

type Asked = Pick<Heard, 'opinion' | 'right'>;

function judgedOf(asked: readonly Asked[]): readonly Judged[] {
  return asked.flatMap(({ opinion, right }) => (right === null ? [] : [{ margins: opinion.margins, right }]));
}

function fitCalibration(asked: readonly Asked[], usual: readonly number[]): Calibration {
  const temperature = fitTemperature(judgedOf(asked));
  const scope = fitScope(
    asked.map(({ opinion, right }) => ({ features: opinion.features, so: right !== null })),
    usual,
  );
  return { temperature, scope, inScopeFrom: barOf(answersOf(asked, temperature, scope)) };
}

interface Answer {
  readonly score: number;
  readonly isRight: boolean;
}

/** The best topics of texts whose topic was known, surest first. */
function answersOf(asked: readonly Asked[], temperature: number, scope: readonly number[]): readonly Answer[] {
  return asked
    .flatMap(({ opinion, right }) => {
      if (right === null) return [];
      const chances = softmax(opinion.margins, temperature);
      const best = chances.indexOf(Math.max(...chances));
      return [{ score: (chances[best] ?? 0) * inScope(scope, opinion.features), isRight: best === right }];
    })
    .sort((a, b) => b.score - a.score);
}

/** Of what was found rightly, this share may score less than the bar. */
const mayMiss = 0.04;
const usualBar = 0.3;

function barOf(answers: readonly Answer[]): number {
  const right = answers.filter(({ isRight }) => isRight);
  return right[Math.floor(right.length * (1 - mayMiss))]?.score ?? usualBar;
}

/** Of twenty messages one is taken to belong nowhere, however many were held out here. */
const shareInScope = 0.95;

function fitScope(observed: readonly Omit<Observation, 'weight'>[], usual: readonly number[]): readonly number[] {
  const inside = observed.filter((one) => one.so).length;
  const outside = observed.length - inside;
  if (inside === 0 || outside === 0) return usual;
  const total = Math.min(observed.length, 500);
  return fitLogistic(
    observed.map((one) => ({
      ...one,
      weight: one.so ? (total * shareInScope) / inside : (total * (1 - shareInScope)) / outside,
    })),
    usual,
    1,
  );
}

/** The score from which on next to nothing was wrong. */
function surenessOf(answers: readonly Answer[]): number {
  let sureFrom = 1;
  let wrong = 0;
  answers.forEach(({ score, isRight }, at) => {
    if (!isRight) wrong += 1;
    if (wrong <= (at + 1) * mayBeWrong) sureFrom = score;
  });
  return sureFrom;
}

const mayBeWrong = 0.01;
