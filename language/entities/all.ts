import type { Entity } from '../../core/understanding.ts';

/** Every match of a pattern as an entity, with the value that `valueOf` reads from it. */
export function all(
  text: string,
  pattern: RegExp,
  kind: Entity['kind'],
  valueOf: (found: string) => string,
): readonly Entity[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0],
    value: valueOf(match[0]),
    at: match.index,
  }));
}
