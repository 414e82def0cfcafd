import { expect } from 'chai';
import { NightdeskError } from '../../core/error.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { meantBy } from '../../language/meantBy.ts';
import { isUnsure } from '../../language/topics/isUnsure.ts';
import { meantOf } from '../../language/topics/meantOf.ts';
import { readTopics, writeTopics } from '../../language/topics/topicBytes.ts';
import type { TopicModel } from '../../language/topics/topicModel.ts';
import { trainTopics } from '../../language/topics/trainTopics.ts';
import { topicsHeard } from '../../language/topicsHeard.ts';
import { wordEmbedder } from '../fakes/wordEmbedder.ts';

const examples = Object.entries({
  lost: ['my card is lost', 'the card was stolen', 'my card vanished', 'a thief took the card', 'lost it today'],
  pin: ['forgot my pin', 'change the pin please', 'new pin for today', 'my pin is blocked', 'what pin is it'],
  refund: ['refund please', 'where is my refund', 'the refund is late', 'no refund today', 'is it a refund'],
  fee: ['why this fee', 'the fee is high', 'a fee for what', 'fee today', 'is there a fee please'],
}).flatMap(([topic, texts]) => texts.map((text) => ({ text, topic })));

const { embedder } = wordEmbedder([['lost', 'stolen', 'vanished', 'thief', 'purloined'], ['pin'], ['refund'], ['fee']]);
const corrector = correctorFor(examples.map(({ text }) => text));

describe('what a text means', () => {
  let model: TopicModel;
  before(async () => (model = trainTopics(examples, await meantOf(embedder, examples))));

  it('finds the topic of words that no example has', async () => {
    const text = 'it was purloined today';
    const [embedding] = await embedder.embed([text]);
    expect(topicsHeard(model, corrector, text, 10, embedding)[0]?.name).to.equal('lost');
    expect(scoreOf(topicsHeard(model, corrector, text, 10, embedding), 'lost')).to.be.above(
      scoreOf(topicsHeard(model, corrector, text), 'lost'),
    );
  });

  it('is asked for only where words leave doubt, and only of a model that learned from it', () => {
    expect(isUnsure(model, topicsHeard(model, corrector, 'purloined today'))).to.equal(true);
    expect(isUnsure(model, [{ name: 'lost', score: 1 }])).to.equal(false);
    expect(isUnsure(trainTopics(examples), [])).to.equal(false);
  });

  it('is taken from the text as typed, or mended where it was mistyped; other English words are left alone', () => {
    expect(meantBy(corrector, 'Where is my refund?')).to.equal('Where is my refund?');
    expect(meantBy(corrector, 'Where is my refnud?')).to.equal('where is my refund');
    for (const little of ['refund', 'Fees?', '', '???', 'qwrtz uiop asdfgh', 'xyzzy refund'])
      expect(meantBy(corrector, little), little).to.equal(null);
    expect(meantBy(corrector, 'a list of my costs')).to.equal('a list of my costs');
  });

  it('is learned from the languages that the embedder speaks', async () => {
    const spoken = [
      { text: 'lost', topic: 'lost', locale: 'en-GB' },
      { text: 'verloren', topic: 'lost', locale: 'de' },
      { text: 'lost', topic: 'lost' },
    ];
    const { embeddings } = await meantOf(embedder, spoken);
    expect(embeddings.map((embedding) => embedding !== null)).to.deep.equal([true, false, true]);
    expect((await meantOf({ ...embedder, languages: null }, spoken)).embeddings).to.not.include(null);
  });

  it('is the same after the model was stored, and damaged bytes are refused', async () => {
    const bytes = writeTopics(model);
    const back = readTopics(bytes);
    for (const { text } of examples) {
      const [embedding] = await embedder.embed([text]);
      expect(topicsHeard(back, corrector, text, 10, embedding)).to.deep.equal(
        topicsHeard(model, corrector, text, 10, embedding),
      );
    }
    expect(() => readTopics(bytes.slice(0, -1))).to.throw(NightdeskError);
    const broken = new TextDecoder('latin1').decode(bytes).replace('"share":', '"shame":');
    expect(() => readTopics(Uint8Array.from(broken, (letter) => letter.charCodeAt(0)))).to.throw(NightdeskError);
  });

  it('of the same example many times is learned once', async () => {
    const many = [...examples, ...examples, ...examples];
    expect(writeTopics(trainTopics(many, await meantOf(embedder, many)))).to.deep.equal(writeTopics(model));
  });
});

function scoreOf(topics: readonly { readonly name: string; readonly score: number }[], name: string): number {
  return topics.find((topic) => topic.name === name)?.score ?? 0;
}
