import { expect } from 'chai';
import { assert, property, string } from 'fast-check';
import type { Content } from '../../core/content.ts';
import { emptyMemory, type Conversation, type PastTurn } from '../../core/conversation.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { topicsOf } from '../../language/topics/topicsOf.ts';
import { trainTopics } from '../../language/topics/trainTopics.ts';
import { understand } from '../../language/understand.ts';

const examples = [
  { text: 'I lost my card', topic: 'lost' },
  { text: 'my card was stolen', topic: 'lost' },
  { text: 'how do I change my PIN', topic: 'pin' },
  { text: 'I forgot my PIN', topic: 'pin' },
  { text: 'where is my refund', topic: 'refund' },
  { text: 'my refund has not arrived', topic: 'refund' },
];
const ears = { topics: trainTopics(examples), corrector: correctorFor(examples.map(({ text }) => text)) };
const now = Date.parse('2026-11-24T22:40:00+01:00');

const listen = (text: string | readonly Content[], past: readonly PastTurn[] = [], locale = 'en') => {
  const conversation: Conversation = {
    id: 'c',
    personId: 'p',
    address: { channel: 'web', account: 'web', peer: 'ana' },
    identity: { level: 'anonymous' },
    custody: 'bot',
    epoch: 0,
    version: 0,
    locale,
    zone: 'Europe/Berlin',
    memory: { ...emptyMemory, turns: past },
    startedAt: 0,
  };
  const contents = typeof text === 'string' ? [{ kind: 'text', text } as const] : text;
  const references = ['ORD-######', '@@.##/###'];
  return understand(ears, { contents, conversation, locales: ['en', 'de'], now, references });
};
const turn = (text: string, decision = 'not-understood'): PastTurn => ({ text, decision, dissatisfied: 0.1, at: 0 });

