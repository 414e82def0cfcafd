import type { Embedder } from '../../core/embedding.ts';
import type { Prediction } from './figuresOf.ts';
import { learnTopics } from './learnTopics.ts';
import type { Labelled } from './readLabelled.ts';

/** What is asked: texts with their topic, and texts that belong to none. Only `train` is learned from. */
export interface Questions {
  readonly train: readonly Labelled[];
  readonly test: readonly Labelled[];
  readonly oos: readonly string[];
}

/** What came of it; `asked` is the share of texts that an embedding was asked for. */
export interface Answers {
  readonly predictions: readonly Prediction[];
  readonly trainSeconds: number;
  readonly asked: number;
}

/** Learns and asks all, exactly as in production. */
export async function askAll(embedder: Embedder | null, { train, test, oos }: Questions): Promise<Answers> {
  const started = performance.now();
  const { hear, inScopeFrom } = await learnTopics(embedder, train);
  const trainSeconds = (performance.now() - started) / 1000;
  const questions = [
    ...test.map(({ text, intent }) => ({ text, expected: intent })),
    ...oos.map((text) => ({ text, expected: null })),
  ];
  const predictions: Prediction[] = [];
  let meanings = 0;
  for (const { text, expected } of questions) {
    const from = performance.now();
    const { ranked, asked } = await hear(text);
    const ms = performance.now() - from;
    if (asked) meanings += 1;
    const score = ranked[0]?.score ?? 0;
    predictions.push({
      text,
      expected,
      predicted: ranked[0]?.name ?? null,
      score,
      inScope: score >= inScopeFrom,
      ranked,
      ms,
    });
  }
  return { predictions, trainSeconds, asked: meanings / questions.length };
}
