import { expect } from 'chai';
import { mended } from '../../bots/mended.ts';
import { rehearse } from '../../bots/rehearse.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { bicycleShop } from '../knowledge/someArticles.ts';

const usual = { temperature: 1, scope: [-1.5, 2.2, 0.8, 0.7, 2.4], trust: [0, 1], inScopeFrom: 0.5 };

describe('the rehearsal', () => {
  it('asks each example once as one that is known and once as one that is not', () => {
    const { plain, meant } = rehearse(bicycleShop, usual);
    expect(plain.inScope).to.have.length(12);
    expect(plain.outOfScope).to.have.length(12);
    expect(plain.outOfScope.flat().every((tried) => !tried.right)).to.equal(true);
    expect(plain.inScope.flat().some((tried) => tried.right)).to.equal(true);
    expect(meant).to.deep.equal({ inScope: [], outOfScope: [] });
  });

  it('asks again with what the examples mean, where somebody embedded them', () => {
    const one = Float32Array.from([1, 0]);
    const { plain, meant } = rehearse(bicycleShop, usual, (_locale, text) => (/bike/.test(text) ? one : undefined));
    expect(plain.inScope).to.have.length(12);
    const aboutBikes = bicycleShop
      .flatMap((article) => article.variants['en']?.examples ?? [])
      .filter((text) => /bike/.test(text));
    expect(meant.inScope).to.have.length(aboutBikes.length);
    expect(meant.inScope.flat().some(({ features }) => (features.at(-1) ?? 0) > 0.9)).to.equal(true);
    expect(plain.inScope.flat().every(({ features }) => features.at(-1) === 0)).to.equal(true);
  });
});

describe('typing mistakes', () => {
  const corrector = correctorFor(['my card was stolen', 'how long does a transfer take']);

  it('are mended for search, and what is right is left alone', () => {
    expect(mended(corrector, 'My crad was STOLLEN!')).to.deep.equal({ mended: 'my card was stolen' });
    expect(mended(corrector, 'My card was stolen')).to.deep.equal({});
    expect(mended(corrector, '')).to.deep.equal({});
  });
});
