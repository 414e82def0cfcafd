import { readBrain, trainBrain } from '../../bots/brain.ts';
import type { Article, Variant } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { examplesOf, type Example } from '../../knowledge/examples.ts';
import { questionOf } from './questionOf.ts';
import type { Question } from './question.ts';

/**
 * Every example of the content asked as a question that neither topics nor search have seen, then as one that nothing answers:
 * with its whole topic left out. Trains once for each part, so `note` is told how far it is.
 */
export function heldOutQuestions(library: Library, now: number, note: (text: string) => void): readonly Question[] {
  const asked = examplesOf(library.articles).filter(({ kind }) => kind === 'example');
  const topics = [...new Set(asked.map(({ topic }) => topic))].toSorted();
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    note(`Part ${fold + 1} of ${folds}`);
    const some = new Set(asked.filter((_, at) => at % folds === fold));
    const gone = new Set(topics.filter((_, at) => at % folds === fold));
    const served = library.articles.filter(({ topic }) => !gone.has(topic));
    return [
      ...ask({ ...library, articles: library.articles.map((article) => without(article, some)) }, [...some], true, now),
      ...ask(
        { ...library, articles: served },
        asked.filter(({ topic }) => gone.has(topic)),
        false,
        now,
      ),
    ];
  });
}

const folds = 4;

function ask(library: Library, asked: readonly Example[], isKnown: boolean, now: number): readonly Question[] {
  const brain = readBrain(library, trainBrain(library));
  return asked.map(({ text, topic, locale }) =>
    questionOf(brain, { text, locale, topics: isKnown ? [topic] : [] }, now),
  );
}

function without(article: Article, asked: ReadonlySet<Example>): Article {
  const gone = new Set([...asked].map(({ locale, text }) => `${locale} ${text}`));
  const variants = Object.entries(article.variants).map(([locale, variant]): readonly [string, Variant] => [
    locale,
    { ...variant, examples: variant.examples.filter((text) => !gone.has(`${locale} ${text}`)) },
  ]);
  return { ...article, variants: Object.fromEntries(variants) };
}
