import { expect } from 'chai';
import { assert, constantFrom, integer, oneof, property, string, array } from 'fast-check';
import { maskSecrets, type MaskContext } from '../../text/mask.ts';

const masked = (text: string, context?: MaskContext): string => maskSecrets(text, context).text;

type Case = readonly [typed: string, stored: string];

const secrets: Readonly<Record<string, readonly Case[]>> = {
  'card numbers, however they are grouped': [
    ['4111 1111 1111 1111', '[card ••1111]'],
    ['5555-5555-5555-4444', '[card ••4444]'],
    ['378282246310005', '[card ••0005]'],
    ['6011111111111117', '[card ••1117]'],
    ['3530111333300000', '[card ••0000]'],
    ['my card 4111.1111.1111.1111.', 'my card [card ••1111].'],
    ['4111_1111_1111_1111', '[card ••1111]'],
    ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '[card ••1111]'],
    ['4111\n1111\n1111\n1111', '[card ••1111]'],
    ['4111111111111111 and 5555555555554444', '[card ••1111] and [card ••4444]'],
    ['no. 4111111111111111?', 'no. [card ••1111]?'],
  ],
  'card numbers without a gap between them': [
    ['41111111111111115555555555554444', '[card ••1111][card ••4444]'],
    ['cards: 4111111111111111378282246310005!', 'cards: [card ••1111][card ••0005]!'],
    ['411111111111111155555555555544446011111111111117', '[card ••1111][card ••4444][card ••1117]'],
  ],
  'a code in words': [
    ['my pin is one two three four', 'my pin is [PIN]'],
    ['PIN: nine-nine-zero-oh.', 'PIN: [PIN].'],
    ['double four double nine is my pin', '[PIN] is my pin'],
    ['my passcode is forty-nine twenty-one', 'my passcode is [PIN]'],
    ['the cvv is one, two, three', 'the cvv is [CVV]'],
    ['meine PIN lautet fünf sechs sieben acht', 'meine PIN lautet [PIN]'],
    ['eins zwei drei vier ist meine PIN', '[PIN] ist meine PIN'],
    ['meine Geheimzahl ist neunundvierzig einundzwanzig', 'meine Geheimzahl ist [PIN]'],
    ['Prüfnummer null acht fuenf', 'Prüfnummer [CVV]'],
  ],
  'card numbers in other digits and with things nobody sees': [
    ['４１１１ １１１１ １１１１ １１１１', '[card ••1111]'],
    ['٤١١١ ١١١١ ١١١١ ١١١١', '[card ••1111]'],
    ['۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱', '[card ••1111]'],
    ['4111\u200b1111\u200b1111\u200b1111', '[card ••1111]'],
    ['4111\u00ad1111\u20601111\ufeff1111', '[card ••1111]'],
    ['4111–1111—1111−1111', '[card ••1111]'],
    ['4111\u00a01111\u202f1111\u30001111', '[card ••1111]'],
    ['④①①①①①①①①①①①①①①①', '[card ••1111]'],
    ['𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏', '[card ••1111]'],
  ],
  'expiry and code beside a card': [
    ['4111 1111 1111 1111 12/27 123', '[card ••1111] [expiry] [CVV]'],
    ['4111111111111111, exp 01/29, cvv 456', '[card ••1111], exp [expiry], cvv [CVV]'],
    ['12/2027 for 4111111111111111', '[expiry] for [card ••1111]'],
    ['4000000000000002, cvc2 999, valid 11/29', '[card ••0002], cvc2 [CVV], valid [expiry]'],
    ['11/29, CVV 999, 4000000000000002', '[expiry], CVV [CVV], [card ••0002]'],
    ['[card ••4242] 123', '[card ••4242] [CVV]'],
    ['[card ••4242] 11.28', '[card ••4242] [expiry]'],
    ['4111 1111 1111 1111 123', '[card ••1111] [CVV]'],
  ],
  'bank account numbers': [
    ['DE89 3704 0044 0532 0130 00', '[IBAN ••3000]'],
    ['GB82 WEST 1234 5698 7654 32', '[IBAN ••5432]'],
    ['send it to gb82west12345698765432 please', 'send it to [IBAN ••5432] please'],
    ['ＤＥ８９３７０４００４４０５３２０１３０００', '[IBAN ••3000]'],
    ['DE89-3704-0044-0532-0130-00', '[IBAN ••3000]'],
  ],
  'social security numbers': [
    ['my number is 123-45-6789', 'my number is [SSN]'],
    ['123 45 6789', '[SSN]'],
    ['ssn 123456789', 'ssn [SSN]'],
    ['social security: 123456789', 'social security: [SSN]'],
  ],
  'the code on the back': [
    ['cvv 123', 'cvv [CVV]'],
    ['CVV: 1234', 'CVV: [CVV]'],
    ['my cvc is 9 8 7', 'my cvc is [CVV]'],
    ['the code on the back is 321', 'the code on the back is [CVV]'],
    ['the three digits on the back are 321', 'the three digits on the back are [CVV]'],
    ['Prüfziffer 123', 'Prüfziffer [CVV]'],
    ['Pruefnummer: 123', 'Pruefnummer: [CVV]'],
    ['der Sicherheitscode lautet 123', 'der Sicherheitscode lautet [CVV]'],
    ['123 ist die Prüfziffer', '[CVV] ist die Prüfziffer'],
    ['cvv ١٢٣', 'cvv [CVV]'],
  ],
  'PINs and passcodes': [
    ['pin 4921', 'pin [PIN]'],
    ['my PIN is 4921', 'my PIN is [PIN]'],
    ['PIN: 4 9 2 1', 'PIN: [PIN]'],
    ['4921 is my pin', '[PIN] is my pin'],
    ['meine PIN ist 4921', 'meine PIN ist [PIN]'],
    ['4921 ist meine Geheimzahl', '[PIN] ist meine Geheimzahl'],
    ['pin 4921 or 4922', 'pin [PIN] or [PIN]'],
    ['PIN ４９２１', 'PIN [PIN]'],
    ['PIN 492⒈', 'PIN [PIN]'],
    ['my passcode is 493821', 'my passcode is [PIN]'],
    ['der App-Code ist 493821', 'der App-Code ist [PIN]'],
    [
      'my card number is 4111-1111-1111-1111 my pin is 1234 thanks',
      'my card number is [card ••1111] my pin is [PIN] thanks',
    ],
  ],
  'keys and tokens': [
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', '[key]'],
    [['sk', 'live', 'abcdefghijklmnop'].join('_'), '[key]'],
    [`xoxb-${'1'.repeat(12)}-abcdef`, '[key]'],
    ['AKIA'.concat('IOSFODNN7EXAMPLE'), '[key]'],
    [`ghp_${'a1'.repeat(18)}.`, '[key].'],
  ],
};

