import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepInFile } from '../../../language/embedding/keepInFile.ts';
import { embedderName } from '../../../language/embedding/embedderName.ts';
import { openEmbedder } from '../../../language/embedding/openEmbedder.ts';
import { rememberEmbeddings } from '../../../language/embedding/remember.ts';
import { wordEmbedder } from '../../fakes/wordEmbedder.ts';

describe('embeddings that were made before', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'embeddings-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('are remembered, the latest texts only, and each text is asked for once', async () => {
    const { embedder, asked } = wordEmbedder();
    const remembering = rememberEmbeddings(embedder, 2);
    const [first, twice] = await remembering.embed(['one', 'one']);
    expect(twice).to.deep.equal(first);
    expect(asked).to.deep.equal(['one']);
    await remembering.embed(['two']);
    await remembering.embed(['one', 'three']);
    expect(asked).to.deep.equal(['one', 'two', 'three']);
    expect(await remembering.embed(['one'])).to.deep.equal([first]);
    await remembering.embed(['two']);
    expect(asked).to.deep.equal(['one', 'two', 'three', 'two']);
  });

  it('are found in the file at the next training, and what is no longer there is forgotten', async () => {
    const { embedder, asked } = wordEmbedder();
    const file = join(folder, 'kept');
    const made = await keepInFile(embedder, file).embed(['red card', 'blue card']);
    expect(await keepInFile(embedder, file).embed(['blue card', 'red card'])).to.deep.equal([made[1], made[0]]);
    expect(asked).to.deep.equal(['red card', 'blue card']);
    await keepInFile(embedder, file).embed(['blue card', 'green card']);
    await keepInFile(embedder, file).embed(['red card', 'blue card', 'green card']);
    expect(asked).to.deep.equal(['red card', 'blue card', 'green card', 'red card']);
  });

  it('are made again where the file is damaged, is another embedder’s or cannot be written', async () => {
    const { embedder, asked } = wordEmbedder();
    const file = join(folder, 'damaged');
    const made = await keepInFile(embedder, file).embed(['red card']);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await keepInFile(embedder, file).embed(['red card'])).to.deep.equal(made);
    await keepInFile({ ...embedder, name: 'another' }, file).embed(['red card']);
    await keepInFile(embedder, join(folder, 'no', 'such', 'folder')).embed(['red card']);
    expect(asked).to.have.length(4);
  });

  it('come from what was chosen, under the name that a model carries', async () => {
    expect(await openEmbedder({ kind: 'none' })).to.equal(null);
    expect(embedderName({ kind: 'none' })).to.equal('');
    const endpoint = { baseUrl: 'http://127.0.0.1:9/v1', model: 'm', key: 'k', deadlineMs: 100, batch: 8 };
    const opened = await openEmbedder({ kind: 'endpoint', ...endpoint });
    expect(opened?.name).to.equal(embedderName({ kind: 'endpoint', ...endpoint }));
  });
});
