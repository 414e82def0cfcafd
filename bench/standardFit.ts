import { join } from 'node:path';
import type { Article, Variant } from '../core/knowledge.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { loadContent } from '../knowledge/load.ts';
import { buildIndex } from '../knowledge/search/buildIndex.ts';
import { fitWeights, type Sample } from '../knowledge/search/fitWeights.ts';
import { rank } from '../knowledge/search/rank.ts';
import { topicsOf } from '../language/topics/topicsOf.ts';
import { trainTopics } from '../language/topics/trainTopics.ts';

// Where the numbers of `standardFit` come from: small libraries cut out of Meridian, with no or two examples an article, are
// asked the examples they do not have, and the examples of articles they do not have. Prints the fits; takes a minute.

const content = join(import.meta.dirname, '../knowledge/content');
const { content: library } = await loadContent(content, Date.parse('2026-11-24T10:00:00+01:00'));
const articles = library.articles.map(english);
const questions = examplesOf(articles).filter((example) => example.kind === 'example');
let seed = 42;

const samples: { readonly best: Sample[]; readonly other: Sample[] } = { best: [], other: [] };
for (const { size, times } of [
  { size: 5, times: 30 },
  { size: 15, times: 12 },
  { size: 40, times: 4 },
  { size: 77, times: 2 },
])
  for (const examples of [0, 2])
    for (let time = 0; time < times; time++) askLibrary(cutOut(size, examples), 15 / (size * times));

const flat = { bias: -1, weights: [0, 0, 0, 0, 0, 0, 0, 0] };
console.log(
  JSON.stringify({ best: fitWeights(samples.best, flat), other: fitWeights(samples.other, flat) }, rounded, 2),
);

function english(article: Article): Article {
  const variant = article.variants['en'];
  return { ...article, variants: variant ? { en: variant } : {} };
}

/** A library of some articles, with a few of their examples. */
function cutOut(size: number, examples: number): readonly Article[] {
  const withFew = (variant: Variant): Variant => ({
    ...variant,
    examples: shuffled(variant.examples).slice(0, examples),
  });
  return shuffled(articles)
    .slice(0, size)
    .map((article) => ({
      ...article,
      variants: Object.fromEntries(Object.entries(article.variants).map(([locale, one]) => [locale, withFew(one)])),
    }));
}

/** What it does not know counts a fifth of everything asked, however many questions that are. */
function askLibrary(cut: readonly Article[], weight: number): void {
  const model = trainTopics(examplesOf(cut));
  const index = buildIndex(cut);
  const topics = new Set(cut.map((article) => article.topic));
  const known = new Set(examplesOf(cut).map((example) => example.text));
  const inside = questions.filter((question) => topics.has(question.topic) && !known.has(question.text));
  const outside = shuffled(questions.filter((question) => !topics.has(question.topic))).slice(0, 150);
  const outsideWeight = (weight * inside.length) / (4 * Math.max(1, outside.length));
  for (const { text, topic } of [...inside, ...outside])
    rank(index, { text, topics: topicsOf(model, text) }, () => true).forEach(({ article, features }, place) =>
      samples[place === 0 ? 'best' : 'other'].push({
        features,
        right: cut[article]?.topic === topic,
        weight: topics.has(topic) ? weight : outsideWeight,
      }),
    );
}

/** The same order every time, so that the numbers can be checked. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const keyed = items.map((item) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return { item, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
