import { expect } from 'chai';
import type { Embedder, Embedding } from '../../../core/embedding.ts';
import { openUseLite } from '../../../language/embedding/useLite.ts';

describe('the sentence embedding that comes with Nightdesk', () => {
  let embedder: Embedder;
  let listeners: number;
  const countListeners = () => process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection');
  before(async function () {
    // TensorFlow.js keeps its engine in the global object.
    this.runnable().globals(['_tfGlobals', '_tfengine']);
    listeners = countListeners();
    embedder = await openUseLite();
  });

  it('puts sentences that mean alike near each other, whatever their words', async () => {
    const [lost, gone, weather] = await embedder.embed([
      'I lost my card',
      'my bank card has gone missing',
      'how warm will it be tomorrow',
    ]);
    expect(nearness(lost, gone)).to.be.above(nearness(lost, weather) + 0.2);
  });

  it('leaves the errors of the process to others', () => {
    expect(countListeners()).to.equal(listeners);
  });

  it('says the same of a text alone and among others, in their order, at length 1', async () => {
    const texts = ['a much longer sentence that stands before the short one', 'short', 'Where is my refund?'];
    const together = await embedder.embed(texts);
    for (const [at, text] of texts.entries()) {
      const [alone] = await embedder.embed([text]);
      expect(nearness(alone, together[at]), text).to.be.closeTo(1, 1e-4);
    }
  });

  it('bears what is hardly a text', async () => {
    const texts = ['', '   ', '😀🎉', 'x'.repeat(100_000), '\ud800 broken'];
    for (const embedding of await embedder.embed(texts)) expect(nearness(embedding, embedding)).to.be.closeTo(1, 1e-4);
    expect(await embedder.embed([])).to.deep.equal([]);
  });
});

function nearness(a: Embedding | undefined, b: Embedding | undefined): number {
  return (a ?? new Float32Array()).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);
}
