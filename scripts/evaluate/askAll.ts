import type { Embedder } from '../../core/embedding.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { meantBy } from '../../language/meantBy.ts';
import { isUnsure } from '../../language/topics/isUnsure.ts';
import { meantOf } from '../../language/topics/meantOf.ts';
import { trainTopics } from '../../language/topics/trainTopics.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import type { Prediction } from './figuresOf.ts';
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

/** Learns and asks as in production: a topic's name is an example as an article's title is, and an embedding is asked for where words alone leave doubt. */
export async function askAll(embedder: Embedder | null, { train, test, oos }: Questions): Promise<Answers> {
  const started = performance.now();
  const names = [...new Set(train.map(({ intent }) => intent))];
  const examples = [
    ...train.map(({ text, intent }) => ({ text, topic: intent })),
    ...names.map((topic) => ({ text: spoken(topic), topic })),
  ];
  const model = trainTopics(examples, embedder === null ? null : await meantOf(embedder, examples));
  const corrector = correctorFor(examples.map(({ text }) => text));
  const trainSeconds = (performance.now() - started) / 1000;
  const questions = [
    ...test.map(({ text, intent }) => ({ text, expected: intent })),
    ...oos.map((text) => ({ text, expected: null })),
  ];
  const predictions: Prediction[] = [];
  let asked = 0;
  for (const { text, expected } of questions) {
    const from = performance.now();
    let ranked = topicsHeard(model, corrector, text);
    const meant = isUnsure(model, ranked) ? meantBy(corrector, text) : null;
    if (embedder !== null && meant !== null) {
      asked += 1;
      const [embedding] = await embedder.embed([meant]);
      ranked = topicsHeard(model, corrector, text, 10, embedding);
    }
    const ms = performance.now() - from;
    const score = ranked[0]?.score ?? 0;
    const inScope = score >= (model.meaning ?? model).calibration.inScopeFrom;
    predictions.push({ text, expected, predicted: ranked[0]?.name ?? null, score, inScope, ranked, ms });
  }
  return { predictions, trainSeconds, asked: asked / questions.length };
}

/** `lost_card` and `lostCard` are "lost card". */
function spoken(topic: string): string {
  return topic
    .replace(/[_\-./:]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}
