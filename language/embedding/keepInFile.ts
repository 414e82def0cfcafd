import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Embedder, Embedding } from '../../core/embedding.ts';

/**
 * The same embedder, which finds in a file what it made the last time and leaves there what it made now: training again with
 * known texts takes no embedding. A file that is missing, damaged or cannot be written only costs time.
 */
export function keepInFile(embedder: Embedder, file: string): Embedder {
  return {
    ...embedder,
    async embed(texts) {
      const kept = await read(file, embedder.name);
      const keys = texts.map(keyOf);
      const fresh = new Map(keys.flatMap((key, at) => (kept.has(key) ? [] : [[key, texts[at] ?? ''] as const])));
      if (fresh.size === 0) return keys.map((key) => kept.get(key) ?? nothing);
      const made = await embedder.embed([...fresh.values()]);
      const news = new Map([...fresh.keys()].map((key, at) => [key, made[at] ?? nothing]));
      const all = new Map(keys.map((key) => [key, kept.get(key) ?? news.get(key) ?? nothing]));
      await write(file, embedder.name, all);
      return keys.map((key) => all.get(key) ?? nothing);
    },
  };
}

const nothing = new Float32Array();

/** As long as a row's key is in the file. */
const keyBytes = 32;

function keyOf(text: string): string {
  return createHash('sha256').update(text.toWellFormed()).digest('hex');
}

/** A digest of the embedder's name and of all that follows, the width, then rows of a text's hash and its embedding. */
async function read(file: string, name: string): Promise<ReadonlyMap<string, Embedding>> {
  const kept = new Map<string, Embedding>();
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const body = bytes.subarray(keyBytes);
  if (body.length < 4 || !digestOf(name, body).equals(bytes.subarray(0, keyBytes))) return kept;
  const row = keyBytes + 4 * body.readUInt32LE(0);
  for (let at = 4; at + row <= body.length; at += row) {
    const values = Uint8Array.from(body.subarray(at + keyBytes, at + row));
    kept.set(body.toString('hex', at, at + keyBytes), new Float32Array(values.buffer));
  }
  return kept;
}

async function write(file: string, name: string, all: ReadonlyMap<string, Embedding>): Promise<void> {
  const [first = nothing] = all.values();
  const width = Buffer.alloc(4);
  width.writeUInt32LE(first.length);
  const rows = [...all].flatMap(([key, one]) => [
    Buffer.from(key, 'hex'),
    Buffer.from(one.buffer, one.byteOffset, one.byteLength),
  ]);
  const body = Buffer.concat([width, ...rows]);
  try {
    await writeFile(`${file}.new`, Buffer.concat([digestOf(name, body), body]), { mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch {
    // It is only kept to save time.
  }
}

function digestOf(name: string, body: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(body).digest();
}
