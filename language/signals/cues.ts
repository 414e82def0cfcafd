import type { Clauses } from './clauses.ts';
import type { Phrases } from './phrase.ts';

/** How a signal sounds. */
export interface Cues {
  /** Heard in any clause. */
  readonly clause?: readonly Phrases[];
  /** Heard when all patterns of one of these lists are in the same clause, in any order. */
  readonly together?: readonly (readonly Phrases[])[];
  /** Heard when it is all that is said; `^` and `$` are the ends of the whole text. */
  readonly whole?: readonly Phrases[];
  /** Counts only in texts of at most so many words: longer ones are about something else. */
  readonly mostWords?: number;
  /** A clause in which this is heard does not count. */
  readonly unless?: readonly Phrases[];
}

/** Whether a text sounds like these cues; `alike` are pieces of it that are like what others said. */
export function hears(
  { clause, together, whole, unless, mostWords }: Cues,
  clauses: Clauses,
  alike: readonly string[] = [],
): boolean {
  if (mostWords !== undefined && clauses.words > mostWords) return false;
  if (isAny(whole, clauses.whole) && !isAny(unless, clauses.whole)) return true;
  if (alike.some((words) => !isAny(unless, words))) return true;
  return clauses.each.some(
    (words) =>
      (isAny(clause, words) || (together?.some((all) => all.every((pattern) => pattern.test(words))) ?? false)) &&
      !isAny(unless, words),
  );
}

/** Whether one of these is heard in a clause. */
export function isAny(patterns: readonly Phrases[] | undefined, words: string): boolean {
  return patterns?.some((pattern) => pattern.test(words)) ?? false;
}
