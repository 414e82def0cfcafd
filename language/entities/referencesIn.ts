import type { Entity } from '../../core/understanding.ts';
import { all } from './all.ts';

/**
 * References: ours, e.g. `MD-7K2Q9D`, and those of the company's own patterns, in which `#` is any digit and `@` any letter
 * (`ORD-######`). The value is in capitals. A pattern has a fixed length, so reading is linear.
 */
export function referencesIn(text: string, patterns: readonly string[] = []): readonly Entity[] {
  const ours = all(text, /\bMD-?[2-9A-HJKMNP-TV-Z]{6}\b/gi, 'reference', (found) =>
    found.toUpperCase().replace(/^MD-?/, 'MD-'),
  );
  return [
    ...ours,
    ...patterns.flatMap((pattern) => all(text, compiled(pattern), 'reference', (found) => found.toUpperCase())),
  ];
}

const known = new Map<string, RegExp>();

/** The few patterns of a company are compiled once. */
function compiled(pattern: string): RegExp {
  const before = known.get(pattern);
  if (before) return before;
  const source = pattern
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll('#', '\\d')
    .replaceAll('@', '[A-Za-z]');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');
  if (known.size >= 200) known.clear();
  known.set(pattern, made);
  return made;
}
