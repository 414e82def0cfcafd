import { readBrain, trainBrain } from '../../bots/brain.ts';
import type { Article, Variant } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { examplesOf, type Example } from '../../knowledge/examples.ts';
import type { Meanings } from './meanings.ts';
import { questionOf } from './questionOf.ts';
import type { Question } from './question.ts';

/**
 * Every example of the content asked as a question that neither topics nor search have seen, then as one that nothing answers:
 * with its whole topic left out. Trains twice for each part, so `note` is told how far it is.
 */
export async function heldOutQuestions(
  library: Library,
  meanings: Meanings,
  now: number,
  note: (text: string) => void,
): Promise<readonly Question[]> {
  const asked = examplesOf(library.articles).filter(({ kind }) => kind === 'example');
  const topics = [...new Set(asked.map(({ topic }) => topic))].toSorted();
  const questions: Question[] = [];
  for (let fold = 0; fold < folds; fold++) {
    note(`Part ${fold + 1} of ${folds}`);
    const some = new Set(asked.filter((_, at) => at % folds === fold));
    const gone = new Set(topics.filter((_, at) => at % folds === fold));
    const unread = { ...library, articles: library.articles.map((article) => without(article, some)) };
    const served = { ...library, articles: library.articles.filter(({ topic }) => !gone.has(topic)) };
    const outside = asked.filter(({ topic }) => gone.has(topic));
    questions.push(...(await ask(unread, [...some], meanings, true, now)));
    questions.push(...(await ask(served, outside, meanings, false, now)));
  }
  return questions;
}

const folds = 4;

async function ask(
  library: Library,
  asked: readonly Example[],
  meanings: Meanings,
  isKnown: boolean,
  now: number,
): Promise<readonly Question[]> {
  const brain = readBrain(library, trainBrain(library, await meanings.of(library)));
  const questions: Question[] = [];
  for (const { text, topic, locale } of asked)
    questions.push(await questionOf(brain, meanings, { text, locale, topics: isKnown ? [topic] : [] }, now));
  return questions;
}

function without(article: Article, asked: ReadonlySet<Example>): Article {
  const gone = new Set([...asked].map(({ locale, text }) => `${locale} ${text}`));
  const variants = Object.entries(article.variants).map(([locale, variant]): readonly [string, Variant] => [
    locale,
    { ...variant, examples: variant.examples.filter((text) => !gone.has(`${locale} ${text}`)) },
  ]);
  return { ...article, variants: Object.fromEntries(variants) };
}
