import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readBrain, trainBrain } from '../bots/brain.ts';
import { mended } from '../bots/mended.ts';
import { loadContent } from '../knowledge/load.ts';
import { findEvidence } from '../knowledge/search/findEvidence.ts';
import { topicsHeard } from '../language/topicsHeard.ts';
import { table } from './table.ts';

// `npm run bench:languages`: the same questions in English and in German against the articles of Meridian, all of them. `-- --show`
// lists what was missed. The questions were written for this and are not among the examples of the articles.

const now = Date.parse('2026-11-24T10:00:00+01:00');
const pair = z.tuple([z.string(), z.string()]);
const questions = z
  .record(z.string(), z.array(pair))
  .parse(parse(readFileSync(join(import.meta.dirname, 'languages/questions.yaml'), 'utf8')));
const { content: library } = await loadContent(join(import.meta.dirname, '../knowledge/content'), now);
const brain = readBrain(library, trainBrain(library));
const known = new Set(
  library.articles.flatMap((article) => Object.values(article.variants).flatMap((variant) => variant.examples)),
);
const pairs = Object.entries(questions).flatMap(([topic, list]) => list.map((texts) => ({ topic, texts })));
const copied = pairs.flatMap(({ texts }) => texts).filter((text) => known.has(text));
if (copied.length > 0) throw new Error(`These are examples of articles: ${copied.join(' | ')}`);

const languages = (['en', 'de'] as const).map((locale, at) => {
  const ranks = pairs.map(({ topic, texts }) => {
    const found = ask(texts[at] ?? '', locale);
    const rank = found.indexOf(topic) + 1;
    if (rank !== 1 && process.argv.includes('--show'))
      console.log(`${locale}  ${topic} > ${found[0] ?? ''}  ${texts[at]}`);
    return rank;
  });
  const within = (most: number): number => ranks.filter((rank) => rank > 0 && rank <= most).length / pairs.length;
  return { locale, recall1: within(1), recall3: within(3) };
});

console.log(
  table(
    ['the same questions', 'right topic first', 'among the first three'],
    languages.map(({ locale, recall1, recall3 }) => [`${locale}, ${pairs.length}`, percent(recall1), percent(recall3)]),
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

function ask(text: string, locale: string): readonly string[] {
  const { topics, corrector } = brain.ears;
  const asked = { text, ...mended(corrector, text), topics: topicsHeard(topics, corrector, text), locale } as const;
  const { defaultLocale } = library.policy;
  return findEvidence(brain.index, { ...asked, variant: 'web', now, defaultLocale, audience: 'customers' }).map(
    (one) => one.topic,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