describe('understanding a message', () => {
  it('joins a burst and leaves out what has no words', () => {
    const heard = listen([
      { kind: 'text', text: 'hello' },
      { kind: 'event', name: 'x', value: 1 },
      { kind: 'text', text: 'I lost my card' },
    ]);
    expect(heard.text).to.equal('hello\nI lost my card');
    expect(heard.topics[0]?.name).to.equal('lost');
    expect(heard.signals).to.include('greeting');
  });

  it('mends typing mistakes for the topics and keeps the words as they were typed', () => {
    const heard = listen('wher is my refnud');
    expect(heard.topics[0]?.name).to.equal('refund');
    expect(heard.text).to.equal('wher is my refnud');
    expect(heard.topics[0]?.score).to.be.greaterThan(topicsOf(ears.topics, 'wher is my refnud')[0]?.score ?? 1);
  });

  const again: readonly (readonly [what: string, text: string, past: PastTurn, signal: string | null])[] = [
    ['the very same words', 'where is my refund', turn('Where is my refund?'), 'repeat'],
    [
      'the same matter in other words',
      'my refund for the shoes, where is it',
      turn('where is the refund for my shoes'),
      'repeat',
    ],
    [
      'mostly the same matter',
      'the refund of the shoes has not come',
      turn('when does my refund of the shoes come to me finally'),
      'rephrase',
    ],
    ['saying so', 'as I already said, it is missing', turn('where is it'), 'rephrase'],
    ['saying so in German', 'das habe ich doch schon gesagt', turn('wo ist es'), 'rephrase'],
    ['a follow-up', 'how long does a new card take', turn('I lost my card', 'answer'), null],
    ['what was said to a person', 'where is my refund', turn('where is my refund', 'hold'), null],
    ['mere politeness', 'thank you very much', turn('Thank you very much!', 'smalltalk'), null],
    ['another matter', 'how do I change my PIN', turn('where is my refund'), null],
  ];
  for (const [what, text, past, signal] of again)
    it(`hears ${signal ?? 'nothing said before'} in ${what}`, () => {
      const found = listen(text, [past]).signals.filter((one) => one === 'repeat' || one === 'rephrase');
      expect(found).to.deep.equal(signal === null ? [] : [signal]);
    });

  const entities: readonly (readonly [text: string, kind: string, value: string, locale?: string])[] = [
    ['I was charged €12.50', 'amount', '12.50 EUR'],
    ['I was charged 1,234.50 GBP twice', 'amount', '1234.50 GBP'],
    ['1.234,50 € fehlen', 'amount', '1234.50 EUR', 'de'],
    ['it was 20 pounds', 'amount', '20 GBP'],
    ['yesterday at 5pm', 'date', '2026-11-23T17:00'],
    ['I paid on 3 November', 'date', '2026-11-03'],
    ['gestern um 17 Uhr abgebucht', 'date', '2026-11-23T17:00', 'de'],
    ['call +49 30 1234567', 'phone', '+49301234567'],
    ['meine Nummer ist 030 1234567', 'phone', '+49301234567', 'de'],
    ['write to Ana.Lee@Example.com please', 'email', 'ana.lee@example.com'],
    ['about md-7k2q9d', 'reference', 'MD-7K2Q9D'],
    ['my [card ••1111] is gone', 'card-last-four', '1111'],
    ['the card ending in 4242', 'card-last-four', '4242'],
    ['I am in Spain', 'country', 'ES'],
    ['ich bin in der Schweiz', 'country', 'CH', 'de'],
    ['I moved to the US', 'country', 'US'],
    ['tomorrow at 3', 'date', '2026-11-25T15:00'],
    ['tomorrow at 03:00', 'date', '2026-11-25T03:00'],
    ['morgen früh', 'date', '2026-11-25', 'de'],
    ['am 3.11. abgebucht', 'date', '2026-11-03', 'de'],
    ['I am away from 3 November to 5 November', 'date', '2026-11-03/2026-11-05'],
    ['call me tomorrow between 2pm and 4pm', 'date', '2026-11-25T14:00/2026-11-25T16:00'],
    ['vom 3.11. bis 5.11. war ich weg', 'date', '2026-11-03/2026-11-05', 'de'],
    ['morgen von 14 bis 16 Uhr', 'date', '2026-11-25T14:00/2026-11-25T16:00', 'de'],
    ['morgen zwischen 14 und 16 Uhr', 'date', '2026-11-25T14:00/2026-11-25T16:00', 'de'],
    ['500 rupees are missing', 'amount', '500 INR'],
    ['es waren 99,90 € zu viel', 'amount', '99.90 EUR', 'de'],
    ['my order is ord-123456', 'reference', 'ORD-123456'],
    ['Rechnung KB.12/345 fehlt', 'reference', 'KB.12/345', 'de'],
    ['the card that ends with 4242', 'card-last-four', '4242'],
    ['die Karte mit der Endung 4242', 'card-last-four', '4242', 'de'],
    ['I live in Scotland', 'country', 'GB'],
    ['ich reise nach Thailand', 'country', 'TH', 'de'],
    ['the payment was in Kenya', 'country', 'KE'],
    ['am 2.1. komme ich wieder', 'date', '2027-01-02', 'de'],
  ];
  for (const [text, kind, value, locale] of entities)
    it(`finds ${kind} ${value} in "${text}", where it stands`, () => {
      const found = listen(text, [], locale).entities.find((one) => one.kind === kind);
      expect(found?.value).to.equal(value);
      expect(text.slice(found?.at, (found?.at ?? 0) + (found?.text.length ?? 0))).to.equal(found?.text);
    });

  it('finds no references in what only looks like them, and survives hostile input', () => {
    for (const text of ['ord-12345', 'ord-1234567', 'word-123456', 'kb.12/34', 'kbx12/345'])
      expect(
        listen(text).entities.filter(({ kind }) => kind === 'reference'),
        text,
      ).to.deep.equal([]);
    for (const text of [
      'ORD-'.repeat(500),
      '1'.repeat(5_000),
      '€'.repeat(5_000),
      '@'.repeat(3_000),
      '3.11. bis '.repeat(200),
      '+49 '.repeat(600),
      '\ud800 €5 \udc00',
    ]) {
      const started = performance.now();
      for (const { at, text: found } of listen(text, [], 'de').entities)
        expect(text.toWellFormed().slice(at, at + found.length), text.slice(0, 20)).to.equal(found);
      expect(performance.now() - started, text.slice(0, 20)).to.be.below(1_000);
    }
  });

  it('finds no dates, numbers and countries in words that only look like them', () => {
    for (const text of ['so, may I ask now', 'good morning', 'order 12345678', 'tell us more', 'it costs 4 of 5'])
      expect(listen(text).entities, text).to.deep.equal([]);
    for (const text of ['so geht das nicht', 'Guten Morgen zusammen', 'am 40.13. war das', 'do mi fr'])
      expect(listen(text, [], 'de').entities, text).to.deep.equal([]);
  });

  it('reads a number at home in the country of the customer’s zone, else of the language', () => {
    const called = (zone: string, locale: string, text: string) =>
      understand(ears, {
        contents: [{ kind: 'text', text }],
        conversation: { ...sample(), zone, locale },
        locales: ['en', 'de'],
        now,
      }).entities[0]?.value;
    expect(called('Europe/London', 'de', '07911 123456')).to.equal('+447911123456');
    expect(called('UTC', 'en', '07911 123456')).to.equal('+447911123456');
    expect(called('UTC', 'de', '0171 2345678')).to.equal('+491712345678');
    expect(called('Europe/Vienna', 'de', '0660 1234567')).to.equal('+436601234567');
  });

  it('hears what is said at the very end of a long message', () => {
    const story = 'first the card did not work at the shop and then it did. '.repeat(100);
    expect(listen(`${story} Please let me talk to a human`).signals).to.include('asks-for-human');
    expect(listen(story).signals).to.not.include('asks-for-human');
  });

  it('reads words written with letters of another script, zero-width spaces or wide letters', () => {
    for (const text of [
      'аgеnt please',
      'hu\u200bman please',
      'ＨＵＭＡＮ ｐｌｅａｓｅ',
      'human\0 please',
      'human \ud800please',
    ])
      expect(listen(text).signals, JSON.stringify(text)).to.include('asks-for-human');
  });

  it('finds no two things in the same letters, and nothing in plain words', () => {
    expect(listen('my card is gone').entities).to.deep.equal([]);
    expect(listen('0301234567@x.example', [], 'de').entities.map(({ kind }) => kind)).to.deep.equal(['email']);
    const found = listen('MD-7K2Q9D, 12.50 EUR, +49 30 1234567 and Spain').entities;
    for (const [at, one] of found.slice(1).entries())
      expect(one.at).to.be.at.least((found[at]?.at ?? 0) + (found[at]?.text.length ?? 0));
  });

  it('reads a date in UTC when the browser sent a zone that does not exist', () => {
    const heard = understand(ears, {
      contents: [{ kind: 'text', text: 'today' }],
      conversation: { ...sample(), zone: 'Mars/Olympus' },
      locales: ['en'],
      now,
    });
    expect(heard.entities[0]?.value).to.equal('2026-11-24');
  });

  it('survives anything anybody can write', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        const heard = listen(text);
        expect(heard.mood.dissatisfied).to.be.within(0, 1);
        for (const { score } of heard.topics) expect(score).to.be.within(0, 1);
      }),
      { numRuns: 200 },
    );
    for (const text of ['x'.repeat(100_000), '1 '.repeat(50_000), '€1'.repeat(20_000), 'a@'.repeat(20_000)])
      listen(text);
  });
});

function sample(): Conversation {
  return {
    id: 'c',
    personId: 'p',
    address: { channel: 'web', account: 'web', peer: 'ana' },
    identity: { level: 'anonymous' },
    custody: 'bot',
    epoch: 0,
    version: 0,
    locale: 'en',
    memory: emptyMemory,
    startedAt: 0,
  };
}
