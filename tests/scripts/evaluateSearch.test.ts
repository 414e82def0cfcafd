import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { runScript } from '../fakes/runScript.ts';

const faq = [
  { id: 'refund', question: 'How do I get a refund?', answer: 'Send the goods back with the printed label.' },
  {
    id: 'hours',
    question: 'When are you open?',
    answer: 'Monday to Friday, nine to five.',
    examples: ['opening times'],
  },
  { id: 3, question: 'Do you ship abroad?', answer: 'Yes, parcels go to all of Europe.', examples: null },
];
const queries = [
  { text: 'i want a refund', id: 'refund' },
  { text: 'what are your openning times', id: 'hours' },
  { text: 'do parcels go to europe', id: 3 },
];
const share = z.number().min(0).max(1);
const figures = z.looseObject({
  recall1: share,
  recall3: share,
  recall10: share,
  mrr10: share,
  trainSeconds: z.number(),
});

describe('npm run evaluate:search', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'search-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const evaluate = async (entries: string, asked: string, ...more: string[]) => {
    const [first, second] = [join(folder, 'faq.json'), join(folder, 'queries.json')];
    writeFileSync(first, entries);
    writeFileSync(second, asked);
    return runScript('scripts/evaluate-search.ts', ['--faq', first, '--queries', second, ...more], {});
  };

  it('finds by question, by example, by answer and in spite of a typing mistake, and prints its figures as one last line', async () => {
    const out = join(folder, 'out.jsonl');
    const { code, out: printed } = await evaluate(JSON.stringify(faq), JSON.stringify(queries), '--out', out);
    expect(code, printed).to.equal(0);
    const last = figures.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
    expect(last).to.include({ recall1: 1, recall3: 1, recall10: 1, mrr10: 1 });
    expect(last).to.include.keys('p50', 'p99');
    const [line = ''] = readFileSync(out, 'utf8').split('\n');
    expect(line).to.match(
      /^\{"text":"i want a refund","expected":"refund","ranked":\[\{"id":"refund","score":0\.\d+\}/,
    );
  });

  it('counts what was not found', async () => {
    const { out } = await evaluate(JSON.stringify(faq), JSON.stringify([{ text: 'i want a refund', id: 'hours' }]));
    expect(figures.parse(JSON.parse(out.trim().split('\n').at(-1) ?? '')).recall1).to.equal(0);
  });

  for (const [what, entries, asked, message] of [
    ['no JSON', '[', queries, 'is not JSON'],
    ['an empty FAQ', [], queries, 'holds no entry'],
    ['no query', faq, [], 'holds no query'],
    ['an entry without its question', [{ id: 'a', answer: 'b' }], queries, 'entry 1, question'],
    ['the same id twice', [faq[0], faq[0]], queries, 'refund is there twice'],
    ['a query for an id that is not there', faq, [{ text: 'x', id: 'nowhere' }], 'entry 1: no question'],
  ] as const)
    it(`says what is wrong with ${what}`, async () => {
      const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
      const { code, out } = await evaluate(text(entries), text(asked));
      expect(code).to.equal(1);
      expect(out).to.include(message).and.not.include('    at ');
    });

  it('says how it is called when a file is not named, and which file cannot be read', async () => {
    const unnamed = await runScript('scripts/evaluate-search.ts', ['--faq', 'x'], {});
    expect(unnamed).to.include({ code: 1 });
    expect(unnamed.out).to.include('npm run evaluate:search');
    const missing = await runScript('scripts/evaluate-search.ts', ['--faq', 'missing.json', '--queries', 'x'], {});
    expect(missing.out).to.include('missing.json cannot be read');
  });
});
