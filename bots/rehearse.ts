import type { Article, Variant } from '../core/knowledge.ts';
import type { Topic } from '../core/understanding.ts';
import { examplesOf, type Example } from '../knowledge/examples.ts';
import { buildIndex } from '../knowledge/search/buildIndex.ts';
import type { Rehearsal } from '../knowledge/search/fitEvidence.ts';
import { rank } from '../knowledge/search/rank.ts';
import { heldOutTopics } from '../language/topics/heldOutTopics.ts';
import { topicsOf } from '../language/topics/topicsOf.ts';
import { trainTopics } from '../language/topics/trainTopics.ts';

/** Asks every example as a question that neither the topic model nor the index has seen, then as one that nothing answers: with its whole topic left out. */
export function rehearse(articles: readonly Article[]): Rehearsal {
  const served = articles.filter((article) => article.audience === 'customers');
  const examples = examplesOf(served);
  return { inScope: askUnseen(served, examples), outOfScope: askWithoutTopic(served, examples) };
}

/** Into how many parts the examples are dealt; each part is asked while the others are known. */
const folds = 10;
/** Into how many parts the topics are dealt. */
const topicFolds = 4;

function askUnseen(articles: readonly Article[], examples: readonly Example[]): Rehearsal['inScope'] {
  const topics = heldOutTopics(examples, folds);
  const questions = examples
    .map((example, at) => ({ ...example, topics: topics[at] ?? [] }))
    .filter((question) => question.kind === 'example');
  return parts(folds).flatMap((part) => {
    const asked = questions.filter((_, at) => at % folds === part);
    return asked.length === 0
      ? []
      : ask(
          articles.map((article) => without(article, asked)),
          asked,
        );
  });
}

function askWithoutTopic(articles: readonly Article[], examples: readonly Example[]): Rehearsal['outOfScope'] {
  const names = [...new Set(articles.map((article) => article.topic))].sort();
  return parts(topicFolds).flatMap((part) => {
    const gone = new Set(names.filter((_, at) => at % topicFolds === part));
    const model = trainTopics(examples.filter((example) => !gone.has(example.topic)));
    const asked = examples
      .filter((example) => gone.has(example.topic) && example.kind === 'example')
      .map((example) => ({ ...example, topics: topicsOf(model, example.text) }));
    return ask(
      articles.filter((article) => !gone.has(article.topic)),
      asked,
    );
  });
}

interface Question {
  readonly text: string;
  readonly topic: string;
  readonly topics: readonly Topic[];
}

function ask(articles: readonly Article[], questions: readonly Question[]): Rehearsal['inScope'] {
  const index = buildIndex(articles);
  return questions.map((question) =>
    rank(index, question, () => true).map(({ article, features }) => ({
      features,
      right: articles[article]?.topic === question.topic,
    })),
  );
}

function without(article: Article, asked: readonly Example[]): Article {
  const gone = new Set(asked.map(({ locale, text }) => `${locale} ${text}`));
  const variants = Object.entries(article.variants).map(([locale, variant]): readonly [string, Variant] => [
    locale,
    { ...variant, examples: variant.examples.filter((text) => !gone.has(`${locale} ${text}`)) },
  ]);
  return { ...article, variants: Object.fromEntries(variants) };
}

function parts(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
