import { expect } from 'chai';
import { NightdeskError } from '../../core/error.ts';
import { readContent, writeContent } from '../../knowledge/snapshot.ts';
import { shippedLibrary } from '../fakes/shippedLibrary.ts';

describe('content in a snapshot', () => {
  it('comes back as it was', async () => {
    const library = await shippedLibrary();
    expect(readContent(writeContent(library))).to.deep.equal(library);
  });

  it('is refused when a word was changed since', async () => {
    const text = writeContent(await shippedLibrary());
    expect(() => readContent(text.replace('+49 30 23125 110', '+49 30 23125 111'))).to.throw(
      NightdeskError,
      'does not have the hash',
    );
  });

  it('is refused when it is no content, without quoting it', () => {
    for (const text of ['', '{', 'null', '{"articles":"secret words"}'])
      expect(() => readContent(text)).to.throw(
        NightdeskError,
        /^The stored content cannot be read; publish it again\.$/,
      );
  });
});
