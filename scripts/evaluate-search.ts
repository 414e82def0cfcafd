import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { table } from '../bench/table.ts';
import { NightdeskError } from '../core/error.ts';
import { isLocale } from '../knowledge/locale.ts';
import { openEmbedder } from '../language/embedding/openEmbedder.ts';
import { askFaq, type Found } from './evaluateSearch/askFaq.ts';
import { figuresOf } from './evaluateSearch/figuresOf.ts';
import { readFaq, readQueries } from './evaluateSearch/readFaq.ts';
import { runTool, usage } from './runTool.ts';

// `npm run evaluate:search`: how often a FAQ's right entry is found, with the search of production; see docs/WRITE-KNOWLEDGE.md.
const how =
  'npm run evaluate:search -- --faq faq.json --queries queries.json [--out predictions.jsonl] [--locale en] [--embedding use-lite|none]';

await runTool(async () => {
  const { faq, queries: questions, out, locale, kind } = options();
  const entries = readFaq(faq);
  const queries = readQueries(questions, entries);
  const { found, trainSeconds } = await askFaq({ entries, queries, locale, embedder: await openEmbedder({ kind }) });
  if (out !== undefined) writeOut(out, found);
  const { p50, p99, ...shares } = figuresOf(found);
  const line = Object.values(shares).map((value) => (value * 100).toFixed(1));
  console.log(
    table(
      ['', 'Recall@1 %', 'Recall@3 %', 'Recall@10 %', 'MRR@10 %', 'p50 ms', 'p99 ms'],
      [[`${queries.length} queries, ${entries.length} entries`, ...line, p50.toFixed(3), p99.toFixed(3)]],
    ),
  );
  const seconds = Math.round(trainSeconds * 100) / 100;
  console.log(JSON.stringify({ evaluate: 'search', ...shares, p50, p99, trainSeconds: seconds }));
});

interface Options {
  readonly faq: string;
  readonly queries: string;
  readonly out?: string;
  readonly locale: string;
  readonly kind: 'use-lite' | 'none';
}

function options(): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { faq: text, queries: text, out: text, locale: text, embedding: text } });
    const { faq, queries, out, locale = 'en', embedding: kind = 'use-lite' } = values;
    if (faq !== undefined && queries !== undefined && isLocale(locale) && (kind === 'use-lite' || kind === 'none'))
      return { faq, queries, locale, kind, ...(out === undefined ? {} : { out }) };
  } catch (cause) {
    throw new NightdeskError('bad-request', how, { cause });
  }
  throw usage(how);
}

function writeOut(file: string, found: readonly Found[]): void {
  const lines = found.map(({ text, expected, ranked }) => JSON.stringify({ text, expected, ranked }));
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch (cause) {
    throw new NightdeskError('bad-request', `${file} cannot be written.`, { cause });
  }
}
