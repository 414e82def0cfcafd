import { expect } from 'chai';
import * as fc from 'fast-check';
import { matterOf } from '../../bots/matterOf.ts';
import { understood } from '../dialogs/given.ts';

describe('what a message is about, beside asking for a person', () => {
  const matter = (text: string) => matterOf(understood(text, 'asks-for-human'));

  it('is nothing when it only asks for one', () => {
    for (const text of [
      'a person please',
      'I want to talk to a human',
      'can somebody call me back tomorrow at 9?',
      'is there anyone I can speak with',
      'ich möchte bitte mit einem Menschen sprechen',
      'Rufen Sie mich morgen um 10 Uhr zurück',
    ])
      expect(matter(text), text).to.equal('');
  });

  it('is the other clause, word for word, or the words that are about something', () => {
    expect(matter('My card was stolen. I want to talk to a person!')).to.equal('My card was stolen');
    expect(matter('can I talk to a person about my stolen card')).to.equal('stolen card');
    expect(matter('Meine Karte ist weg, bitte einen Menschen')).to.equal('Meine Karte ist weg');
    expect(matter('hi - my top-up failed')).to.equal('my top-up failed');
  });

  it('is the whole message when nobody is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(matterOf(understood(text))).to.equal(text);
      }),
    );
  });

  it('never holds a word that was not said', () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        const said = new Set(text.toLowerCase().match(/\p{L}+/gu));
        for (const word of matter(text)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [])
          expect(said).to.include(word);
      }),
    );
  });
});
