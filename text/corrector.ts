import { byWord } from './byWord.ts';
import { editDistance } from './distance.ts';

/** Mends typing mistakes word by word. */
export interface Corrector {
  /** The word itself when it is known, short or too far from any known word; else the nearest known word. */
  readonly correct: (word: string) => string;
  readonly knows: (word: string) => boolean;
}

/**
 * Makes a corrector (SymSpell's way: words are found by deleting letters on both sides). `targets` are the words to correct
 * to, with how often each was seen; `alsoKnown` are words that are right as they are and never touched.
 */
export function makeCorrector(targets: ReadonlyMap<string, number>, alsoKnown: Iterable<string>): Corrector {
  const known = new Set<string>([...alsoKnown, ...targets.keys()]);
  const byDeletion = new Map<string, string[]>();
  for (const target of targets.keys()) {
    if (target.length < shortest || target.length > longest) continue;
    for (const key of deletions(target.slice(0, prefix), allowed(target))) {
      const words = byDeletion.get(key);
      if (words) words.push(target);
      else byDeletion.set(key, [target]);
    }
  }
  return {
    correct: byWord((word) => correct(word, targets, known, byDeletion)),
    knows: (word) => known.has(word),
  };
}

/** Words of fewer letters are too easily another word. */
const shortest = 3;
const longest = 24;
/** Only the first letters are indexed, as in SymSpell: saves memory; the whole words are compared at the end. */
const prefix = 7;

function allowed(word: string): 1 | 2 {
  return word.length >= 6 ? 2 : 1;
}

function correct(
  word: string,
  targets: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
  byDeletion: ReadonlyMap<string, readonly string[]>,
): string {
  if (word.length < shortest || word.length > longest || known.has(word) || !/^[\p{L}\p{M}']+$/u.test(word))
    return word;
  const limit = allowed(word);
  let best = word;
  let bestCost = Infinity;
  const seen = new Set<string>();
  for (const key of deletions(word.slice(0, prefix), limit)) {
    for (const candidate of byDeletion.get(key) ?? []) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      if (isOtherShortWord(word, candidate)) continue;
      const distance = editDistance(word, candidate, limit);
      if (distance > limit || distance > allowed(candidate)) continue;
      // A mistake in the first letter is rare; of equally near words the more frequent one is meant.
      const cost =
        distance + (word[0] === candidate[0] ? 0 : 0.5) - Math.min(0.4, (targets.get(candidate) ?? 0) / 1000);
      if (cost < bestCost) {
        best = candidate;
        bestCost = cost;
      }
    }
  }
  return best;
}

/** A word of three letters has lost one ("crd") or swapped two ("ipn"); with one replaced or dropped it is another word ("bin", "pin"). */
function isOtherShortWord(word: string, candidate: string): boolean {
  return word.length === shortest && candidate.length <= shortest && lettersOf(word) !== lettersOf(candidate);
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

/** A word with up to `count` letters left out, in every way. */
function deletions(word: string, count: number): ReadonlySet<string> {
  const all = new Set([word]);
  let edge = [word];
  for (let round = 0; round < count; round++) {
    const shorter: string[] = [];
    for (const one of edge) {
      for (let at = 0; at < one.length; at++) {
        const without = one.slice(0, at) + one.slice(at + 1);
        if (!all.has(without)) shorter.push(without);
        all.add(without);
      }
    }
    edge = shorter;
  }
  return all;
}
