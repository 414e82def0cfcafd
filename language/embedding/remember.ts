import { createHash } from 'node:crypto';
import type { Embedder, Embedding } from '../../core/embedding.ts';

/** The same embedder, which remembers the last `most` texts by their hash (their words are not kept): people ask the same again and again. */
export function rememberEmbeddings(embedder: Embedder, most: number): Embedder {
  const known = new Map<string, Embedding>();
  return {
    ...embedder,
    async embed(texts) {
      const keys = texts.map((text) => createHash('sha256').update(text.toWellFormed()).digest('base64'));
      const before = keys.map((key) => known.get(key));
      const fresh = new Map(keys.flatMap((key, at) => (before[at] ? [] : [[key, texts[at] ?? ''] as const])));
      const made = fresh.size === 0 ? [] : await embedder.embed([...fresh.values()]);
      const news = new Map([...fresh.keys()].map((key, at) => [key, made[at] ?? nothing]));
      keys.forEach((key, at) => keep(key, before[at] ?? news.get(key) ?? nothing));
      return keys.map((key, at) => before[at] ?? news.get(key) ?? nothing);
    },
  };

  /** The one that was asked for longest ago goes first. */
  function keep(key: string, embedding: Embedding): void {
    known.delete(key);
    known.set(key, embedding);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  }
}

const nothing = new Float32Array();
