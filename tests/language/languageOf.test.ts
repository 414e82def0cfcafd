import { expect } from 'chai';
import { languageOf } from '../../language/languageOf.ts';

const locales = ['en', 'de'];

describe('the language of a message', () => {
  const told: readonly (readonly [string, string])[] = [
    ['I lost my card on the train this morning', 'en'],
    ['why was my payment declined', 'en'],
    ['how long does it take', 'en'],
    ['Meine Karte wurde gestohlen', 'de'],
    ['Wie lange dauert eine Überweisung?', 'de'],
    ['karte weg bitte sperren', 'de'],
    ['¿Dónde está mi tarjeta? No la he recibido todavía', 'es'],
    ['Où est ma carte bancaire ? Je ne l’ai toujours pas reçue', 'fr'],
    ['Gdzie jest moja karta? Jeszcze jej nie dostałem', 'pl'],
    ['Где моя карта? Я до сих пор её не получил', 'ru'],
  ];
  for (const [text, language] of told)
    it(`"${text}" is ${language}`, () => expect(languageOf(text, locales)).to.equal(language));

  it('is not told from numbers, masks, addresses, faces or nothing', () => {
    for (const text of ['', '12345', '😀', '[card ••1111]', 'https://meridian.example', 'MD-7K2Q9D', '\ud800'])
      expect(languageOf(text, locales), text).to.equal('und');
  });

  it('is never foreign for a short message in a language we speak', () => {
    for (const text of [
      'hi',
      'ok',
      'help',
      'card',
      'pin blocked',
      'refund?',
      'top up failed',
      'Hallo',
      'danke',
      'PIN gesperrt',
      'Karte',
    ])
      expect(['en', 'de', 'und'], text).to.include(languageOf(text, locales));
  });
});
