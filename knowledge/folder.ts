import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../core/knowledge.ts';

export interface TextFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  /** Without byte order mark, lines end with `\n`. */
  readonly text: string;
}

export interface Folder {
  readonly files: readonly TextFile[];
  readonly problems: readonly Problem[];
}

/** Largest file that is read, in bytes. */
export const maxFileBytes = 1_000_000;
/** Most files of one content folder. */
export const maxFiles = 5_000;
const maxDepth = 20;

/** Reads every Markdown and YAML file below `root`, sorted by path. Never leaves the folder, never throws for what it finds in it. */
export async function readFolder(root: string): Promise<Folder> {
  const walk: Omit<Walk, 'root'> = { files: [], problems: [], seen: new Set() };
  try {
    const home = await realpath(root);
    await walkInto({ ...walk, root: home }, home, '', 0);
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    walk.problems.push(
      problem('.', `The content folder cannot be read (${cause.code}).`, 'Check CONTENT_DIR and who may read it.'),
    );
  }
  walk.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: walk.files, problems: walk.problems };
}

interface Walk {
  readonly root: string;
  readonly files: TextFile[];
  readonly problems: Problem[];
  /** Real paths of folders already entered: a link to a parent would never end. */
  readonly seen: Set<string>;
}

async function walkInto(walk: Walk, folder: string, path: string, depth: number): Promise<void> {
  if (walk.seen.has(folder) || depth > maxDepth) return;
  walk.seen.add(folder);
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    // Editors and tools keep their own things there (.git, .obsidian, node_modules).
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (walk.files.length >= maxFiles) {
      const full = `There are more than ${maxFiles} files; the rest was not read.`;
      if (!walk.problems.some((known) => known.message === full))
        walk.problems.push(problem(path || '.', full, 'Split the folder, or move what is not an article out of it.'));
      return;
    }
    const inner = path === '' ? name : `${path}/${name}`;
    try {
      await visit(walk, join(folder, name), inner, depth);
    } catch (cause) {
      if (!isFileError(cause)) throw cause;
      walk.problems.push(problem(inner, `It cannot be read (${cause.code}).`, 'Check who may read it, or remove it.'));
    }
  }
}

async function visit(walk: Walk, place: string, path: string, depth: number): Promise<void> {
  const link = (await lstat(place)).isSymbolicLink();
  const real = link ? await realpath(place) : place;
  if (link && real !== walk.root && !real.startsWith(walk.root + sep)) {
    walk.problems.push(
      problem(path, 'This link leads out of the content folder.', 'Copy the file into the folder instead.'),
    );
    return;
  }
  const kind = link ? await lstat(real) : await lstat(place);
  if (kind.isDirectory()) return walkInto(walk, real, path, depth + 1);
  // Pipes and devices would block or never end.
  if (!kind.isFile() || !/\.(?:md|markdown|ya?ml)$/i.test(path)) return;
  if (kind.size > maxFileBytes) {
    walk.problems.push(
      problem(path, `It is larger than ${maxFileBytes / 1_000_000} MB.`, 'Split it into several articles.'),
    );
    return;
  }
  const text = decode(await readAtMost(real, kind.size));
  if (text === null) walk.problems.push(problem(path, 'It is not UTF-8 text.', 'Save it as UTF-8 text.'));
  else walk.files.push({ path, text });
}

/** A file may grow after it was measured. */
async function readAtMost(place: string, limit: number): Promise<Uint8Array> {
  const file = await open(place);
  try {
    const bytes = new Uint8Array(limit);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, filled, limit - filled, filled);
      if (bytesRead === 0) return bytes.subarray(0, filled);
      filled += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function problem(file: string, message: string, remedy: string): Problem {
  return { file, line: 1, message, remedy, severity: 'error' };
}

function isFileError(cause: unknown): cause is Error & { readonly code: string } {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string';
}
