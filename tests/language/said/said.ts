import type { Signal } from '../../../core/understanding.ts';

/** Ways to say something in each language, and what only looks like it. */
export type Said = Readonly<
  Partial<
    Record<Signal, { readonly en: readonly string[]; readonly de: readonly string[]; readonly not: readonly string[] }>
  >
>;

/** One sentence a line. */
export function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}
