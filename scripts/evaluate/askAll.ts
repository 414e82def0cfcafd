import { correctorFor } from '../../language/correctorFor.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { trainTopics } from '../../language/topics/trainTopics.ts';
import type { Prediction } from './figuresOf.ts';
import type { Labelled } from './readLabelled.ts';

/** What is asked: texts with their topic, and texts that belong to none. Only `train` is learned from. */
export interface Questions {
  readonly train: readonly Labelled[];
  readonly test: readonly Labelled[];
  readonly oos: readonly string[];
}

/** Learns and asks as in production. */
export function askAll({ train, test, oos }: Questions): {
  readonly predictions: readonly Prediction[];
  readonly trainSeconds: number;
} {
  const started = performance.now();
  const model = trainTopics(train.map(({ text, intent }) => ({ text, topic: intent })));
  const corrector = correctorFor(train.map(({ text }) => text));
  const trainSeconds = (performance.now() - started) / 1000;
  const asked = [
    ...test.map(({ text, intent }) => ({ text, expected: intent })),
    ...oos.map((text) => ({ text, expected: null })),
  ];
  const predictions = asked.map(({ text, expected }): Prediction => {
    const from = performance.now();
    const ranked = topicsHeard(model, corrector, text);
    const ms = performance.now() - from;
    const score = ranked[0]?.score ?? 0;
    return { text, expected, predicted: ranked[0]?.name ?? null, score, inScope: score >= usualBar, ranked, ms };
  });
  return { predictions, trainSeconds };
}

const usualBar = 0.3;
