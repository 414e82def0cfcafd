import type { Embedding } from '../core/embedding.ts';
import type { Topic } from '../core/understanding.ts';
import type { Corrector } from '../text/corrector.ts';
import { mendedWords } from './mendedWords.ts';
import type { TopicModel } from './topics/topicModel.ts';
import { topicsOf } from './topics/topicsOf.ts';

/**
 * The topics of a text that may hold typing mistakes, best first: what was typed and what was likely meant count one half
 * each, because a word that looks mistyped may be right and only new to us. With an embedding of `meantBy`, meaning is heard, too.
 */
export function topicsHeard(
  model: TopicModel,
  corrector: Corrector,
  text: string,
  limit = 10,
  embedding?: Embedding,
): readonly Topic[] {
  const { typed, meant, isMended } = mendedWords(corrector, text);
  if (!isMended) return topicsOf(model, text, limit, embedding);
  const scores = new Map<string, number>();
  for (const words of [typed, meant])
    for (const { name, score } of topicsOf(model, words.join(' '), model.topics.length, embedding))
      scores.set(name, (scores.get(name) ?? 0) + score / 2);
  return [...scores]
    .map(([name, score]) => ({ name, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
