import { auroc } from '../../bench/auroc.ts';
import { calibrationError } from '../../bench/calibrationError.ts';
import { calibrationFloor } from '../../bench/calibrationFloor.ts';

/** One text of the test: what it was taken for, and how long that took. */
export interface Prediction {
  readonly text: string;
  /** Null: it belongs to no topic. */
  readonly expected: string | null;
  readonly predicted: string | null;
  /** Calibrated probability that the prediction is right and the text in scope. */
  readonly score: number;
  readonly inScope: boolean;
  readonly ranked: readonly { readonly name: string; readonly score: number }[];
  readonly ms: number;
}

/** Shares are fractions of 0 to 1, times milliseconds; `auroc` is null without texts out of scope. */
export interface Figures {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly top3: number;
  readonly auroc: number | null;
  readonly ece: number;
  /** What `ece` would be, were all scores exactly true: so far off is chance. */
  readonly eceFloor: number;
  /** Of the texts with a topic, how many were let in; of those without one, how many were kept out. */
  readonly letIn: number;
  readonly keptOut: number | null;
  readonly p50: number;
  readonly p99: number;
}

/** What the predictions are worth. Accuracy, macro-F1, top three and calibration count the texts that have a topic, whatever the scope. */
export function figuresOf(predictions: readonly Prediction[]): Figures {
  const inside = predictions.filter(({ expected }) => expected !== null);
  const outside = predictions.filter(({ expected }) => expected === null);
  const share = (some: readonly Prediction[], so: (one: Prediction) => boolean): number =>
    some.filter(so).length / Math.max(1, some.length);
  const times = predictions.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const time = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    accuracy: share(inside, isRight),
    macroF1: macroF1(inside),
    top3: share(inside, ({ expected, ranked }) => ranked.slice(0, 3).some(({ name }) => name === expected)),
    auroc:
      outside.length === 0
        ? null
        : auroc(predictions.map(({ score, expected }) => ({ score, positive: expected !== null }))),
    ece: calibrationError(inside.map((one) => ({ score: one.score, positive: isRight(one) }))),
    eceFloor: calibrationFloor(inside.map(({ score }) => score)),
    letIn: share(inside, (one) => one.inScope),
    keptOut: outside.length === 0 ? null : share(outside, (one) => !one.inScope),
    p50: time(0.5),
    p99: time(0.99),
  };
}

/** The pairs of topics that were mixed up most often, as expected, predicted and how often. */
export function confusionsOf(
  predictions: readonly Prediction[],
): readonly (readonly [expected: string, predicted: string, times: number])[] {
  const pairs = new Map<string, [string, string, number]>();
  for (const one of predictions) {
    if (one.expected === null || isRight(one)) continue;
    const pair = [one.expected, one.predicted ?? '(nothing)'] as const;
    const key = JSON.stringify(pair);
    pairs.set(key, [...pair, (pairs.get(key)?.[2] ?? 0) + 1]);
  }
  return [...pairs.values()].sort((a, b) => b[2] - a[2]);
}

function isRight({ expected, predicted }: Prediction): boolean {
  return expected === predicted;
}

/** The mean over the test's topics of the harmonic mean of precision and recall. */
function macroF1(inside: readonly Prediction[]): number {
  const counts = new Map<string, { right: number; expected: number; predicted: number }>();
  const of = (name: string): { right: number; expected: number; predicted: number } => {
    const count = counts.get(name) ?? { right: 0, expected: 0, predicted: 0 };
    counts.set(name, count);
    return count;
  };
  for (const { expected, predicted } of inside) {
    if (expected !== null) of(expected).expected += 1;
    if (predicted !== null) of(predicted).predicted += 1;
    if (expected !== null && expected === predicted) of(expected).right += 1;
  }
  const known = [...counts.values()].filter(({ expected }) => expected > 0);
  const sum = known.reduce((total, { right, expected, predicted }) => total + (2 * right) / (expected + predicted), 0);
  return sum / Math.max(1, known.length);
}
