import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { runScript } from '../fakes/runScript.ts';

const dialogues = [
  [
    { role: 'user', text: 'Where is my parcel?', ratings: [3, 4, 3] },
    { role: 'system', text: 'Sorry, I could not find a parcel of yours.' },
    { role: 'user', text: 'No, that is wrong, this is useless', ratings: [1, 2, 1] },
  ],
  [
    { role: 'CUSTOMER', text: 'Great, thank you' },
    { role: 'Agent', text: 'You are welcome.' },
    { role: 'CUSTOMER', text: 'Bye', ratings: null },
  ],
];
const figures = z.looseObject({ auroc: z.number().nullable(), turns: z.number(), rated: z.number(), p99: z.number() });

describe('npm run evaluate:mood', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mood-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const evaluate = async (content: string, ...more: string[]) => {
    const file = join(folder, 'dialogues.json');
    writeFileSync(file, content);
    return runScript('scripts/evaluate-mood.ts', ['--dialogues', file, ...more], {});
  };

  it('prints its figures as one last line and writes a score for every turn, rated or not, whatever the roles are called', async () => {
    const out = join(folder, 'out.jsonl');
    const { code, out: printed } = await evaluate(JSON.stringify(dialogues), '--out', out);
    expect(code, printed).to.equal(0);
    expect(figures.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''))).to.include({
      auroc: 1,
      turns: 4,
      rated: 2,
    });
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines.map((line) => Object.keys(z.looseObject({}).parse(JSON.parse(line))))).to.deep.equal(
      [1, 2, 3, 4].map(() => ['dialogue', 'turn', 'score']),
    );
    expect(lines[1]).to.match(/"dialogue":0,"turn":2,"score":(?:1|0\.\d+)/);
  });

  it('knows no AUROC where nobody is dissatisfied', async () => {
    const { code, out } = await evaluate(JSON.stringify([[{ role: 'user', text: 'Hello', ratings: [4] }]]));
    expect(code, out).to.equal(0);
    expect(figures.parse(JSON.parse(out.trim().split('\n').at(-1) ?? '')).auroc).to.equal(null);
  });

  for (const [what, content, message] of [
    ['no JSON', '[[', 'is not JSON'],
    ['no dialogues', '[]', 'holds no dialogue'],
    ['no customer', '[[{"role":"system","text":"Hello"}]]', 'holds no turn of a customer'],
    ['a turn without words', '[[{"role":"user","text":"Hi"},{"role":"user"}]]', 'dialogue 1, turn 2, `text`'],
    ['ratings that are words', '[[{"role":"user","text":"Hi","ratings":["bad"]}]]', 'dialogue 1, turn 1, `ratings`'],
    ['something else', '{"a":1}', 'Write [['],
  ] as const)
    it(`says in one sentence what is wrong with ${what}`, async () => {
      const { code, out } = await evaluate(content);
      expect(code).to.equal(1);
      expect(out).to.include(message).and.not.include('    at ');
    });

  it('says how it is called, and which file it cannot read or write', async () => {
    expect((await runScript('scripts/evaluate-mood.ts', [], {})).out).to.include('--dialogues dialogues.json');
    expect((await runScript('scripts/evaluate-mood.ts', ['--what'], {})).out).to.include('--dialogues dialogues.json');
    const missing = await runScript('scripts/evaluate-mood.ts', ['--dialogues', join(folder, 'none.json')], {});
    expect(missing).to.include({ code: 1 }).and.have.property('out').that.includes('cannot be read');
    const unwritable = await evaluate(JSON.stringify(dialogues), '--out', join(folder, 'no', 'where.jsonl'));
    expect(unwritable).to.include({ code: 1 }).and.have.property('out').that.includes('cannot be written');
  });
});
