import { expect } from 'chai';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../fakes/runScript.ts';

const pages = {
  refunds: [
    'where is my refund',
    'my refund has not come',
    'when do I get the refund',
    'refund still missing',
    'no refund yet',
  ],
  parcels: [
    'where is my parcel',
    'the parcel has not come',
    'parcel is late',
    'when does the parcel arrive',
    'no parcel yet',
  ],
  sizes: [
    'the shoes are too small',
    'which size fits me',
    'are your shoes large',
    'size chart please',
    'shoes too big',
  ],
  shops: [
    'do you have a shop',
    'when is the shop open',
    'where is your shop',
    'shop opening times',
    'is there a shop here',
  ],
};
const policy = '# Ours.\ncompany: The Shoe Shop\ncontact: 030 123\nanswer-at: 0.99 # too careful\nclarify-at: 0.2\n';
const talk =
  'conversations:\n  - name: A refund\n    lines:\n      - {says: where is the refund, decision: answer, topic: refunds}\n';

describe('npm run calibrate', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calibrate-'));
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'content/policy.yaml'), policy);
    await writeFile(join(folder, 'content/a.conversation.yaml'), talk);
    for (const [name, examples] of Object.entries(pages))
      await writeFile(
        join(folder, 'content', `${name}.md`),
        `---\ntopic: ${name}\ntitle: About ${name}\nexamples:\n${examples.map((text) => `  - ${text}\n`).join('')}---\n\nAll about ${name}.`,
      );
  });
  after(() => rm(folder, { recursive: true }));

  const run = (...args: readonly string[]) =>
    runScript('scripts/calibrate.ts', args, { CONTENT_DIR: join(folder, 'content'), DATA_DIR: folder });
  const written = () => readFile(join(folder, 'content/policy.yaml'), 'utf8');

  it('shows the cost before and after, and changes nothing unasked', async () => {
    const { code, out } = await run();
    expect(code).to.equal(0);
    expect(out).to.include('40 held-out examples, 1 lines of conversations; 21 that we can answer.');
    const figures = /"before":\{"answerAt":0.99.*"cost":([\d.]+)\},"after":.*"cost":([\d.]+)\}/.exec(out);
    expect(Number(figures?.[2])).to.be.at.most(Number(figures?.[1]));
    expect(out).to.include('Nothing was changed');
    expect(await written()).to.equal(policy);
  });

  it('writes thresholds that follow the costs, and keeps the rest of the file', async () => {
    const { code } = await run('--wrong', '0.1', '--ask', '5', '--person', '5', '--write');
    expect(code).to.equal(0);
    const text = await written();
    expect(text)
      .to.include('# Ours.\ncompany: The Shoe Shop\ncontact: 030 123\nanswer-at: ')
      .and.include(' # too careful\n');
    expect(Number(/answer-at: ([\d.]+) #/.exec(text)?.[1])).to.be.below(0.99);
  });

  it('refuses costs that are none', async () => {
    const { code, out } = await run('--wrong', 'much');
    expect(code).to.equal(1);
    expect(out).to.include('Costs are numbers from 0 on');
    expect((await run('--rong', '1')).code).to.equal(1);
  });
});
