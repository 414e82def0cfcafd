import { hear, type Heard } from '../../bots/hear.ts';
import type { Brain } from '../../bots/brain.ts';
import type { Content } from '../../core/content.ts';
import type { Library } from '../../core/library.ts';
import { examplesOf } from '../../knowledge/examples.ts';
import { type EmbedderChoice, openEmbedder } from '../../language/embedding/openEmbedder.ts';
import { rememberEmbeddings } from '../../language/embedding/remember.ts';
import { meantOf } from '../../language/topics/meantOf.ts';
import type { Meant } from '../../language/topics/trainTopics.ts';

/** Meanings as a server has them: for learning from a content, and for what is heard. */
export interface Meanings {
  /** What the examples mean; null where meanings are switched off. */
  of(library: Library): Promise<Meant | null>;
  /** Listens as the server does before a turn; null where meanings are switched off. */
  hear(brain: Brain, contents: readonly Content[]): Promise<Heard | null>;
}

/** Opens what tells meanings; every text is asked about once, however often models are trained on it. */
export async function openMeanings(choice: EmbedderChoice): Promise<Meanings> {
  const opened = await openEmbedder(choice);
  if (opened === null) return { of: () => Promise.resolve(null), hear: () => Promise.resolve(null) };
  const embedder = rememberEmbeddings(opened, mostTexts);
  const aside = {
    speaks: (language: string) => embedder.languages === null || embedder.languages.includes(language),
    embed: async (text: string) => (await embedder.embed([text]))[0] ?? null,
  };
  return {
    of: ({ articles }) => meantOf(embedder, examplesOf(articles)),
    hear: (brain, contents) => hear(brain, contents, aside),
  };
}

const mostTexts = 100_000;
