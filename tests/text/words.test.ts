import { expect } from 'chai';
import { assert, integer, property, string, stringMatching } from 'fast-check';
import { makeCorrector } from '../../text/corrector.ts';
import { editDistance } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import { characterGrams, wordGrams } from '../../text/ngrams.ts';
import { normalise } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { tokenise } from '../../text/tokenise.ts';

describe('a text made comparable', () => {
  const table: readonly (readonly [typed: string, comparable: string])[] = [
    ['  My   CARD\n is\tgone ', 'my card is gone'],
    ['It’s “mine”', 'it\'s "mine"'],
    ['Ｃａｒｄ １２３', 'card 123'],
    ['ﬁnd my c\u00adard\u200b', 'find my card'],
    ['саrd', 'card'],
    ['Рin blоckеd', 'pin blocked'],
    ['карта', 'карта'],
    ['ΚΑΡΤΑ', 'καρτα'],
    ['İstanbul', 'istanbul'],
    ['Überweisung', 'überweisung'],
    ['\ud800lone\udc00', 'lone'],
    ['a\0b', 'a\0b'],
    ['', ''],
  ];
  for (const [typed, comparable] of table)
    it(`${JSON.stringify(typed)} is ${JSON.stringify(comparable)}`, () =>
      expect(normalise(typed)).to.equal(comparable));

  it('is comparable already the second time', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => normalise(normalise(text)) === normalise(text)),
    );
  });

  it('falls into words and numbers of any script', () => {
    expect(tokenise("i haven't got it - 12,50 € карта 卡")).to.deep.equal([
      'i',
      "haven't",
      'got',
      'it',
      '12',
      '50',
      'карта',
      '卡',
    ]);
    expect(tokenise('… !')).to.deep.equal([]);
  });

  it('falls into runs of words, and of characters inside words', () => {
    expect(wordGrams(['my', 'lost', 'card'], 2)).to.deep.equal(['my lost', 'lost card']);
    expect(wordGrams(['card'], 2)).to.deep.equal([]);
    expect(characterGrams(['card'], 3, 4)).to.deep.equal([' ca', 'car', 'ard', 'rd ', ' car', 'card', 'ard ']);
    expect(characterGrams(['i'], 3, 5)).to.deep.equal([' i ']);
    expect(characterGrams(['x'.repeat(1000)], 3, 3)).to.have.length(40);
  });

  it('has stems in English and German, and none elsewhere', () => {
    expect(stem('payments', 'en')).to.equal(stem('payment', 'en'));
    expect(stem('überweisungen', 'de')).to.equal(stem('überweisung', 'de'));
    expect(stem('karten', 'de')).to.equal(stem('karten', 'de').toLowerCase());
    expect(stem('paiements', 'fr')).to.equal('paiements');
    expect(stem('x'.repeat(41), 'en')).to.equal('x'.repeat(41));
  });
});

describe('a text folded for matching', () => {
  it('knows the way back from every piece of it', () => {
    const typed = 'a⒈𝟒\u200b–ß';
    const folded = fold(typed);
    expect(folded.text).to.equal('a1.4-ß');
    const original = (piece: string): string => {
      const from = folded.text.indexOf(piece);
      return typed.slice(folded.start(from), folded.end(from + piece.length));
    };
    expect(original('a')).to.equal('a');
    expect(original('1')).to.equal('⒈');
    expect(original('4')).to.equal('𝟒\u200b');
    expect(original('ß')).to.equal('ß');
  });

  it('leaves plain letters and very long expansions as they are', () => {
    expect(fold('plain 123').text).to.equal('plain 123');
    expect(fold('plain').end(99)).to.equal(99);
    expect(fold('ﷺ').text).to.equal('ﷺ');
    expect(fold('é').start(99)).to.equal(1);
    expect(fold('é').end(99)).to.equal(1);
  });

  it('reads the digits of every script', () => {
    for (const digits of ['０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '๐๑๒๓๔๕๖๗๘๙', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'])
      expect(fold(digits).text, digits).to.equal('0123456789');
  });
});

describe('typing mistakes', () => {
  it('are counted: a letter more, less, other, or two swapped', () => {
    const table: readonly (readonly [string, string, number])[] = [
      ['card', 'card', 0],
      ['card', 'cards', 1],
      ['card', 'cad', 1],
      ['card', 'cart', 1],
      ['card', 'crad', 1],
      ['refund', 'refnudd', 2],
      ['', '', 0],
      ['', 'ab', 2],
    ];
    for (const [a, b, distance] of table) {
      expect(editDistance(a, b, 3), `${a} ${b}`).to.equal(distance);
      expect(editDistance(b, a, 3), `${b} ${a}`).to.equal(distance);
    }
  });

  it('are not counted further than asked', () => {
    expect(editDistance('card', 'payment', 2)).to.equal(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).to.equal(3);
    expect(editDistance('abcd', 'abdcxy', 2)).to.equal(3);
  });

  it('are counted as the slow way counts them', () => {
    const word = stringMatching(/^[abcü]{0,7}$/);
    assert(
      property(word, word, integer({ min: 0, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).to.equal(Math.min(slowDistance(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  const words = new Map(
    Object.entries({
      card: 40,
      cards: 10,
      refund: 20,
      transfer: 8,
      payment: 30,
      pin: 12,
      überweisung: 3,
      form: 1,
      from: 50,
    }),
  );
  const corrector = makeCorrector(words, ['carp', 'bin']);

  it('are mended towards the words of the content', () => {
    const table: readonly (readonly [typed: string, meant: string])[] = [
      ['crad', 'card'],
      ['cardd', 'card'],
      ['crd', 'card'],
      ['ipn', 'pin'],
      ['refnud', 'refund'],
      ['refudn', 'refund'],
      ['transferr', 'transfer'],
      ['tranfser', 'transfer'],
      ['paymnet', 'payment'],
      ['paiment', 'payment'],
      ['überweisng', 'überweisung'],
      ['ueberweisung', 'überweisung'],
    ];
    for (const [typed, meant] of table) expect(corrector.correct(typed), typed).to.equal(meant);
  });

  it('prefer the more frequent of two words that are equally near', () => {
    expect(corrector.correct('fromm')).to.equal('from');
    expect(corrector.correct('frmo')).to.equal('from');
  });

  it('are never seen in a known word, a short one, a number or a word that is far from all', () => {
    for (const word of ['card', 'carp', 'bin', 'pn', 'tan', '4111', 'card1', 'hovercraft', 'x'.repeat(30), ''])
      expect(corrector.correct(word), word).to.equal(word);
    expect(corrector.knows('carp')).to.equal(true);
    expect(corrector.knows('crap')).to.equal(false);
  });

  it('leave a mended word alone, whatever was typed', () => {
    assert(
      property(stringMatching(/^[a-zü]{0,14}$/), (word) => {
        const once = corrector.correct(word);
        expect(corrector.correct(once)).to.equal(once);
        expect(once === word || words.has(once)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** The definition itself: the cheapest way to make the ends of both words alike, tried one step at a time. */
function slowDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const rest = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const key = `${String(row)} ${String(column)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [
      rest(row - 1, column) + 1,
      rest(row, column - 1) + 1,
      rest(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
    ];
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
      ways.push(rest(row - 2, column - 2) + 1);
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return rest(a.length, b.length);
}
