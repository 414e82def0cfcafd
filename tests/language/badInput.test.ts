import { expect } from 'chai';
import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { type Brain, readBrain, trainBrain } from '../../bots/brain.ts';
import { freshIds } from '../../bots/freshIds.ts';
import { think, type Thought } from '../../bots/think.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { termsOf } from '../../language/topics/terms.ts';
import { readTopics, writeTopics } from '../../language/topics/topicBytes.ts';
import { topicsOf } from '../../language/topics/topicsOf.ts';
import { trainTopics, type Example } from '../../language/topics/trainTopics.ts';
import { conversation, day, open } from '../dialogs/given.ts';
import { meridian } from '../fakes/meridian.ts';
import { loadFiles, removeFolders } from '../knowledge/contentFolder.ts';
import { anArticle, bicycleShop } from '../knowledge/someArticles.ts';

describe('whatever a customer writes', () => {
  let brain: Brain;
  before(async function () {
    // The first on this machine trains it.
    this.timeout(120_000);
    brain = await meridian();
  });

  const nothing: readonly (readonly [string, string])[] = [
    ['an empty message', ''],
    ['spaces and line breaks', ' \n\t \r\n'],
    ['only emoji', '😀🔥👩‍👩‍👧‍👦🇩🇪'],
    ['half a character', '\ud83d'],
    ['half characters in the wrong order', '\ude00\ud83d\ude00'],
    ['only invisible characters', '\u200b\u200d\u2060\ufeff\u00ad'],
    ['control characters', '\0\u0001\u001b[31m\u0007\u007f'],
    ['marks alone', '?!…()[]{}'],
  ];
  for (const [what, text] of nothing)
    it(`${what}: no answer is made up, and the reply is not blank`, () => {
      const thought = say(brain, text);
      expect(thought.decision.kind).to.not.equal('answer');
      expectSound(thought);
    });

  const card = 'my card was stolen';
  const disguised: readonly (readonly [string, string])[] = [
    ['letters of another script', 'my саrd wаs stоlеn'],
    ['zero-width characters inside words', 'my ca\u200brd was sto\u2060len'],
    ['wide letters', 'ｍｙ ｃａｒｄ ｗａｓ ｓｔｏｌｅｎ'],
    ['half characters between words', 'my card \ud800was stolen\udfff'],
    ['control characters between words', 'my card\0 was\u0001 stolen\u0007'],
    ['emoji around it', '😱😱 my card was stolen 😭'],
  ];
  for (const [what, text] of disguised)
    it(`a stolen card is recognised in ${what}`, () => {
      const [plain, found] = [say(brain, card), say(brain, text)];
      expect(plain.understood.topics[0]?.name).to.equal('lost_or_stolen_card');
      expect(found.understood.topics[0]?.name).to.equal('lost_or_stolen_card');
      expect(found.decision.kind).to.equal(plain.decision.kind);
      expect(found.evidence[0]?.article.id).to.equal(plain.evidence[0]?.article.id);
    });

  it('a hundred kilobytes are answered by their beginning', () => {
    for (const filler of ['x', 'my card ', '😀', '\u200b', '( ', '1 ', 'no. ', 'a@b.c '])
      expectSound(say(brain, filler.repeat(Math.ceil(100_000 / filler.length))));
    const far = 'where is my card? '.repeat(150);
    const first = say(brain, far).understood.topics;
    expect(say(brain, far.padEnd(100_000, ' how do I change my pin')).understood.topics).to.deep.equal(first);
  });

  it('what the topics look at stops growing with the text', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ');
    const size = (text: string): number => {
      const { words, pairs, characters } = termsOf(text);
      return words.size + pairs.size + characters.size;
    };
    expect(size(words.slice(0, 1_000)) * 1.5).to.be.below(size(words.slice(0, 2_000)));
    expect(size(words)).to.equal(size(words.slice(0, 2_000)));
    expect(clausesOf('no. '.repeat(500)).each.length).to.be.at.most(500);
  });

  it('any characters at all give a sound reply', () => {
    const odd = constantFrom('\ud800', '\u200b', '\0', '😀', 'card', 'с', ' ', '\n', '…', '{{name}}', '%s', "'; --");
    assert(
      property(array(odd, { maxLength: 60 }), (parts) => expectSound(say(brain, parts.join('')))),
      { numRuns: 60 },
    );
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => expectSound(say(brain, text))),
      { numRuns: 60 },
    );
  });
});

