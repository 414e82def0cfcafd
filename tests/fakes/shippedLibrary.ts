import { loadContent } from '../../knowledge/load.ts';
import type { Library } from '../../core/library.ts';
import { join } from 'node:path';

/** Meridian's library as it is shipped, without a model. */
export function shippedLibrary(): Promise<Library> {
  library ??= loadContent(
    join(import.meta.dirname, '../../knowledge/content'),
    Date.parse('2026-11-24T09:00:00Z'),
  ).then((loaded) => loaded.content);
  return library;
}

let library: Promise<Library> | undefined;
