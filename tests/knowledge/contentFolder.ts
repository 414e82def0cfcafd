import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../core/knowledge.ts';
import { loadContent, type Loaded } from '../../knowledge/load.ts';

/** Files of a content folder by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Meridian's content, as it is shipped. */
export const shippedContent = join(import.meta.dirname, '../../knowledge/content');

/** Tuesday, 24 November 2026, 10:00 in Berlin. */
export const now = Date.parse('2026-11-24T10:00:00+01:00');

const made: string[] = [];

/** Writes a new content folder; it is removed after the suite that calls `removeFolders` in its `after`. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-content-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) await writeInto(folder, path, text);
  return folder;
}

/** Writes one file into a content folder, with the folders it needs. */
export async function writeInto(folder: string, path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Removes every folder made so far. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** Loads a folder with these files; what it does not say comes from the shipped content. */
export async function loadFiles(files: Files, at = now): Promise<Loaded> {
  return loadContent(await makeFolder(files), at, shippedContent);
}

/** What is said about these files, except that there is no policy.yaml. */
export async function problemsOf(files: Files, at = now): Promise<readonly Problem[]> {
  const { problems } = await loadFiles(files, at);
  return problems.filter((problem) => problem.message !== 'There is no policy.yaml.');
}
