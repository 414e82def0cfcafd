import { emptyMemory, type Memory } from '../../core/conversation.ts';
import type { Mood } from '../../core/understanding.ts';
import { featuresOf, type MoodFeatures } from '../../language/mood/featuresOf.ts';
import { moodOf } from '../../language/mood/moodOf.ts';
import { saidBefore } from '../../language/saidBefore.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { signalsOf } from '../../language/signals/signalsOf.ts';
import type { Dialogues } from './readRated.ts';

/** One turn of a customer, as the assistant would have heard it. */
export interface HeardTurn {
  readonly dialogue: number;
  /** Among all turns of the dialogue, from 0. */
  readonly turn: number;
  readonly text: string;
  readonly ratings: readonly number[];
  readonly features: MoodFeatures;
  readonly mood: Mood;
  /** What the mood alone took, in ms. */
  readonly ms: number;
}

/**
 * Every customer's turn of the dialogues with the memory that the assistant has by then: the turns before with their moods,
 * what it said last, and that it was at a loss when it says so.
 */
export function replay(dialogues: Dialogues): readonly HeardTurn[] {
  return dialogues.flatMap((dialogue, number) => {
    let memory: Memory = emptyMemory;
    const heard: HeardTurn[] = [];
    dialogue.forEach(({ role, text, ratings }, turn) => {
      if (!isCustomer(role)) {
        memory = afterReply(memory, text);
        return;
      }
      const clauses = clausesOf(text);
      const again = saidBefore(text, clauses, memory.turns, 'en');
      const signals = [...signalsOf(clauses), ...(again === null ? [] : [again])];
      const started = performance.now();
      const mood = moodOf(text, clauses, signals, memory);
      const ms = performance.now() - started;
      const features = featuresOf(text, clauses, signals, memory);
      heard.push({ dialogue: number, turn, text, ratings: ratings ?? [], features, mood, ms });
      const past = { text, dissatisfied: mood.dissatisfied, decision: 'answer', at: turn };
      memory = { ...memory, turns: [...memory.turns.slice(-9), past] };
    });
    return heard;
  });
}

function isCustomer(role: string): boolean {
  return /^(?:user|usr|u|customer|client|human|seeker|caller)/i.test(role.trim());
}

/** A bot that says it could not do something has failed; it knows, as ours does. */
function afterReply(memory: Memory, said: string): Memory {
  const failed = apology.test(said);
  const turns = memory.turns.map((turn, at, all) =>
    failed && at === all.length - 1 ? { ...turn, decision: 'not-understood' } : turn,
  );
  return { ...memory, turns, greeted: true, lastSaid: said };
}

const apology = /sorry|apolog|unfortunately|unable|could ?n.t|did ?n.t/i;
