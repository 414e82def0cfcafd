import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Brain, modelHash, readBrain, trainBrain } from '../../bots/brain.ts';
import type { Problem } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { loadContent } from '../../knowledge/load.ts';

const shippedContent = join(import.meta.dirname, '../../knowledge/content');

/** Loads a content folder (the shipped one by default) and the model trained on it, training once per content; `note` is told when that takes a while. */
export async function openBrain(
  folders: { readonly contentDir?: string | undefined; readonly modelDir: string },
  now: number,
  note: (text: string) => void = () => undefined,
): Promise<{ readonly brain: Brain; readonly problems: readonly Problem[] }> {
  const { content, problems } = await loadContent(folders.contentDir ?? shippedContent, now, shippedContent);
  const hash = modelHash(content.hash);
  const file = join(folders.modelDir, hash);
  if (!existsSync(file)) {
    note('Learning from the articles; this takes some seconds, once for each change.');
    keepModel(file, folders.modelDir, content);
  }
  return { brain: readBrain(content, readFileSync(file)), problems };
}

function keepModel(file: string, folder: string, content: Library): void {
  mkdirSync(folder, { recursive: true });
  // Written aside first: another process may look for it meanwhile.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, trainBrain(content));
  renameSync(draft, file);
}
