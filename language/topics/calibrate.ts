import { fitLogistic, type Observation } from './fitLogistic.ts';
import { fitTemperature, type Judged } from './fitTemperature.ts';
import type { Opinion } from './opinion.ts';
import { inScope, usualScope, usualScopeTogether } from './scope.ts';
import { logOdds, trusted } from './trusted.ts';
import { softmax } from './softmax.ts';
import type { Calibration, Together } from './topicModel.ts';

/** What was said of a text that its models never saw. */
export interface Heard {
  readonly opinion: Opinion;
  /** By words and meaning; null without an embedding. */
  readonly both: Opinion | null;
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
  const calibration = fitCalibration(heard, 'words');
  const judged = heard.flatMap(({ both, right }) => (both === null ? [] : [{ opinion: both, right }]));
  if (judged.length === 0) return { calibration, together: null };
  return {
    calibration,
    together: {
      share,
      calibration: fitCalibration(judged, 'both'),
      sureFrom: surenessOf(answersOf(heard, calibration)),
    },
  };
}

type Asked = Pick<Heard, 'opinion' | 'right'>;

function judgedOf(asked: readonly Asked[]): readonly Judged[] {
  return asked.flatMap(({ opinion, right }) => (right === null ? [] : [{ margins: opinion.margins, right }]));
}

function fitCalibration(asked: readonly Asked[], heardBy: keyof typeof hesitation): Calibration {
  const temperature = fitTemperature(judgedOf(asked));
  const scope = fitScope(
    asked.map(({ opinion, right }) => ({ features: opinion.features, so: right !== null })),
    heardBy === 'words' ? usualScope : usualScopeTogether,
  );
  const found = answersOf(asked, { temperature, scope, trust: [0, 1] });
  const trust = fitTrust(found, heardBy);
  return {
    temperature,
    scope,
    trust,
    inScopeFrom: barOf(found.map((one) => ({ ...one, score: trusted(trust, one.score) }))),
  };
}

interface Answer {
  readonly score: number;
  readonly isRight: boolean;
  /** Whether the text belongs to a topic at all. */
  readonly isOurs: boolean;
}

/** The best topics of all texts, surest first. */
function answersOf(
  asked: readonly Asked[],
  { temperature, scope, trust }: Omit<Calibration, 'inScopeFrom'>,
): readonly Answer[] {
  return asked
    .map(({ opinion, right }) => {
      const chances = softmax(opinion.margins, temperature);
      const best = chances.indexOf(Math.max(...chances));
      const score = trusted(trust, (chances[best] ?? 0) * inScope(scope, opinion.features));
      return { score, isRight: best === right, isOurs: right !== null };
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

/** While learning what belongs anywhere, one message in twenty does not, however many were held out here. */
const shareInScope = 0.95;
/** What scores promise holds where one message in a hundred belongs nowhere. */
const shareTold = 0.99;

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
    pull,
  );
}

/** Of some hundred observations even the few of a small set may say more than what is usual. */
const pull = 0.2;

/** How sure the likeliest topics may be, by how often they were right. */
function fitTrust(answers: readonly Answer[], heardBy: keyof typeof hesitation): readonly number[] {
  const weightOf = weighing(answers, shareTold);
  const observed = answers.map((one) => ({
    features: [logOdds(one.score)],
    so: one.isRight,
    weight: weightOf(one),
  }));
  return fitLogistic(observed, [0, 1], hesitation[heardBy]);
}

/**
 * As many answers as it takes to change what a score says: what is strange to a small set of examples must not gain by it.
 * Words alone know least of what is strange.
 */
const hesitation = { words: 200, both: 40 } as const;

/** The score from which on next to nothing was wrong; but a few right answers prove little. */
function surenessOf(answers: readonly Answer[]): number {
  const weightOf = weighing(answers, shareInScope);
  let sureFrom = 1;
  let all = 0;
  let wrong = 0;
  for (const one of answers) {
    const weight = weightOf(one);
    all += weight;
    if (!one.isRight) wrong += weight;
    if (wrong <= all * mayBeWrong) sureFrom = one.score;
  }
  return Math.max(leastSure, sureFrom);
}

const mayBeWrong = 0.01;
const leastSure = 0.9;

/** A text of ours counts once; the others together are the rest of all messages, of which we have this share. */
function weighing(answers: readonly Answer[], share: number): (answer: Answer) => number {
  const ours = answers.filter(({ isOurs }) => isOurs).length;
  const other = (ours * (1 - share)) / share / Math.max(1, answers.length - ours);
  return ({ isOurs }) => (isOurs ? 1 : other);
}