const harmless: readonly string[] = [
  '4111111111111112',
  '1234567890123456',
  '1111111111111111',
  '4'.repeat(17),
  'order no. 2024-0001-2345-6789',
  'DE00 3704 0044 0532 0130 00',
  'XX89 3704 0044 0532 0130 00',
  'DE89 3704 0044 0532 0130 001',
  'DE89 is the beginning',
  '000-12-3456',
  '666-12-3456',
  '900-12-3456',
  '123-00-4567',
  '123456789',
  '+49 30 1234567890',
  'call +4915112345678 or 030 23125110',
  'tel:+14155550123',
  '€1234.56 on 03/11/2026 at 12:30',
  'I paid 4921 EUR',
  'pin changed in 2024',
  'my pin was wrong 3 times',
  'my pin was wrong three times, on one of two cards',
  'my pin has four digits',
  'one or two or three pins',
  'I tried my pin two three times',
  '41111111111111115555555555554445',
  '+41111111111111',
  'one two three four five',
  'PIN has 4 digits',
  'I withdrew 4000 with my pin',
  'my PIN does not work. I paid 2500€',
  'card ending in 4242',
  'MD-7K2Q9D',
  'reference 4929 1234',
  'pinball 1234',
  'a short eyJ and sk_live_x',
  '',
  '\ud800\udc00 \ud800 \0',
];

