import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../../core/knowledge.ts';
import { readFolder } from '../../knowledge/folder.ts';
import { readConversationFile } from './readConversationFile.ts';
import type { TestConversation } from './testConversation.ts';

/** All conversations below a folder, or those of one file, with what is wrong in the files. */
export async function findConversations(
  place: string,
  defaults: { readonly zone: string; readonly locale: string },
): Promise<{ readonly conversations: readonly TestConversation[]; readonly problems: readonly Problem[] }> {
  const isFile = (await stat(place).catch(() => null))?.isFile() === true;
  const folder = isFile
    ? { files: [{ path: basename(place), text: await readFile(place, 'utf8') }], problems: [] }
    : await readFolder(place);
  const read = folder.files
    .filter(({ path }) => isFile || /\.conversation\.ya?ml$/.test(path))
    .map(({ path, text }) => readConversationFile(path, text, defaults));
  return {
    conversations: read.flatMap(({ conversations }) => conversations),
    problems: [...folder.problems, ...read.flatMap(({ problems }) => problems)],
  };
}
