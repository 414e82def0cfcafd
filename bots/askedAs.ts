import type { Asked } from '../knowledge/search/findEvidence.ts';
import { topicsHeard } from '../language/topicsHeard.ts';
import type { Brain } from './brain.ts';
import { mended } from './mended.ts';

/** The same question with another text: what was heard and meant of the first one does not count for it. */
export function askedAs({ ears }: Brain, asked: Asked, text: string): Asked {
  const { embedding: _, mended: __, ...question } = asked;
  return {
    ...question,
    text,
    ...mended(ears.corrector, text),
    topics: topicsHeard(ears.topics, ears.corrector, text),
  };
}
