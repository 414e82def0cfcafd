import type { Memory } from '../../core/conversation.ts';
import type { Mood, Signal } from '../../core/understanding.ts';
import type { Clauses } from '../signals/clauses.ts';
import {
  aboutPrices,
  closing,
  correction,
  displeasedWords,
  intensifiers,
  ironic,
  negators,
  pleased,
  rejection,
  strongWords,
} from './lexicon.ts';
import { abuse, complaint } from '../signals/cues/grievance.ts';
import { isShouted } from './isShouted.ts';
import { ownWords } from './ownWords.ts';

/**
 * How dissatisfied the customer sounds, from the words and from what happened before (specs/p-understanding.md 9). An ordinary
 * report of a problem stays well below a half; `strong` only when the wording alone says enough.
 */
export function moodOf(text: string, clauses: Clauses, signals: readonly Signal[], memory: Memory): Mood {
  const heard = clauses.each;
  const isStrong =
    heard.some((clause) => strongWords.test(clause) && !aboutPrices.test(clause)) || signals.includes('abuse');
  const displeased = heard.reduce((sum, clause) => sum + timesIn(clause), 0);
  const isClosing = closing.test(clauses.whole);
  const features: Readonly<Record<keyof typeof weights, number>> = {
    strong: isStrong ? 1 : 0,
    displeased: Math.min(2, displeased),
    rejects: !isClosing && rejection.test(heard[0] ?? '') && clauses.words > 1 ? 1 : 0,
    corrects: !isClosing && heard.some((clause) => correction.test(clause)) ? 1 : 0,
    negated: isClosing ? 0 : Math.min(2, heard.filter((clause) => negators.test(clause)).length),
    pleased:
      !isStrong && heard.some((clause) => pleased.test(clause) && !ironic.test(clause) && !negators.test(clause))
        ? 1
        : 0,
    intense: heard.some((clause) => intensifiers.test(clause) && displeasedWords.test(clause)) ? 1 : 0,
    shouted: isShouted(text) ? 1 : 0,
    complaint: signals.includes('complaint') ? 1 : 0,
    notHelped: signals.includes('not-helped') ? 1 : 0,
    saidBefore: signals.includes('repeat') || signals.includes('rephrase') ? 1 : 0,
    failed: memory.misunderstood > 0 || memory.clarified || failures.has(memory.turns.at(-1)?.decision ?? '') ? 1 : 0,
    before: memory.turns.at(-1)?.dissatisfied ?? 0,
    effort: Math.min(1, memory.effort / 5),
  };
  const sum = names.reduce((total, name) => total + weights[name] * features[name], bias);
  const dissatisfied = round(1 / (1 + Math.exp(-sum)));
  return {
    dissatisfied,
    trend: trendOf(memory, dissatisfied),
    words: ownWords(text, carrying),
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
const carrying = [strongWords, displeasedWords, ...(abuse.clause ?? []), ...(complaint.clause ?? [])];

const displeasing = new RegExp(displeasedWords, 'gu');

/** How many displeased wordings a clause has; one about prices may have a strong word for them. */
function timesIn(clause: string): number {
  const isAboutPrices = strongWords.test(clause) && aboutPrices.test(clause);
  return [...clause.matchAll(displeasing)].length + (isAboutPrices ? 1 : 0);
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
