import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Brain, modelFormat, readBrain, trainBrain } from '../../bots/brain.ts';
import type { Problem } from '../../core/knowledge.ts';
import { loadContent } from '../../knowledge/load.ts';

const shippedContent = join(import.meta.dirname, '../../knowledge/content');

/** Loads a content folder and the model trained on it, training once per content; `note` is told when that takes a while. */
export async function openBrain(
  folders: { readonly contentDir?: string | undefined; readonly dataDir: string },
  now: number,
  note: (text: string) => void = () => undefined,
): Promise<{ readonly brain: Brain; readonly problems: readonly Problem[] }> {
  const { content, problems } = await loadContent(folders.contentDir ?? shippedContent, now, shippedContent);
  const digest = createHash('sha256').update(`${modelFormat}:${content.hash}`).digest('hex').slice(0, 24);
  const file = join(folders.dataDir, 'terminal', `${digest}.model`);
  if (!existsSync(file)) {
    note('Learning from the articles; this takes some seconds, once for each change.');
    mkdirSync(join(folders.dataDir, 'terminal'), { recursive: true });
    writeFileSync(file, trainBrain(content));
  }
  return { brain: readBrain(content, readFileSync(file)), problems };
}
