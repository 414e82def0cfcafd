import type { Embedder, Embedding } from '../../core/embedding.ts';

/** An embedder that knows words of like meaning by heart, and the texts it was asked about. */
export function wordEmbedder(alike: readonly (readonly string[])[] = []): {
  readonly embedder: Embedder;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const embedder: Embedder = {
    name: 'words',
    languages: ['en'],
    embed(texts) {
      asked.push(...texts);
      return Promise.resolve(texts.map((text) => embeddingOf(text, alike)));
    },
  };
  return { embedder, asked };
}

function embeddingOf(text: string, alike: readonly (readonly string[])[]): Embedding {
  const embedding = new Float32Array(64);
  for (const word of text.toLowerCase().split(/\W+/)) {
    const group = alike.findIndex((words) => words.includes(word));
    embedding[group < 0 ? 32 + (hash(word) % 32) : group] = 1;
  }
  const length = Math.hypot(...embedding);
  return embedding.map((value) => value / length);
}

function hash(word: string): number {
  return Array.from(word).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
}
