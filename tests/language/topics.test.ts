import { expect } from 'chai';
import { assert, property, string } from 'fast-check';
import { NightdeskError } from '../../core/error.ts';
import { heldOutTopics } from '../../language/topics/heldOutTopics.ts';
import { readTopics, writeTopics } from '../../language/topics/topicBytes.ts';
import { topicsOf } from '../../language/topics/topicsOf.ts';
import { trainTopics } from '../../language/topics/trainTopics.ts';

const examples = Object.entries({
  lost: [
    'I lost my card',
    'my card was stolen',
    'cannot find my card anywhere',
    'somebody took my card',
    'card is gone',
  ],
  pin: ['how do I change my PIN', 'I forgot my PIN', 'my PIN is blocked', 'where do I see the PIN', 'new PIN please'],
  refund: [
    'where is my refund',
    'my refund has not arrived',
    'shop sent a refund',
    'refund missing',
    'money back from the shop',
  ],
  fee: [
    'why was I charged a fee',
    'what does it cost',
    'extra fee on my statement',
    'is there a charge',
    'fees for payments',
  ],
}).flatMap(([topic, texts]) => texts.map((text) => ({ text, topic })));

describe('topics learned from examples', () => {
  const model = trainTopics(examples);

  it('are found in other words, likeliest first, as probabilities', () => {
    const asked: readonly (readonly [string, string])[] = [
      ['my wallet and the card were stolen', 'lost'],
      ['PIN forgotten', 'pin'],
      ['the refund is still missing', 'refund'],
      ['why is there a fee', 'fee'],
    ];
    for (const [text, topic] of asked) {
      const found = topicsOf(model, text);
      expect(found[0]?.name, text).to.equal(topic);
      expect(found.map(({ score }) => score)).to.deep.equal(found.map(({ score }) => score).toSorted((a, b) => b - a));
    }
  });

  it('are the same for the same examples, and after they were stored', () => {
    expect(writeTopics(trainTopics(examples))).to.deep.equal(writeTopics(model));
    const back = readTopics(writeTopics(model));
    for (const { text } of examples) expect(topicsOf(back, text)).to.deep.equal(topicsOf(model, text));
  });

  it('are held back honestly: nothing was asked of a model that had seen it', () => {
    const held = heldOutTopics(examples, 5);
    expect(held).to.have.length(examples.length);
    for (const topics of held) for (const { score } of topics) expect(score).to.be.within(0, 1);
    expect(heldOutTopics(examples, 5)).to.deep.equal(held);
  });

  it('are refused from bytes that are none', () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(64),
      writeTopics(model).slice(0, 40),
      longer(writeTopics(model)),
      headless(writeTopics(model)),
    ])
      expect(() => readTopics(bytes)).to.throw(NightdeskError);
  });

  it('are found among many examples, most of which are easy', () => {
    const names = ['red', 'green', 'blue', 'grey'];
    const many = Array.from({ length: 1200 }, (_, at) => {
      const name = names[at % names.length] ?? '';
      return { text: `the ${name} one of lot ${at % 37} in row ${at % 11}`, topic: name };
    });
    const model = trainTopics(many);
    for (const name of names) {
      const [best] = topicsOf(model, `lot 5, the ${name} one`);
      expect(best?.name).to.equal(name);
      expect(best?.score).to.be.greaterThan(0.5);
    }
    const [foreign] = topicsOf(model, 'quelle heure est-il');
    expect(foreign?.score ?? 0).to.be.below(0.5);
  });

  it('are less likely, all of them, for a text of strange words', () => {
    const total = (text: string): number => topicsOf(model, text).reduce((sum, { score }) => sum + score, 0);
    expect(total('I lost my card')).to.be.greaterThan(0.9);
    expect(total('what card game do penguins like')).to.be.below(total('I lost my card') - 0.05);
    expect(topicsOf(model, 'xyz qqq')).to.deep.equal([]);
  });

  it('may be few: one topic, one example, none at all, the same one many times', () => {
    expect(topicsOf(trainTopics([]), 'hello')).to.deep.equal([]);
    expect(topicsOf(trainTopics([{ text: 'card', topic: 'a' }]), 'card')[0]?.name).to.equal('a');
    const same = Array.from({ length: 500 }, () => ({ text: 'my card', topic: 'a' }));
    const two = trainTopics([...same, { text: 'my pin', topic: 'b' }]);
    expect(topicsOf(two, 'my card')[0]?.name).to.equal('a');
  });

  it('survive anything anybody can write', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (text) => {
        const total = topicsOf(model, text, 10).reduce((sum, { score }) => sum + score, 0);
        expect(total).to.be.within(0, 1.000001);
      }),
      { numRuns: 200 },
    );
  });
});

function longer(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes, 0]);
}

/** The mark of a model with something else behind it. */
function headless(bytes: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode('{"topics":[]}');
  return Uint8Array.from([...bytes.slice(0, 12), head.length, 0, 0, 0, ...head]);
}
