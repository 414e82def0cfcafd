import type { Embedder } from '../../core/embedding.ts';
import type { Topic } from '../../core/understanding.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { meantBy } from '../../language/meantBy.ts';
import { isUnsure } from '../../language/topics/isUnsure.ts';
import { meantOf } from '../../language/topics/meantOf.ts';
import { trainTopics } from '../../language/topics/trainTopics.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import type { Labelled } from './readLabelled.ts';

/** Topics that were learned from examples, ready to be asked. */
export interface Learned {
  /** The topics of a text, best first, and whether its meaning was asked. */
  hear(text: string): Promise<{ readonly ranked: readonly Topic[]; readonly asked: boolean }>;
  /** A score from which on a text counts as in scope. */
  readonly inScopeFrom: number;
}

/** Learns and hears as in production: a topic's name is an example as an article's title is, and an embedding is asked for where words alone leave doubt. */
export async function learnTopics(embedder: Embedder | null, train: readonly Labelled[]): Promise<Learned> {
  const names = [...new Set(train.map(({ intent }) => intent))];
  const examples = [
    ...train.map(({ text, intent }) => ({ text, topic: intent })),
    ...names.map((topic) => ({ text: spoken(topic), topic })),
  ];
  const model = trainTopics(examples, embedder === null ? null : await meantOf(embedder, examples));
  const corrector = correctorFor(examples.map(({ text }) => text));
  return {
    inScopeFrom: (model.meaning ?? model).calibration.inScopeFrom,
    async hear(text) {
      const ranked = topicsHeard(model, corrector, text);
      const meant = isUnsure(model, ranked) ? meantBy(corrector, text) : null;
      if (embedder === null || meant === null) return { ranked, asked: false };
      const [embedding] = await embedder.embed([meant]);
      return { ranked: topicsHeard(model, corrector, text, 10, embedding), asked: true };
    },
  };
}

/** `lost_card` and `lostCard` are "lost card". */
function spoken(topic: string): string {
  return topic
    .replace(/[_\-./:]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}
