import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Brain, modelHash, readBrain, trainBrain } from '../../bots/brain.ts';
import { hear, type Heard } from '../../bots/hear.ts';
import type { Content } from '../../core/content.ts';
import type { Embedder } from '../../core/embedding.ts';
import type { Problem } from '../../core/knowledge.ts';
import { examplesOf } from '../../knowledge/examples.ts';
import { loadContent } from '../../knowledge/load.ts';
import { keepInFile } from '../../language/embedding/keepInFile.ts';
import { embedderName } from '../../language/embedding/embedderName.ts';
import { type EmbedderChoice, openEmbedder } from '../../language/embedding/openEmbedder.ts';
import { meantOf } from '../../language/topics/meantOf.ts';

const shippedContent = join(import.meta.dirname, '../../knowledge/content');

export interface BrainFolders {
  /** The shipped content by default. */
  readonly contentDir?: string | undefined;
  readonly modelDir: string;
  /** What tells the meaning of a text; nothing by default. */
  readonly embedding?: EmbedderChoice;
}

export interface OpenedBrain {
  readonly brain: Brain;
  readonly problems: readonly Problem[];
  /** Listens as the server does before a turn, but waits for what a text means as long as it takes; null without meanings. */
  hear(contents: readonly Content[]): Promise<Heard | null>;
}

/** Loads a content folder and the model trained on it, training once per content; `note` is told when that takes a while. */
export async function openBrain(
  folders: BrainFolders,
  now: number,
  note: (text: string) => void = () => undefined,
): Promise<OpenedBrain> {
  const { contentDir = shippedContent, modelDir, embedding = { kind: 'none' } } = folders;
  const { content, problems } = await loadContent(contentDir, now, shippedContent);
  const file = join(modelDir, modelHash(content.hash, embedderName(embedding)));
  const embedder = once(() => openEmbedder(embedding));
  if (!existsSync(file)) {
    note('Learning from the articles; this takes some seconds, once for each change.');
    mkdirSync(modelDir, { recursive: true });
    const opened = await embedder();
    const kept = opened === null ? null : keepInFile(opened, join(modelDir, 'embeddings'));
    const meant = kept === null ? null : await meantOf(kept, examplesOf(content.articles));
    keepModel(file, trainBrain(content, meant));
  }
  const brain = readBrain(content, readFileSync(file));
  return {
    brain,
    problems,
    async hear(contents) {
      const opened = await embedder();
      return opened === null ? null : hear(brain, contents, besideNobody(opened));
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Nobody else waits in a terminal, so there is no queue to leave. */
function besideNobody({ languages, embed }: Embedder): Parameters<typeof hear>[2] {
  return {
    speaks: (language) => languages === null || languages.includes(language),
    embed: async (text) => (await embed([text]))[0] ?? null,
  };
}

/** Written aside first: another process may look for it meanwhile. */
function keepModel(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}
