import { expect } from 'chai';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meridian, modelDir } from '../fakes/meridian.ts';
import { runScript } from '../fakes/runScript.ts';

describe('npm run conversations', () => {
  let folder = '';
  before(async () => {
    // Trains the model once, so that no command has to.
    await meridian();
    folder = await mkdtemp(join(tmpdir(), 'conversations-'));
    await symlink(modelDir, join(folder, 'models'));
  });
  after(() => rm(folder, { recursive: true }));

  async function run(text: string, ...more: readonly string[]) {
    const file = join(folder, 'some.conversation.yaml');
    await writeFile(file, text);
    return runScript('scripts/conversations.ts', [file, ...more], { DATA_DIR: folder, EMBEDDINGS: 'off' });
  }
  const two =
    'conversations:\n  - name: A person\n    lines:\n      - {says: a person please, decision: escalate}\n' +
    '  - name: A wish\n    lines:\n      - {says: can I talk to a person?, decision: answer}\n';

  it('shows what was said, what came, what was expected and why, and fails', async () => {
    const { code, out } = await run(two);
    expect(code).to.equal(1);
    for (const shown of [
      'A wish  some.conversation.yaml:5',
      '> can I talk to a person?',
      'bringing in a person',
      'decision answer expected, it is escalate',
      'because person: signal asks-for-human',
      '1 of 2 conversations as expected',
    ])
      expect(out).to.include(shown);
    expect(out).to.include('"conversations":2,"passed":1,"failed":1,"problems":0,"turns":2');
  });

  it('is content when all goes well, with one alone too', async () => {
    const { code, out } = await run(two, '--only', 'a PERSON');
    expect([code, out.includes('1 of 1 conversations as expected')]).to.deep.equal([0, true]);
  });

  it('names a mistake in a file by its line, and says when there is nothing to play', async () => {
    const wrong = await run('conversations:\n  - name: A\n    lines:\n      - sayz: hi\n');
    expect(wrong.code).to.equal(1);
    expect(wrong.out).to.include('some.conversation.yaml:4').and.include('Did you mean `says`?');
    const none = await run(two, '--only', 'unicorn');
    expect(none.code).to.equal(1);
    expect(none.out).to.include('There is no conversation').and.include('"unicorn"');
  });
});