describe('whatever topics are learned from', () => {
  after(removeFolders);

  it('ten thousand identical examples and one other are learned like one and one', () => {
    const same = Array.from({ length: 10_000 }, () => ({ text: 'my card is lost', topic: 'card' }));
    const model = trainTopics([...same, { text: 'change the pin', topic: 'pin' }]);
    expect(topicsOf(model, 'my card is lost')[0]?.name).to.equal('card');
    expectProbabilities(topicsOf(model, 'change the pin'));
  });

  it('the same sentence in two topics is sure of neither', () => {
    const both = ['a', 'b'].flatMap((topic) => Array.from({ length: 20 }, () => ({ text: 'my card', topic })));
    const found = topicsOf(trainTopics(both), 'my card');
    expect(found).to.have.length(2);
    expect(found[0]?.score).to.be.at.most(0.6);
  });

  it('a single topic is all there is to find, and nothing is found in what was never seen', () => {
    const model = trainTopics(['I lost my card', 'card is gone'].map((text) => ({ text, topic: 'lost' })));
    expect(topicsOf(model, 'my card is lost').map(({ name }) => name)).to.deep.equal(['lost']);
    expect(topicsOf(model, 'xyz qqq')).to.deep.equal([]);
  });

  it('one example for each topic is enough to find it by its own words', () => {
    const examples = ['lost card', 'blocked pin', 'missing refund', 'monthly fee'].map((text) => ({
      text,
      topic: text,
    }));
    const model = trainTopics(examples);
    for (const { text, topic } of examples) expect(topicsOf(model, text)[0]?.name).to.equal(topic);
  });

  it('a topic whose examples are empty, emoji or invisible does not disturb the others', () => {
    const blank = ['', '😀🔥', '\u200b\u2060', '\ud800', '?!'].map((text) => ({ text, topic: 'blank' }));
    const cards = ['I lost my card', 'my card was stolen', 'card is gone'].map((text) => ({ text, topic: 'card' }));
    const pins = ['change my pin', 'I forgot my pin', 'new pin please'].map((text) => ({ text, topic: 'pin' }));
    const model = trainTopics([...blank, ...cards, ...pins]);
    expect(topicsOf(model, 'my card is gone')[0]?.name).to.equal('card');
    expect(topicsOf(model, '😀')).to.deep.equal([]);
    expect(topicsOf(trainTopics(blank), '😀')).to.deep.equal([]);
  });

  it('an article without examples, or with emoji for examples, is found by its title and hides no other', async () => {
    const { content } = await loadFiles({ 'a.md': 'Text.' });
    const poor = [
      anArticle('helmets', { title: 'Lending helmets', examples: [] }),
      anArticle('trailers', { title: 'Renting trailers', examples: ['🚲🚲', '\u200b', '\ud800'] }),
    ];
    const library = { ...content, articles: [...bicycleShop, ...poor] };
    const brain = readBrain(library, trainBrain(library));
    const first = (text: string): string | undefined => say(brain, text).evidence[0]?.topic;
    expect(first('do you lend helmets')).to.equal('helmets');
    expect(first('I want to rent trailers')).to.equal('trailers');
    for (const { id, variants } of bicycleShop) {
      const example = variants['en']?.examples[0];
      if (example !== undefined) expect(first(example), example).to.equal(id);
    }
    expect(say(brain, '🚲🚲').evidence).to.deep.equal([]);
  });

  it('anything can be learned, stored and asked', () => {
    const text = string({ unit: 'binary', maxLength: 30 });
    const examples = array(record({ text, topic: constantFrom('a', 'b', 'c', '', '__proto__') }), { maxLength: 12 });
    assert(
      property(examples, text, (learned: readonly Example[], asked) => {
        const model = trainTopics(learned);
        const corrector = correctorFor(learned.map((one) => one.text));
        const found = topicsHeard(model, corrector, asked);
        expectProbabilities(found);
        expect(topicsHeard(readTopics(writeTopics(model)), corrector, asked)).to.deep.equal(found);
      }),
      { numRuns: 60 },
    );
  });
});

function say(brain: Brain, text: string): Thought {
  let ids = 0;
  return think(brain, {
    claim: {
      conversation: conversation(),
      messages: [{ eventId: 'event', content: { kind: 'text', text }, sentAt: day }],
      fence: 1,
      attempts: 0,
      leaseUntil: day,
    },
    situation: open({ policy: brain.library.policy }),
    variant: 'web',
    fresh: freshIds(() => `id-${(ids += 1)}`),
  });
}

/** Something is said, it is text, and every probability is one. */
function expectSound({ turn, understood, evidence }: Thought): void {
  expect(turn.say.length).to.be.at.least(1);
  for (const message of turn.say) expect(message.text.trim()).to.not.equal('');
  expectProbabilities(understood.topics);
  expect(understood.mood.dissatisfied).to.be.within(0, 1);
  for (const { score } of evidence) expect(score).to.be.within(0, 1);
}

function expectProbabilities(topics: readonly { readonly score: number }[]): void {
  expect(topics.reduce((sum, { score }) => sum + score, 0)).to.be.within(0, 1.000001);
}
