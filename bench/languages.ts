import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readBrain, trainBrain } from '../bots/brain.ts';
import { hear } from '../bots/hear.ts';
import { mended } from '../bots/mended.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { loadContent } from '../knowledge/load.ts';
import { findEvidence } from '../knowledge/search/findEvidence.ts';
import { openEmbedder } from '../language/embedding/openEmbedder.ts';
import { meantOf } from '../language/topics/meantOf.ts';
import { table } from './table.ts';

// `npm run bench:languages`: the same questions in English and in German against the articles of Meridian, all of them, heard as in
// production: with the embedding that comes with us, which speaks English; `-- --words-only` without it. `-- --show` lists what was
// missed. The questions were written for this and are not among the examples of the articles.

const now = Date.parse('2026-11-24T10:00:00+01:00');
const pair = z.tuple([z.string(), z.string()]);
const questions = z
  .record(z.string(), z.array(pair))
  .parse(parse(readFileSync(join(import.meta.dirname, 'languages/questions.yaml'), 'utf8')));
const { content: library } = await loadContent(join(import.meta.dirname, '../knowledge/content'), now);
const embedder = process.argv.includes('--words-only') ? null : await openEmbedder({ kind: 'use-lite' });
const meant = embedder === null ? null : await meantOf(embedder, examplesOf(library.articles));
const brain = readBrain(library, trainBrain(library, meant));
const aside = {
  embed: async (text: string) => (await embedder?.embed([text]))?.[0] ?? null,
  speaks: (language: string) => embedder !== null && (embedder.languages?.includes(language) ?? true),
};
const known = new Set(
  library.articles.flatMap((article) => Object.values(article.variants).flatMap((variant) => variant.examples)),
);
const pairs = Object.entries(questions).flatMap(([topic, list]) => list.map((texts) => ({ topic, texts })));
const copied = pairs.flatMap(({ texts }) => texts).filter((text) => known.has(text));
if (copied.length > 0) throw new Error(`These are examples of articles: ${copied.join(' | ')}`);

const languages: { readonly locale: string; readonly recall1: number; readonly recall3: number }[] = [];
for (const [at, locale] of ['en', 'de'].entries()) {
  const ranks: number[] = [];
  for (const { topic, texts } of pairs) {
    const found = await ask(texts[at] ?? '', locale);
    const rank = found.indexOf(topic) + 1;
    ranks.push(rank);
    if (rank !== 1 && process.argv.includes('--show'))
      console.log(`${locale}  ${topic} > ${found[0] ?? ''}  ${texts[at]}`);
  }
  const within = (most: number): number => ranks.filter((rank) => rank > 0 && rank <= most).length / pairs.length;
  languages.push({ locale, recall1: within(1), recall3: within(3) });
}
const [english, german] = languages;
const ahead = english && german ? [german.recall1 - english.recall1, german.recall3 - english.recall3] : [];

console.log(
  table(
    ['the same questions', 'right topic first', 'among the first three'],
    [
      ...languages.map(({ locale, recall1, recall3 }) => [
        `${locale}, ${pairs.length}`,
        percent(recall1),
        percent(recall3),
      ]),
      ['German ahead of English by (goal: at least -5 %)', ...ahead.map(percent)],
    ],
  ),
);
console.log(
  JSON.stringify({
    bench: 'languages',
    questions: pairs.length,
    ...Object.fromEntries(
      languages.flatMap(({ locale, recall1, recall3 }) => [
        [`${locale}.recall1`, rounded(recall1)],
        [`${locale}.recall3`, rounded(recall3)],
      ]),
    ),
  }),
);

async function ask(text: string, locale: string): Promise<readonly string[]> {
  const heard = await hear(brain, [{ kind: 'text', text }], aside);
  const { embedding } = heard ?? {};
  const asked = {
    text,
    ...mended(brain.ears.corrector, text),
    ...(embedding === undefined ? {} : { embedding }),
    topics: heard?.topics ?? [],
    locale,
    variant: 'web',
    now,
    audience: 'customers',
    defaultLocale: library.policy.defaultLocale,
  } as const;
  return findEvidence(brain.index, asked).map((one) => one.topic);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
