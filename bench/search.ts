import { join } from 'node:path';
import { loadContent } from '../knowledge/load.ts';
import { bm25Postings, sumScores } from '../knowledge/search/postings.ts';
import { termsOf } from '../knowledge/search/terms.ts';
import { askFaq } from '../scripts/evaluateSearch/askFaq.ts';
import { figuresOf } from '../scripts/evaluateSearch/figuresOf.ts';
import type { Faq, Query } from '../scripts/evaluateSearch/readFaq.ts';
import { damage } from './damage.ts';
import { readTexts } from './readTexts.ts';
import { table } from './table.ts';

// `npm run bench:search`: search alone, in words, on FAQs made of Meridian's articles and of public intents, with no, one and three
// examples, rightly and badly typed, beside BM25 over the same texts.

const content = join(import.meta.dirname, '../knowledge/content');
const { content: library } = await loadContent(content, Date.parse('2026-11-24T10:00:00+01:00'));
const rows: string[][] = [];
const figures: Record<string, number> = {};
const bank = queriesOf('banking77');
for (const examples of [0, 3]) {
  await measure(`Meridian, ${examples} examples`, meridian(examples), bank);
  await measure(`Meridian, ${examples}, badly typed`, meridian(examples), bank.map(badlyTyped));
}
for (const set of ['banking77', 'clinc150', 'hwu64'])
  for (const examples of [0, 1, 3])
    await measure(`${set}, ${examples} examples`, intents(set, examples), queriesOf(set));
if (rows.length === 0) console.log('The public data is not here (../shared/data); nothing to measure.');
else console.log(table(['Recall@1, %', 'queries', 'ours', 'BM25'], rows));
console.log(JSON.stringify({ bench: 'search', ...figures }));

async function measure(name: string, entries: readonly Faq[], queries: readonly Query[]): Promise<void> {
  if (entries.length === 0 || queries.length === 0) return;
  const { found } = await askFaq({ entries, queries, locale: 'en', embedder: null });
  const { recall1 } = figuresOf(found);
  const peer = bm25(entries, queries);
  figures[name] = recall1;
  figures[`${name}, BM25`] = Math.round(peer * 1e4) / 1e4;
  rows.push([name, String(queries.length), (recall1 * 100).toFixed(1), (peer * 100).toFixed(1)]);
}

function bm25(entries: readonly Faq[], queries: readonly Query[]): number {
  const postings = bm25Postings(
    entries.map(({ question, answer, examples }) => termsOf([question, ...examples, answer].join('\n'), 'en').stems),
  );
  const right = queries.filter(({ text, id }) => {
    const scores = sumScores(postings, termsOf(text, 'en').stems);
    return entries[scores.indexOf(Math.max(...scores))]?.id === id;
  });
  return right.length / queries.length;
}

function meridian(examples: number): readonly Faq[] {
  return library.articles.flatMap(({ topic, variants: { en } }) =>
    en
      ? [{ id: topic, question: en.title, answer: `${en.web}\n\n${en.body}`, examples: en.examples.slice(0, examples) }]
      : [],
  );
}

function intents(set: string, examples: number): readonly Faq[] {
  const train = readTexts(set, 'train_5') ?? [];
  return [...new Set(train.map(({ intent }) => intent))].map((id) => ({
    id,
    question: id.replaceAll('_', ' '),
    answer: '',
    examples: train.flatMap(({ text, intent }) => (intent === id ? [text] : [])).slice(0, examples),
  }));
}

function queriesOf(set: string): readonly Query[] {
  return (readTexts(set, 'valid') ?? [])
    .filter((_, at) => at % 2 === 0)
    .map(({ text, intent }) => ({ text, id: intent }));
}

function badlyTyped(query: Query, at: number): Query {
  return { ...query, text: damage(query.text, 0.1, at) };
}
