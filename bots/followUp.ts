import type { Article, Evidence } from '../core/knowledge.ts';
import { type Asked, findEvidence } from '../knowledge/search/findEvidence.ts';
import { askedAs } from './askedAs.ts';
import type { Brain } from './brain.ts';

/**
 * What a short question finds that says nothing clear by itself, read together with what was talked about: "how long does it
 * take?" after an answer on transfers. Null where that leads neither to the same matter nor to one that its article names as next.
 */
export function followUp(brain: Brain, asked: Asked, alone: readonly Evidence[]): readonly Evidence[] | null {
  const before = brain.index.articles.find((article) => article.topic === asked.previousTopic);
  if (before === undefined || speaksForItself(asked, alone)) return null;
  // What must not wait is never taken for a question about something else.
  if (alone.some((one) => one.urgent !== undefined && one.score >= likely)) return null;
  if (asked.text.trim().split(/\s+/).length > mostWords) return null;
  const joined = findEvidence(brain.index, askedAs(brain, asked, `${asked.text} ${titleOf(before, asked)}`));
  const [first] = joined;
  return first && [before.id, ...before.followUps].includes(first.article.id) ? joined : null;
}

/** All that was found, or its topic where words and examples agree, is as sure as this. */
function speaksForItself({ topics }: Asked, [best]: readonly Evidence[]): boolean {
  if (best === undefined) return false;
  return best.score >= clear || topics.some(({ name, score }) => name === best.topic && score >= clearTopic);
}

const clear = 0.75;
const clearTopic = 0.9;
const likely = 0.1;
const mostWords = 8;

function titleOf(article: Article, { locale, defaultLocale }: Asked): string {
  const language = locale.split('-')[0] ?? locale;
  return (article.variants[language] ?? article.variants[defaultLocale])?.title ?? '';
}
