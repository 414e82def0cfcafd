import { createHash } from 'node:crypto';
import type { Article } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { standardHours } from '../../knowledge/hours.ts';
import { standardPolicy } from '../../knowledge/policy.ts';
import type { Faq } from './readFaq.ts';

/** A FAQ as published content: each entry an article on a topic of its own, its question the title, its answer the body. */
export function libraryOf(entries: readonly Faq[], locale: string): Library {
  const articles = entries.map((entry) => articleOf(entry, locale));
  return {
    articles,
    sentences: {},
    policy: { ...standardPolicy, defaultLocale: locale },
    hours: standardHours,
    safePaths: [],
    hash: hashOf(articles),
  };
}

function articleOf({ id, question, answer, examples }: Faq, locale: string): Article {
  return {
    id,
    topic: id,
    audience: 'customers',
    followUps: [],
    variants: { [locale]: { title: question, examples, web: '', body: answer } },
    hash: hashOf([question, answer, examples]),
    file: `${id}.md`,
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
