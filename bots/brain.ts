import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NightdeskError } from '../core/error.ts';
import type { Library } from '../core/library.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { embeddedBy } from '../knowledge/embeddedBy.ts';
import { buildIndex } from '../knowledge/search/buildIndex.ts';
import { fitEvidence } from '../knowledge/search/fitEvidence.ts';
import type { SearchIndex } from '../knowledge/search/searchIndex.ts';
import { readIndex, writeIndex } from '../knowledge/search/storedIndex.ts';
import { correctorFor } from '../language/correctorFor.ts';
import { readTopics, writeTopics } from '../language/topics/topicBytes.ts';
import { trainTopics, type Meant } from '../language/topics/trainTopics.ts';
import type { Ears } from '../language/understand.ts';
import { rehearse } from './rehearse.ts';

/** Changes when bytes that an older release stored cannot be read any more, or would be trained differently today. */
const modelFormat = '7';

/** Names the model of a content: the same content, format and embedder give the same model; the empty name stands for none. */
export function modelHash(contentHash: string, embedder = ''): string {
  const format = embedder === '' ? modelFormat : `${modelFormat}:${embedder}`;
  return createHash('sha256').update(`${format}:${contentHash}`).digest('hex');
}

/** All the bot knows and how it listens, made from one state of the content. */
export interface Brain {
  readonly library: Library;
  readonly ears: Ears;
  readonly index: SearchIndex;
}

/** Learns from the content's own examples, and from what they mean where there are embeddings; takes seconds, so a process of its own does it. The same content gives the same bytes. */
export function trainBrain(library: Library, meant: Meant | null = null): Uint8Array {
  const topics = trainTopics(examplesOf(library.articles), meant);
  const embedded = embeddedBy(examplesOf(library.articles), meant);
  const rehearsed = rehearse(library.articles, topics.calibration, embedded);
  const fits = { fit: fitEvidence(rehearsed.plain), meantFit: fitEvidence(rehearsed.meant) };
  const index = buildIndex(library.articles, fits, embedded);
  return pack([writeTopics(topics), new TextEncoder().encode(writeIndex(index))]);
}

/** The brain of a library from the bytes that `trainBrain` made of it, in milliseconds; error `content-invalid` when they were damaged. */
export function readBrain(library: Library, bytes: Uint8Array): Brain {
  const [topics, index] = unpack(bytes);
  return {
    library,
    ears: {
      topics: readTopics(topics),
      corrector: correctorFor(examplesOf(library.articles).map((example) => example.text)),
    },
    index: readIndex(library.articles, new TextDecoder().decode(index)),
  };
}

/** A digest of 32 bytes, then both parts, each behind its length, compressed. */
function pack(parts: readonly [Uint8Array, Uint8Array]): Uint8Array {
  const body = gzipSync(Buffer.concat(parts.flatMap((part) => [lengthOf(part), part])));
  return new Uint8Array(Buffer.concat([digestOf(body), body]));
}

function unpack(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const body = bytes.subarray(digestBytes);
  if (!digestOf(body).equals(bytes.subarray(0, digestBytes)))
    throw new NightdeskError('content-invalid', 'The stored model was damaged; train it again.');
  const whole = gunzipSync(body);
  const end = 4 + whole.readUInt32LE(0);
  return [whole.subarray(4, end), whole.subarray(end + 4)];
}

const digestBytes = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(part.length);
  return length;
}
