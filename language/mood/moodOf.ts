import type { Memory } from '../../core/conversation.ts';
import type { Mood, Signal } from '../../core/understanding.ts';
import type { Clauses } from '../signals/clauses.ts';
import { abuse } from '../signals/cues/abuse.ts';
import { complaint } from '../signals/cues/complaint.ts';
import type { Phrases } from '../signals/phrase.ts';
import { isShouted } from './isShouted.ts';
import { lexicon } from './lexicon.ts';
import { ownWords } from './ownWords.ts';

/**
 * How dissatisfied the customer sounds, from the words and from what happened before (specs/p-understanding.md 9). An ordinary
 * report of a problem stays well below a half; `strong` only when the wording alone says enough.
 */
export function moodOf(text: string, clauses: Clauses, signals: readonly Signal[], memory: Memory): Mood {
  const { each, whole, words } = clauses;
  const anywhere = (cue: Phrases): boolean => each.some((clause) => cue.test(clause));
  const last = memory.turns.at(-1);
  const isStrong = each.some(isAngry) || signals.includes('abuse');
  const isClosing = lexicon.closing.test(whole);
  const features: Readonly<Record<keyof typeof weights, number>> = {
    strong: Number(isStrong),
    displeased: Math.min(
      2,
      each.map(timesDispleased).reduce((sum, times) => sum + times, 0),
    ),
    rejects: Number(!isClosing && words > 1 && lexicon.rejection.test(each[0] ?? '')),
    corrects: Number(!isClosing && anywhere(lexicon.correction)),
    negated: isClosing ? 0 : Math.min(2, each.filter((clause) => lexicon.negation.test(clause)).length),
    pleased: Number(!isStrong && each.some(isPleased)),
    intense: Number(each.some((clause) => lexicon.emphasis.test(clause) && lexicon.displeased.test(clause))),
    shouted: Number(isShouted(text)),
    complaint: Number(signals.includes('complaint')),
    notHelped: Number(signals.includes('not-helped')),
    saidBefore: Number(signals.includes('repeat') || signals.includes('rephrase')),
    failed: Number(memory.misunderstood > 0 || memory.clarified || failures.has(last?.decision ?? '')),
    before: last?.dissatisfied ?? 0,
    effort: Math.min(1, memory.effort / 5),
  };
  const sum = names.reduce((total, name) => total + weights[name] * features[name], bias);
  const dissatisfied = round(1 / (1 + Math.exp(-sum)));
  return {
    dissatisfied,
    trend: trendOf(memory, dissatisfied),
    words: each.some((clause) => carrying.some((cue) => cue.test(clause))) ? ownWords(text, carrying) : [],
    strong: isStrong && dissatisfied >= 0.5,
  };
}

const bias = -2.6;
const weights = {
  strong: 3.6,
  displeased: 1.5,
  rejects: 1.3,
  corrects: 0.8,
  negated: 0.5,
  pleased: -1.3,
  intense: 0.4,
  shouted: 1.1,
  complaint: 1.4,
  notHelped: 1.2,
  saidBefore: 0.6,
  failed: 1.5,
  before: 1.6,
  effort: 0.5,
} as const;
const names = Object.keys(weights) as (keyof typeof weights)[];

/** What is quoted to the person who takes over. */
const carrying = [lexicon.strong, lexicon.displeased, ...(abuse.clause ?? []), ...(complaint.clause ?? [])];

const displeasing = new RegExp(lexicon.displeased.pattern, 'gu');

/** A strong word, unless it is about prices: those may be called ridiculous. */
function isAngry(clause: string): boolean {
  return lexicon.strong.test(clause) && !lexicon.aboutPrices.test(clause);
}

function isPleased(clause: string): boolean {
  return lexicon.pleased.test(clause) && !lexicon.ironic.test(clause) && !lexicon.negation.test(clause);
}

/** How many displeased wordings a clause has; a strong word about prices is one. */
function timesDispleased(clause: string): number {
  const isAboutPrices = lexicon.strong.test(clause) && !isAngry(clause);
  return (lexicon.displeased.test(clause) ? [...clause.matchAll(displeasing)].length : 0) + Number(isAboutPrices);
}

/** Decisions after which somebody is rather annoyed than before. */
const failures = new Set(['not-understood', 'clarify']);

/** Compared with the mean of the last three turns; a small change is none. */
function trendOf(memory: Memory, now: number): Mood['trend'] {
  const last = memory.turns.slice(-3).map((turn) => turn.dissatisfied);
  if (last.length === 0) return 'flat';
  const mean = last.reduce((sum, value) => sum + value, 0) / last.length;
  return now > mean + 0.15 ? 'up' : now < mean - 0.15 ? 'down' : 'flat';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
