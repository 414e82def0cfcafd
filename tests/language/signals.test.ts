import { expect } from 'chai';
import { lexicon } from '../../language/mood/lexicon.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { abuse } from '../../language/signals/cues/abuse.ts';
import { asksForHuman as asksForPerson } from '../../language/signals/cues/asksForHuman.ts';
import { denies } from '../../language/signals/cues/denies.ts';
import { optOut } from '../../language/signals/cues/optOut.ts';
import { thanks } from '../../language/signals/cues/thanks.ts';
import { phrases } from '../../language/signals/phrase.ts';
import { signalsOf } from '../../language/signals/signalsOf.ts';
import type { Signal } from '../../core/understanding.ts';
import { asksForHuman, asksForNobody } from './said/asksForHuman.ts';
import { said } from './said/signals.ts';

const hears = (text: string, signal: Signal): boolean => signalsOf(clausesOf(text)).includes(signal);

describe('what a customer signals', () => {
  for (const locale of ['en', 'de'] as const)
    it(`a wish for a person is heard in ${locale}, in at least 99 of 100 ways to say it`, () => {
      const missed = asksForHuman[locale].filter((text) => !hears(text, 'asks-for-human'));
      expect(asksForHuman[locale].length).to.be.at.least(120);
      expect(missed.length / asksForHuman[locale].length, missed.join(' | ')).to.be.at.most(0.01);
    });

  for (const locale of ['en', 'de'] as const)
    it(`is not heard where somebody only speaks of people, in ${locale}`, () => {
      const wrong = asksForNobody[locale].filter((text) => hears(text, 'asks-for-human'));
      expect(wrong.length / asksForNobody[locale].length, wrong.join(' | ')).to.be.at.most(0.05);
    });

  for (const [signal, { says, saysNot }] of Object.entries(said))
    it(`${signal}: ${says.length} ways to say it, ${saysNot.length} that only look like it`, () => {
      const name = signal as Signal;
      const missed = says.filter((text) => !hears(text, name));
      const wrong = saysNot.filter((text) => hears(text, name));
      expect(missed, 'missed').to.deep.equal([]);
      expect(wrong, 'wrongly heard').to.deep.equal([]);
    });

  it('takes a polite end for an end only, not for a yes or a no', () => {
    for (const text of ["that's it", "no, that's it", 'no, nothing else, thanks', 'nein, das war’s', 'ok, das wars'])
      expect(signalsOf(clausesOf(text)), text)
        .to.include('goodbye')
        .and.not.include.members(['affirms']);
    for (const text of ["no, that's all", 'nein danke, das war alles'])
      expect(signalsOf(clausesOf(text)), text).to.not.include('denies');
  });

  it('hears nothing in nothing, and survives anything', () => {
    for (const text of [
      '',
      ' ',
      '😀😀',
      '\ud800',
      '\0',
      '…',
      'x'.repeat(100_000),
      'no '.repeat(30_000),
      '('.repeat(5_000),
    ])
      expect(signalsOf(clausesOf(text)).filter((signal) => signal !== 'denies')).to.deep.equal([]);
  });
});

describe('a phrase', () => {
  it('may leave words out, take either, begin a word, skip a few and stand at an end', () => {
    const fits = (list: string, text: string): boolean =>
      clausesOf(text).each.some((clause) => phrases(list, { pet: 'cat|big dog' }).test(clause));
    expect(fits('feed the? cat', 'please feed cat')).to.equal(true);
    expect(fits('(feed|wash) the cat', 'wash the cat')).to.equal(true);
    expect(fits('cat*', 'two catalogues')).to.equal(true);
    expect(fits('feed … cat', 'feed my very old grey cat')).to.equal(true);
    expect(fits('feed … cat', 'feed my very very very old grey cat')).to.equal(false);
    expect(fits('^ feed', 'please feed')).to.equal(false);
    expect(fits('cat $', 'feed the cat')).to.equal(true);
    expect(fits('feed <pet>', 'feed big dog')).to.equal(true);
    expect(fits('cat', 'concatenate')).to.equal(false);
  });

  it('is searched for only where a word that it hangs on was said, and then as ever', () => {
    const texts = [...Object.values(said).flatMap(({ says, saysNot }) => [...says, ...saysNot]), ...asksForHuman.en];
    const clauses = texts.flatMap((text) => clausesOf(text).each);
    const cues = [asksForPerson, optOut, abuse, thanks, denies].flatMap(({ clause = [], whole = [], unless = [] }) => [
      ...clause,
      ...whole,
      ...unless,
    ]);
    for (const one of [...cues, ...Object.values(lexicon)])
      for (const clause of clauses)
        expect(one.test(clause), `${clause} / ${one.pattern.source.slice(0, 80)}`).to.equal(one.pattern.test(clause));
  });

  it('with brackets in brackets or unknown synonyms is refused when it is written', () => {
    expect(() => phrases('(a (b|c))')).to.throw(TypeError, 'Brackets');
    expect(() => phrases('<nobody>')).to.throw(TypeError, 'nobody');
  });
});
