import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lost = ['I lost my card', 'my card was stolen', 'somebody took my card', 'the card is gone'];
const pin = ['how do I change my PIN', 'I forgot my PIN', 'my PIN is blocked', 'a new PIN please'];
const train = [...lost.map((text) => ({ text, intent: 'lost' })), ...pin.map((text) => ({ text, intent: 'pin' }))];
const test = [
  { text: 'card stolen', intent: 'lost' },
  { text: 'forgot the PIN', intent: 'pin' },
];

describe('npm run evaluate', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'evaluate-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('prints figures as fractions in one last line of JSON, and writes what each text was taken for', () => {
    const out = join(folder, 'predictions.jsonl');
    const oos = file('oos', [{ text: 'who won the football match', intent: 'oos' }]);
    const { status, stdout } = evaluate(
      '--train',
      file('a', train),
      '--test',
      file('b', test),
      '--oos',
      oos,
      '--out',
      out,
    );
    expect(status).to.equal(0);
    const figures: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect(figures).to.include.keys(
      'accuracy',
      'macroF1',
      'top3',
      'auroc',
      'ece',
      'eceFloor',
      'trainSeconds',
      'p50',
      'p99',
    );
    expect(figures).to.include({ accuracy: 1, macroF1: 1, top3: 1 });
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines).to.have.length(3);
    const first: unknown = JSON.parse(lines[0] ?? '');
    expect(first).to.have.all.keys('text', 'expected', 'predicted', 'score', 'inScope', 'ranked');
    expect(first).to.include({ text: 'card stolen', expected: 'lost', predicted: 'lost' });
    expect(JSON.parse(lines[2] ?? '')).to.include({ expected: null });
  });

  const refused: readonly (readonly [string, unknown, string])[] = [
    ['a shape that is another', { texts: [] }, 'expected array'],
    ['an entry without a topic', [...train, { text: 'hello' }], 'entry 9, intent'],
    ['nothing', [], 'holds no text'],
    ['a single topic', train.slice(0, 4), 'single topic lost'],
    ['a topic that nobody ever says in words', [...train, { text: '🎉', intent: 'party' }], 'the topic party'],
  ];
  for (const [what, content, said] of refused)
    it(`refuses ${what} in one clear sentence`, () => {
      const { status, stderr } = evaluate('--train', file('bad', content), '--test', file('b', test));
      expect(status).to.equal(1);
      expect(stderr).to.contain(said).and.not.contain('    at ');
    });

  it('refuses a file that is missing or not JSON, and options it does not know', () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '[{');
    expect(evaluate('--train', broken, '--test', broken).stderr).to.contain('is not JSON');
    expect(evaluate('--train', join(folder, 'none.json'), '--test', broken).stderr).to.contain('cannot be read');
    expect(evaluate('--train', broken).stderr).to.contain('npm run evaluate -- --train');
    expect(evaluate('--tests', broken).stderr).to.contain('npm run evaluate -- --train');
  });

  it('bears ten thousand times the same example, emoji, half characters and 100 kB in one text', () => {
    const same = Array.from({ length: 10_000 }, () => ({ text: 'where is my refund', intent: 'refund' }));
    const odd = ['😀🎉', '\ud800', 'refund '.repeat(15_000), ''].map((text) => ({ text, intent: 'refund' }));
    const { status, stdout } = evaluate('--train', file('same', [...same, ...train]), '--test', file('odd', odd));
    expect(status).to.equal(0);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).to.include({ auroc: null });
  });

  function file(name: string, content: unknown): string {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  }
});

function evaluate(...options: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const script = join(import.meta.dirname, '../../../scripts/evaluate.ts');
  return spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
}
