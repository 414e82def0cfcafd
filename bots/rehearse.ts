import type { Article, Variant } from '../core/knowledge.ts';
import { examplesOf, type Example } from '../knowledge/examples.ts';
import { buildIndex, type Embedded } from '../knowledge/search/buildIndex.ts';
import type { Rehearsal, Tried } from '../knowledge/search/fitEvidence.ts';
import type { Question } from '../knowledge/search/question.ts';
import { rank } from '../knowledge/search/rank.ts';
import { fitTopics } from '../language/topics/fitTopics.ts';
import { lessonsOf } from '../language/topics/lessons.ts';
import type { Calibration } from '../language/topics/topicModel.ts';
import { topicsOf } from '../language/topics/topicsOf.ts';

/**
 * Asks every example as a question that neither the topic model nor the index has seen, then as one that nothing answers:
 * with its whole topic left out. What comes of it shows how far a score can be trusted.
 */
export function rehearse(
  articles: readonly Article[],
  calibration: Calibration,
  embedded: Embedded = () => undefined,
): Rehearsals {
  const served = articles.filter((article) => article.audience === 'customers');
  const examples = examplesOf(served);
  const questions = examples.filter((example) => example.kind === 'example');
  const topics = [...new Set(questions.map((question) => question.topic))].sort();
  const inScope = parts(folds, questions.length).flatMap((part) => {
    const asked = new Set(questions.filter((_, at) => at % folds === part));
    return ask({
      known: examples.filter((example) => !asked.has(example)),
      articles: served.map((article) => without(article, [...asked])),
      asked: [...asked],
      calibration,
      embedded,
    });
  });
  const outOfScope = parts(topicFolds, questions.length).flatMap((part) => {
    const gone = new Set(topics.filter((_, at) => at % topicFolds === part));
    return ask({
      known: examples.filter((example) => !gone.has(example.topic)),
      articles: served.filter((article) => !gone.has(article.topic)),
      asked: questions.filter((question) => gone.has(question.topic)),
      calibration,
      embedded,
    });
  });
  const only = (answers: readonly Answers[], how: keyof Answers): Rehearsal['inScope'] =>
    answers.flatMap((one) => (one[how] === null ? [] : [one[how]]));
  return {
    plain: { inScope: only(inScope, 'plain'), outOfScope: only(outOfScope, 'plain') },
    meant: { inScope: only(inScope, 'meant'), outOfScope: only(outOfScope, 'meant') },
  };
}

/** What came of asking without embeddings, and of asking with them where there are any. */
export interface Rehearsals {
  readonly plain: Rehearsal;
  readonly meant: Rehearsal;
}

interface Answers {
  readonly plain: readonly Tried[];
  readonly meant: readonly Tried[] | null;
}

/** Into how many parts the examples are dealt; each part is asked while the others are known. */
const folds = 10;
/** Into how many parts the topics are dealt. */
const topicFolds = 4;
/** This many answers tell enough; a large library gives them in its first parts. */
const enough = 1500;

function parts(count: number, questions: number): readonly number[] {
  const needed = Math.ceil((enough * count) / Math.max(1, questions));
  return Array.from({ length: Math.min(count, needed) }, (_, at) => at);
}

interface Lesson {
  readonly known: readonly Example[];
  readonly articles: readonly Article[];
  readonly asked: readonly Example[];
  readonly calibration: Calibration;
  readonly embedded: Embedded;
}

function ask({ known, articles, asked, calibration, embedded }: Lesson): readonly Answers[] {
  if (asked.length === 0 || articles.length === 0) return [];
  const { topics, lessons } = lessonsOf(known);
  const model = { ...fitTopics(topics, lessons), calibration };
  const index = buildIndex(articles, undefined, embedded);
  return asked.map(({ text, topic, locale }) => {
    const question = { text, topics: topicsOf(model, text) };
    const embedding = embedded(locale, text);
    const tried = (asking: Question): readonly Tried[] =>
      rank(index, asking, () => true).map(({ article, features }) => ({
        features,
        right: articles[article]?.topic === topic,
      }));
    return { plain: tried(question), meant: embedding === undefined ? null : tried({ ...question, embedding }) };
  });
}

function without(article: Article, asked: readonly Example[]): Article {
  const gone = new Set(asked.map(({ locale, text }) => `${locale} ${text}`));
  const variants = Object.entries(article.variants).map(([locale, variant]): readonly [string, Variant] => [
    locale,
    { ...variant, examples: variant.examples.filter((text) => !gone.has(`${locale} ${text}`)) },
  ]);
  return { ...article, variants: Object.fromEntries(variants) };
}
