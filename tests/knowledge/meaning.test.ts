import { expect } from 'chai';
import type { Embedding } from '../../core/embedding.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { embeddedBy } from '../../knowledge/embeddedBy.ts';
import { examplesOf } from '../../knowledge/examples.ts';
import { buildIndex, type Embedded } from '../../knowledge/search/buildIndex.ts';
import { findEvidence } from '../../knowledge/search/findEvidence.ts';
import { readIndex, writeIndex } from '../../knowledge/search/storedIndex.ts';
import { bicycleShop } from './someArticles.ts';

/** An embedder that knows four things. */
const about = [/broken|fix|repair|mend/i, /rent|hire|deposit/i, /open|close|holiday/i, /stolen|took|theft|frame/i];
const meaning = (text: string): Embedding => {
  const found = Float32Array.from(about, (words) => (words.test(text) ? 1 : 0.05));
  const length = Math.hypot(...found);
  return found.map((value) => value / length);
};
const embedded: Embedded = (_locale, text) => meaning(text);
const loan = Float32Array.from([0.05, 1, 0.05, 0.05]);

describe('what a text means', () => {
  it('finds the article that shares no word with the question', () => {
    const index = buildIndex(bicycleShop, undefined, embedded);
    expect(ask(index, 'lend me wheels', loan)[0]?.topic).to.equal('rental');
    const without = ask(index, 'lend me wheels');
    expect(without[0]?.score ?? 0).to.be.below(0.25);
  });

  it('says nothing where nothing was embedded, or by another embedder', () => {
    for (const index of [buildIndex(bicycleShop), buildIndex(bicycleShop, undefined, embedded)])
      expect(ask(index, 'my bike was stolen', new Float32Array(7))).to.deep.equal(ask(index, 'my bike was stolen'));
  });

  it('counts a body whose examples say something else', () => {
    const onlyBodies: Embedded = (_locale, text) => (/deposit|identity/.test(text) ? meaning('deposit') : undefined);
    const index = buildIndex(bicycleShop, undefined, onlyBodies);
    expect(index.sections[0]?.meanings.of).to.deep.equal([{ article: 1, body: true }]);
    expect(ask(index, 'xyz', loan)[0]?.topic).to.equal('rental');
  });

  it('is kept with the index, to less than a hundredth', () => {
    const index = buildIndex(bicycleShop, undefined, embedded);
    const again = readIndex(bicycleShop, writeIndex(index));
    expect(again).to.deep.equal(index);
    const [first] = again.sections;
    const width = first?.meanings.width ?? 0;
    const title = meaning('Repairs');
    const stored = Array.from(
      first?.meanings.vectors.subarray(0, width) ?? [],
      (value) => value * (first?.meanings.scales[0] ?? 0),
    );
    stored.forEach((value, at) => expect(value).to.be.closeTo(title[at] ?? 0, 0.01));
  });

  it('belongs to a text in one language; examples of another have none', () => {
    const examples = examplesOf(bicycleShop);
    const embeddings = examples.map((_, at) => (at === 0 ? loan : null));
    const find = embeddedBy(examples, { embeddings });
    expect(find('en', examples[0]?.text ?? '')).to.equal(loan);
    expect(find('de', examples[0]?.text ?? '')).to.equal(undefined);
    expect(find('en', examples[1]?.text ?? '')).to.equal(undefined);
    expect(embeddedBy(examples, null)('en', examples[0]?.text ?? '')).to.equal(undefined);
  });
});

function ask(index: ReturnType<typeof buildIndex>, text: string, embedding?: Embedding): readonly Evidence[] {
  const asked = {
    text,
    topics: [],
    locale: 'en',
    variant: 'web',
    now: 0,
    defaultLocale: 'en',
    audience: 'customers',
  } as const;
  return findEvidence(index, { ...asked, ...(embedding === undefined ? {} : { embedding }) });
}
