import type { Signal } from '../../core/understanding.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { type Grams, gramsOf } from '../../language/signals/fitted/grams.ts';
import { piecesOf } from '../../language/signals/fitted/piecesOf.ts';
import type { Saying } from './sayings.ts';

/** Something to be learned from. */
export interface Lesson {
  readonly signals: ReadonlySet<Signal>;
  readonly grams: Grams;
  /** What it only seems to signal: such are rare, and teach most. */
  readonly seems: ReadonlySet<Signal>;
  /** Whether it was said like this, and is measured; the rest is only learned from. */
  readonly isSaid: boolean;
}

/** A text in pieces as it will be listened to, and once in one breath with a question of a customer, as people write it. */
export function lessonsOf({ text, signals, seems }: Saying, question: string): readonly Lesson[] {
  const clauses = clausesOf(text);
  const words = wordsOf(text);
  // Which piece of it signals something is not known.
  const pieces = signals.size === 0 || seems.size > 0 ? piecesOf(clauses) : [words];
  const said = pieces.map((piece) => ({ signals, seems, grams: gramsOf(piece), isSaid: true }));
  const mixed = text.length % 2 === 0 ? [...wordsOf(question), ...words] : [...words, ...wordsOf(question)];
  return [...said, { signals, grams: gramsOf(mixed.slice(0, most)), seems: nothing, isSaid: false }];
}

const nothing: ReadonlySet<Signal> = new Set();
const most = 40;

function wordsOf(text: string): readonly string[] {
  return clausesOf(text).whole.trim().split(' ');
}