describe('what is never stored', () => {
  for (const [what, cases] of Object.entries(secrets))
    it(what, () => {
      for (const [typed, stored] of cases) expect(masked(typed), typed).to.equal(stored);
    });

  it('is not seen in what only looks like it', () => {
    for (const text of harmless) expect(masked(text), text).to.equal(text);
  });

  it('is masked when it comes in a message of its own, after it was asked for or talked about', () => {
    const cases: readonly (readonly [string, MaskContext, string])[] = [
      ['123', { expects: 'cvv' }, '[CVV]'],
      ['1234', { expects: 'cvv' }, '[CVV]'],
      ['١٢٣', { expects: 'cvv' }, '[CVV]'],
      ['１２３', { expects: 'cvv' }, '[CVV]'],
      ['4921', { expects: 'pin' }, '[PIN]'],
      ['4 9 2 1', { expects: 'pin' }, '[PIN]'],
      ['49 21', { expects: 'pin' }, '[PIN]'],
      ['4921 thanks', { expects: 'pin' }, '[PIN] thanks'],
      ['ok, es ist die 4921', { expects: 'pin' }, 'ok, es ist die [PIN]'],
      ['one two three four', { expects: 'pin' }, '[PIN]'],
      ['es ist eins zwei drei vier, danke', { previousText: 'Wie war deine PIN?' }, 'es ist [PIN], danke'],
      ['123', { previousText: 'what is your cvv?' }, '[CVV]'],
      ['it is 4921', { previousText: 'I forgot my PIN, wait' }, 'it is [PIN]'],
      ['493821', { previousText: 'please do not send your passcode' }, '[PIN]'],
    ];
    for (const [typed, context, stored] of cases) expect(masked(typed, context), typed).to.equal(stored);
  });

  it('leaves numbers alone that nobody asked for, or that are something else', () => {
    const cases: readonly (readonly [string, MaskContext])[] = [
      ['123', {}],
      ['4921', { previousText: 'how much was it?' }],
      ['123 euros', { expects: 'cvv' }],
      ['€123', { expects: 'cvv' }],
      ['12:30', { expects: 'pin' }],
      ['one two three four five people came', { expects: 'pin' }],
      ['two or three', { expects: 'pin' }],
      [`one two three four ${'and so on '.repeat(9)}`, { expects: 'pin' }],
      ['50 people', { expects: 'pin' }],
      ['493821', { expects: 'cvv' }],
      ['I have been waiting for 200 days', { expects: 'cvv' }],
      [`123 ${'and a very long message about it '.repeat(4)}`, { expects: 'cvv' }],
    ];
    for (const [text, context] of cases) expect(masked(text, context), text).to.equal(text);
  });

  it('says what was masked and where it stood in the text as typed', () => {
    const typed = '😀 ４１１１\u200b１１１１ １１１１ １１１１ 12/27, pin 4921';
    const found = maskSecrets(typed).masked;
    expect(found.map(({ kind }) => kind)).to.deep.equal(['card', 'expiry', 'pin']);
    expect(found.map(({ from, to }) => typed.slice(from, to))).to.deep.equal([
      '４１１１\u200b１１１１ １１１１ １１１１',
      '12/27',
      '4921',
    ]);
  });

  it('tells places in the text as typed that follow each other, and everything beside them stays', () => {
    const typedSecrets = Object.values(secrets).flatMap((cases) => cases.map(([typed]) => typed));
    const piece = constantFrom(...typedSecrets, ' ', ', ', '😀', '\u200b', '⒈', 'ﬁ', '\ud83d', 'words');
    assert(
      property(array(piece, { maxLength: 6 }), (pieces) => {
        const typed = pieces.join('');
        const { text, masked } = maskSecrets(typed);
        let at = 0;
        let rest = text;
        for (const { from, to } of masked) {
          expect(from).to.be.at.least(at);
          expect(to).to.be.within(from + 1, typed.length);
          const beside = typed.slice(at, from);
          expect(rest.startsWith(beside), `${typed} → ${text}`).to.equal(true);
          rest = rest.slice(beside.length).replace(/^\[[^\]]*\]/, '');
          at = to;
        }
        expect(rest).to.equal(typed.slice(at));
      }),
      { numRuns: 300 },
    );
  });

  it('never survives the noise around it', () => {
    const noise = string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\p{L}\p{N}+_.[\]-]/u.test(text));
    const card = constantFrom('4111 1111 1111 1111', '5555555555554444', '3782-822463-10005');
    assert(
      property(noise, card, noise, (before, number, after) => {
        expect(masked(`${before} ${number} ${after}`)).to.contain(`[card ••${number.slice(-4)}]`);
      }),
    );
  });

  it('stays as it is when it is masked again, whatever the text', () => {
    const piece = oneof(
      constantFrom(...Object.values(secrets).flatMap((cases) => cases.map(([typed]) => typed)), ' ', ' or ', ', ', '/'),
      string({ unit: 'binary', maxLength: 12 }),
      integer({ min: 0, max: 9999 }).map(String),
    );
    assert(
      property(array(piece, { maxLength: 8 }), (pieces) => {
        const once = masked(pieces.join(''));
        expect(masked(once)).to.equal(once);
      }),
      { numRuns: 300 },
    );
  });

  it('is found in a megabyte of anything: work that grew with the square of the length would never end', () => {
    const pieces = [
      '4111 1111 1111 1111 ',
      '1',
      'pin 4921 or ',
      'cvv ',
      'DE89 3704 ',
      '[card ••4242] ',
      'eyJ',
      '４',
      'a.b-c_',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(masked(text).length, piece).to.be.greaterThan(0);
    }
  });
});
