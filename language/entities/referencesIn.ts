import type { Entity } from '../../core/understanding.ts';
import { all } from './all.ts';

/** References of ours, e.g. `MD-7K2Q9D`; the value is in capitals. */
export function referencesIn(text: string): readonly Entity[] {
  return all(text, /\bMD-?[2-9A-HJKMNP-TV-Z]{6}\b/gi, 'reference', (found) =>
    found.toUpperCase().replace(/^MD-?/, 'MD-'),
  );
}
