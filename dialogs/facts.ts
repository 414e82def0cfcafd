import type { Choice } from '../core/content.ts';
import type { Conversation, Memory } from '../core/conversation.ts';
import type { Tone } from '../core/decision.ts';
import type { Evidence } from '../core/knowledge.ts';
import type { Policy, Situation } from '../core/policy.ts';
import type { Signal, Understanding } from '../core/understanding.ts';
import { chosenOf } from './chosenOf.ts';
import { effortHeard } from './effort.ts';
import type { Heard } from './heard.ts';
import { isSure, worthSaying } from './sure.ts';

/** Everything the rules look at, worked out once. */
export interface Facts {
  readonly conversation: Conversation;
  readonly memory: Memory;
  readonly understood: Understanding;
  readonly situation: Situation;
  readonly policy: Policy;
  readonly heard: Heard;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** The choice the customer took of those offered. */
  readonly chosen: Choice | null;
  /** Evidence that may be given as the answer; what the customer chose is sure by that. */
  readonly sure: Evidence | null;
  /** An urgent article that is likely enough for its urgent line, sure or not. */
  readonly urgent: Evidence | null;
  readonly waiting: boolean;
  /** Effort points with this message counted in. */
  readonly effort: number;
  readonly tone: Tone;
  readonly signals: (signal: Signal) => boolean;
}

/** Works out the facts of a turn. */
export function factsOf(
  conversation: Conversation,
  understood: Understanding,
  found: readonly Evidence[],
  situation: Situation,
  heard: Heard,
): Facts {
  const { memory } = conversation;
  const { policy } = situation;
  // Of two things at once, the one that must not wait stands first.
  const evidence = found.toSorted(
    (a, b) => Number(b.together ?? false) - Number(a.together ?? false) || (a.together ? 0 : b.score - a.score),
  );
  const chosen = chosenOf(memory, understood, heard);
  return {
    conversation,
    memory,
    understood,
    situation,
    policy,
    heard,
    evidence,
    chosen,
    sure: sureOf(evidence, chosen, policy),
    urgent: worthSaying(evidence, policy),
    waiting: conversation.custody === 'waiting',
    effort: memory.effort + effortHeard(understood, policy),
    tone: toneOf(understood, policy),
    signals: (signal) => understood.signals.includes(signal),
  };
}

function sureOf(evidence: readonly Evidence[], chosen: Choice | null, policy: Policy): Evidence | null {
  if (chosen) {
    const picked = evidence.find(
      (one) => chosen.id === `topic:${one.topic}` || chosen.id === `article:${one.article.id}`,
    );
    if (picked) return { ...picked, score: 1, why: [...picked.why, 'the customer chose it'] };
  }
  const [best] = evidence;
  return best && isSure(best, policy) ? best : null;
}

function toneOf(understood: Understanding, policy: Policy): Tone {
  // Above 1 mood is switched off, and then it does not soften either.
  const upset = policy.escalateMood <= 1 && understood.mood.dissatisfied >= policy.escalateMood * warmShare;
  return upset || understood.signals.includes('complaint') || understood.signals.includes('abuse') ? 'warm' : 'plain';
}

/** The tone softens well before a person is brought in. */
const warmShare = 0.7;
