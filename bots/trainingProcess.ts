import { constants, setPriority } from 'node:os';
import { NightdeskError } from '../core/error.ts';
import type { Library } from '../core/library.ts';
import { examplesOf } from '../knowledge/examples.ts';
import { readContent } from '../knowledge/snapshot.ts';
import { keepInFile } from '../language/embedding/keepInFile.ts';
import { openEmbedder, type EmbedderChoice } from '../language/embedding/openEmbedder.ts';
import { meantOf } from '../language/topics/meantOf.ts';
import type { Meant } from '../language/topics/trainTopics.ts';
import { trainBrain } from './brain.ts';

/** What the publisher hands over. */
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

/** A process of the publisher's own: content in, model bytes (or the error) out. What it needs of the machine, it gives back whole when it ends. */
async function train({ content, embedder, embeddingsFile }: Training): Promise<Trained> {
  const library = readContent(content);
  const meant = await meantBy(library, embedder, embeddingsFile);
  return { bytes: trainBrain(library, meant), embedded: meant !== null };
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

// Nobody waits for the outcome any more, or has it.
process.once('disconnect', () => process.exit());
process.once('message', (training: Training) => {
  // Conversations go on meanwhile and come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const tell = (outcome: unknown): void => void process.send?.(outcome, () => process.disconnect());
  train(training).then(tell, tell);
});
