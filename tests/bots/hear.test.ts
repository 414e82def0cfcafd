import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { hear } from '../../bots/hear.ts';
import type { Content } from '../../core/content.ts';
import type { Embedding } from '../../core/embedding.ts';
import { correctorFor } from '../../language/correctorFor.ts';
import { type Meant, trainTopics } from '../../language/topics/trainTopics.ts';
import { shippedLibrary } from '../fakes/shippedLibrary.ts';

/** What each word of the examples is about; nothing in the letters says so. */
const senses: Readonly<Record<string, number>> = {
  dog: 0,
  puppy: 0,
  hound: 0,
  terrier: 0,
  car: 1,
  truck: 1,
  van: 1,
  lorry: 1,
  rose: 2,
  tulip: 2,
  daisy: 2,
  lily: 2,
};
const examples = Object.entries(senses).flatMap(([word, sense]) =>
  ['my X', 'the X is here', 'where is the X', 'one X please'].map((frame) => ({
    text: frame.replace('X', word),
    topic: ['animals', 'vehicles', 'flowers'][sense] ?? '',
  })),
);

describe('hearing what a message is about before its turn', () => {
  let brain: Brain;
  let asked: string[];
  before(async () => {
    const texts = examples.map(({ text }) => text);
    const meant: Meant = { embedder: 'senses', embeddings: texts.map(senseOf) };
    const library = await shippedLibrary();
    brain = {
      library,
      ears: { topics: trainTopics(examples, meant), corrector: correctorFor(texts) },
      index: undefined as never,
    };
  });
  beforeEach(() => {
    asked = [];
  });
  const listen = (text: string, speaks = true, embedding: Embedding | null = senseOf(text)) =>
    hear(brain, [say(text)], {
      speaks: () => speaks,
      embed(wanted) {
        asked.push(wanted);
        return Promise.resolve(embedding);
      },
    });

  it('asks what a text means where its words leave doubt, and is then surer of the right topic', async () => {
    const text = 'any spaniel around';
    const heard = await listen(text, true, senseOf('a dog'));
    expect(asked).to.deep.equal([text]);
    expect(heard?.topics[0]?.name).to.equal('animals');
    expect(heard?.embedding).to.deep.equal(senseOf('a dog'));
    const alone = await listen(text, true, null);
    expect(alone?.embedding).to.equal(undefined);
    expect(scoreOf(heard, 'animals')).to.be.above(scoreOf(alone, 'animals'));
  });

  it('asks nobody about what is sure, what is in a language that the embedder does not speak, and about nothing', async () => {
    expect((await listen('where is the dog'))?.topics[0]?.name).to.equal('animals');
    await listen('any spaniel around', false);
    expect(
      await hear(brain, [say('  ')], { speaks: () => true, embed: () => Promise.reject(new Error('asked')) }),
    ).to.equal(null);
    expect(asked).to.deep.equal([]);
  });
});

function say(text: string): Content {
  return { kind: 'text', text };
}

function scoreOf(heard: Awaited<ReturnType<typeof hear>>, topic: string): number {
  return heard?.topics.find(({ name }) => name === topic)?.score ?? 0;
}

/** One direction for each sense, and a little of the text's own. */
function senseOf(text: string): Embedding {
  const word = text.split(' ').find((one) => one in senses) ?? '';
  const vector = Array.from({ length: 8 }, (_, at) => Math.sin(text.length * (at + 1)) / 20);
  const sense = senses[word];
  if (sense !== undefined) vector[sense] = 1;
  const length = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => value / length);
}
