import type { PastTurn } from '../core/conversation.ts';
import { normalise } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokenise.ts';
import { saysAgain } from './signals/cues/saysAgain.ts';
import { hears } from './signals/cues.ts';
import { clausesOf, type Clauses } from './signals/clauses.ts';

/** Whether the customer had to say the same again, in the same words or in others; null when this is something new. */
export function saidBefore(
  text: string,
  clauses: Clauses,
  past: readonly PastTurn[],
  language: string,
): 'repeat' | 'rephrase' | null {
  const recent = past.slice(-lookBack).filter((turn) => !settled.has(turn.decision));
  if (recent.length === 0) return null;
  const words = matterOf(text, language);
  const isSame = (turn: PastTurn): boolean => {
    const before = matterOf(turn.text, language);
    const shared = overlap(words, before);
    // Taking the old text apart costs more, and only near ones can be the same.
    const mayBeSame = words.size > 0 && clauses.words >= 3 && (shared >= nearly || before.size <= 1);
    return (words.size >= 2 && shared >= same) || (mayBeSame && clausesOf(turn.text).whole === clauses.whole);
  };
  if (recent.some(isSame)) return 'repeat';
  if (hears(saysAgain, clauses)) return 'rephrase';
  const last = recent.at(-1);
  const before = last === undefined ? new Set<string>() : matterOf(last.text, language);
  const shared = [...words].filter((word) => before.has(word)).length;
  return shared >= 2 && shared / Math.min(words.size, before.size) >= alike ? 'rephrase' : null;
}

/** How many turns of the customer are looked at. */
const lookBack = 3;
/** Shared part of all words from which on it is the same sentence. */
const same = 0.9;
/** Shared part from which on it may be the same sentence with a mistyped word. */
const nearly = 0.3;
/** Shared part of the shorter one's words from which on it is the same matter in other words. */
const alike = 0.6;

/** Said to somebody else, or settled: nobody had to say it again to us. */
const settled: ReadonlySet<string> = new Set(['hold', 'end', 'consent', 'safe-path']);

/** The stems of the words that carry a matter: without the small ones that every sentence has. */
function matterOf(text: string, language: string): ReadonlySet<string> {
  const words = tokenise(normalise(text.slice(0, 2000))).filter((word) => word.length > 2 && !small.has(word));
  return new Set(words.map((word) => stem(word, language)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size, b.size);
}

const small = new Set(
  (
    'the and for you your are was were has have had not but with this that these those from what when where which who why how can could will would ' +
    'should does did please there here they them then than just now get got some any all out about into been being its our also too yes hello thanks thank very much ' +
    'der die das den dem des ein eine einen einem einer und oder aber mit von vom für auf aus bei ist sind war hat habe haben nicht auch noch nur ' +
    'wie was wann wer warum ich sie wir ihr mir mich mein meine meinen meiner bitte hallo danke kann könnte wird werden doch mal schon vielen dank sehr schön'
  ).split(' '),
);
