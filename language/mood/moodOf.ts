import type { Memory } from '../../core/conversation.ts';
import type { Mood, Signal } from '../../core/understanding.ts';
import type { Clauses } from '../signals/clauses.ts';
import { abuse } from '../signals/cues/abuse.ts';
import { complaint } from '../signals/cues/complaint.ts';
import { featuresOf, type MoodFeatures } from './featuresOf.ts';
import { lexicon } from './lexicon.ts';
import { ownWords } from './ownWords.ts';
import { weights } from './weights.ts';
import { worn } from './worn.ts';

/**
 * How dissatisfied the customer sounds, from the words and from what happened before (specs/p-understanding.md 9). An ordinary
 * report of a problem stays well below a half; `strong` only when the wording alone says enough.
 */
export function moodOf(text: string, clauses: Clauses, signals: readonly Signal[], memory: Memory): Mood {
  const features = featuresOf(text, clauses, signals, memory);
  const dissatisfied = round(1 / (1 + Math.exp(-logOdds(features))));
  return {
    dissatisfied,
    trend: trendOf(memory, dissatisfied),
    words: clauses.each.some((clause) => carrying.some((cue) => cue.test(clause))) ? ownWords(text, carrying) : [],
    strong: features.strong === 1 && dissatisfied >= 0.5,
  };
}

function logOdds(features: MoodFeatures): number {
  return names.reduce((sum, name) => sum + weights[name] * features[name], weights.bias);
}

const names = Object.keys(weights).filter((name): name is keyof MoodFeatures => name !== 'bias');

/** What is quoted to the person who takes over. */
const carrying = [lexicon.strong, lexicon.displeased, worn, ...(abuse.clause ?? []), ...(complaint.clause ?? [])];

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
