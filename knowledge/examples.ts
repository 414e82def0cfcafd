import type { Article } from '../core/knowledge.ts';

/** A text that shows what belongs to a topic; the topic model and search are fitted on these. */
export interface Example {
  readonly text: string;
  readonly topic: string;
  readonly locale: string;
  /** A customer's wording, or the article's title, which counts as one more. */
  readonly kind: 'example' | 'title';
}

/** All examples of the articles customers may be answered with, the title of each variant among them. */
export function examplesOf(articles: readonly Article[]): readonly Example[] {
  return articles
    .filter((article) => article.audience === 'customers')
    .flatMap((article) =>
      Object.entries(article.variants).flatMap(([locale, variant]): readonly Example[] => [
        { text: variant.title, topic: article.topic, locale, kind: 'title' },
        ...variant.examples.map((text) => ({ text, topic: article.topic, locale, kind: 'example' as const })),
      ]),
    );
}
