import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { NightdeskError } from '../core/error.ts';
import type { Library } from '../core/library.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { readContent } from '../knowledge/snapshot.ts';
import { keepInFile } from '../language/embedding/keepInFile.ts';
import { openEmbedder, type EmbedderChoice } from '../language/embedding/openEmbedder.ts';
import { meantOf } from '../language/topics/meantOf.ts';
import type { Meant } from '../language/topics/trainTopics.ts';
import { trainBrain } from './brain.ts';

/** What the publisher hands to its worker thread. */
export interface Training {
  readonly content: string;
  readonly embedder: EmbedderChoice;
  /** Where embeddings are kept from one training to the next. */
  readonly embeddingsFile: string | null;
}

/** What comes back: the model, and whether what the examples mean could be learned from. */
export interface Trained {
  readonly bytes: Uint8Array;
  readonly embedded: boolean;
}

/** Runs in a worker thread of the publisher: content in, model bytes out. */
async function train(port: MessagePort, { content, embedder, embeddingsFile }: Training): Promise<void> {
  const library = readContent(content);
  const meant = await meantBy(library, embedder, embeddingsFile);
  port.postMessage({ bytes: trainBrain(library, meant), embedded: meant !== null } satisfies Trained, []);
}

/** Null without an embedder, and where it fails: content is published without, rather than not at all. */
async function meantBy(library: Library, choice: EmbedderChoice, file: string | null): Promise<Meant | null> {
  const embedder = await openEmbedder(choice);
  if (embedder === null) return null;
  try {
    return await meantOf(file === null ? embedder : keepInFile(embedder, file), examplesOf(library.articles));
  } catch (error) {
    if (error instanceof NightdeskError) return null;
    throw error;
  }
}

if (parentPort !== null) await train(parentPort, workerData as Training);
