import { clausesOf } from '../signals/clauses.ts';
import type { Phrases } from '../signals/phrase.ts';

const most = 3;
const longest = 80;

/** The customer's own clauses that carried a mood, as they were typed; at most three. */
export function ownWords(text: string, cues: readonly Phrases[]): readonly string[] {
  return text
    .slice(0, 2000)
    .split(/[.,;:!?…\n]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clausesOf(clause).each.some((words) => cues.some((cue) => cue.test(words))))
    .slice(0, most)
    .map((clause) =>
      clause.length > longest
        ? `${clause
            .slice(0, longest - 1)
            .trimEnd()
            .toWellFormed()}…`
        : clause,
    );
}
