import { expect } from 'chai';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { watchContent } from '../../knowledge/watch.ts';
import { makeFolder, removeFolders, writeInto } from './contentFolder.ts';

describe('watching the content folder', () => {
  after(removeFolders);

  it('tells of a change in any folder below, once for several writes', async () => {
    const folder = await makeFolder({ 'articles/deep/a.md': 'one' });
    let times = 0;
    const told = Promise.withResolvers<undefined>();
    const watching = watchContent(
      folder,
      () => {
        times += 1;
        told.resolve(undefined);
      },
      told.reject,
      50,
    );
    for (const text of ['two', 'three', 'four']) await writeInto(folder, 'articles/deep/a.md', text);
    await told.promise;
    watching.close();
    expect(times).to.equal(1);
  });

  it('says nothing after it was closed', async () => {
    const folder = await makeFolder({ 'a.md': 'one' });
    let isClosed = false;
    let toldAfterwards = 0;
    // What is told before the end is nobody's fault: a busy machine may be that slow.
    const tell = (): void => {
      if (isClosed) toldAfterwards += 1;
    };
    const watching = watchContent(folder, tell, tell, 5);
    await writeInto(folder, 'a.md', 'two');
    watching.close();
    isClosed = true;
    await pause(30);
    expect(toldAfterwards).to.equal(0);
  });

  it('says when there is nothing to watch', async () => {
    const folder = await makeFolder({});
    await rm(folder, { recursive: true });
    const failed = Promise.withResolvers<unknown>();
    watchContent(folder, () => failed.reject(new Error('changed')), failed.resolve);
    expect(await failed.promise).to.have.property('code', 'ENOENT');
  });
});
