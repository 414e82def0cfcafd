import { expect } from 'chai';
import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { countSegments, smartEncode, splitText } from '../../text/segments.ts';

describe('what a text message costs', () => {
  const table: readonly (readonly [what: string, text: string, encoding: 'gsm7' | 'ucs2', segments: number])[] = [
    ['nothing', '', 'gsm7', 0],
    ['160 a', 'a'.repeat(160), 'gsm7', 1],
    ['161 a', 'a'.repeat(161), 'gsm7', 2],
    ['306 a', 'a'.repeat(306), 'gsm7', 2],
    ['307 a', 'a'.repeat(307), 'gsm7', 3],
    ['159 a and a euro sign, which costs two', `${'a'.repeat(159)}€`, 'gsm7', 2],
    ['80 circumflexes', '^'.repeat(80), 'gsm7', 1],
    ['81 circumflexes', '^'.repeat(81), 'gsm7', 2],
    ['an escaped character that does not fit any more', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm7', 3],
    ['70 я', 'я'.repeat(70), 'ucs2', 1],
    ['71 я', 'я'.repeat(71), 'ucs2', 2],
    ['134 я', 'я'.repeat(134), 'ucs2', 2],
    ['135 я', 'я'.repeat(135), 'ucs2', 3],
    ['35 faces', '😀'.repeat(35), 'ucs2', 1],
    ['36 faces', '😀'.repeat(36), 'ucs2', 2],
    ['a face that would be split over two parts', `${'я'.repeat(66)}😀${'я'.repeat(66)}`, 'ucs2', 3],
    ['German', 'Grüße, schöne Straße', 'gsm7', 1],
    ['typographic quotes', 'It’s “ok” – yes…', 'ucs2', 1],
    ['a backtick', 'a`b', 'ucs2', 1],
    ['a small c with cedilla', 'ç', 'ucs2', 1],
    ['a capital C with cedilla', 'Ç', 'gsm7', 1],
  ];
  for (const [what, text, encoding, segments] of table)
    it(`${what}: ${encoding}, ${segments}`, () => expect(countSegments(text)).to.include({ encoding, segments }));

  it('is less after typographic characters were replaced; letters and faces stay', () => {
    expect(smartEncode('It’s “ok” – yes…')).to.equal('It\'s "ok" - yes...');
    expect(smartEncode('a\u00a0b\u200bc • ‹d› → × ™ © ®')).to.equal('a bc - <d> -> x (TM) (C) (R)');
    expect(smartEncode('é ü я 😀 €')).to.equal('é ü я 😀 €');
    expect(countSegments(smartEncode('It’s “ok” – yes…'))).to.include({ encoding: 'gsm7', segments: 1 });
  });
});

describe('a long text in parts', () => {
  it('is cut between paragraphs, else sentences, else words, and inside a word only when nothing else is left', () => {
    expect(splitText('One two three.\n\nFour five.', 20)).to.deep.equal(['One two three.', 'Four five.']);
    expect(splitText('One two. Three four five six', 20)).to.deep.equal(['One two.', 'Three four five six']);
    expect(splitText('alpha beta gamma delta', 12)).to.deep.equal(['alpha beta', 'gamma delta']);
    expect(splitText('abcdefghij', 4)).to.deep.equal(['abcd', 'efgh', 'ij']);
    expect(splitText('短い文です。長い文です。', 8)).to.deep.equal(['短い文です。', '長い文です。']);
    expect(splitText('   ', 10)).to.deep.equal([]);
    expect(splitText('short', 10)).to.deep.equal(['short']);
  });

  it('never cuts a face, a joined face or a letter with its marks in two', () => {
    expect(splitText('😀😀😀', 3)).to.deep.equal(['😀', '😀', '😀']);
    expect(splitText('👩‍👩‍👧a', 8).at(0)).to.equal('👩‍👩‍👧');
    expect(splitText('aaa👍🏽', 5).at(0)).to.equal('aaa');
    expect(splitText('aaae\u0301', 4).at(0)).to.equal('aaa');
  });

  it('cuts where it must when marks never end', () => {
    expect(splitText(`a${'\u0301'.repeat(100)}`, 50).join('')).to.equal(`a${'\u0301'.repeat(100)}`);
    expect(splitText(`x${'😀\u200d'.repeat(60)}`, 50).join('')).to.equal(`x${'😀\u200d'.repeat(60)}`);
    expect(splitText('😀\u200d'.repeat(60), 52).join('')).to.equal('😀\u200d'.repeat(60));
  });

  it('never cuts a face in two, wherever it stands', () => {
    const piece = constantFrom('a', ' ', '😀', '👩‍👩‍👧', '👍🏽', 'e\u0301', 'word');
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const whole = (text: string): readonly string[] =>
      Array.from(segmenter.segment(text), ({ segment }) => segment).filter((segment) => segment.trim() !== '');
    assert(
      property(array(piece, { maxLength: 40 }), integer({ min: 8, max: 40 }), (pieces, limit) => {
        const text = pieces.join('');
        expect(splitText(text, limit).flatMap(whole)).to.deep.equal(whole(text));
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing but the spaces at the cuts, and no part is too long', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), integer({ min: 2, max: 60 }), (text, limit) => {
        const parts = splitText(text, limit);
        for (const part of parts) expect(part.length).to.be.within(1, limit);
        expect(parts.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
      }),
    );
  });
});
