import type { Memory } from '../core/conversation.ts';
import type { Evidence } from '../core/knowledge.ts';
import { type Asked, findEvidence } from '../knowledge/search/findEvidence.ts';
import { askedAs } from './askedAs.ts';
import type { Brain } from './brain.ts';

/**
 * What is found when the customer neither picks nor denies what the bot asked about, but goes on: "I see payments I never made", "Is it
 * about this?", "what should I do first?" is one question in two messages, and of one thing that was offered it says yes. Null where
 * the second message speaks for itself, or where both together say no more than it does.
 */
export function goingOn(
  brain: Brain,
  asked: Asked,
  alone: readonly Evidence[],
  { clarified, offered, turns }: Memory,
): readonly Evidence[] | null {
  const last = turns.at(-1);
  if (!clarified || last === undefined) return null;
  const topics = offered.flatMap(({ id }) => /^topic:(.+)$/.exec(id)?.[1] ?? []);
  const isOffered = (one: Evidence): boolean => topics.includes(one.topic);
  const [best] = alone;
  if (best && best.score >= clear && !isOffered(best)) return null;
  const { previousTopic: _, ...question } = asked;
  const both = askedAs(brain, question, `${last.text}\n${asked.text}`);
  const joined = findEvidence(brain.index, both);
  const [first] = joined;
  // What must not wait is never made a part of something else.
  const isUrgent = ({ urgent, score }: Evidence): boolean => urgent !== undefined && score >= likely;
  if (first === undefined || alone.some((one) => isUrgent(one) && one.urgent !== first.urgent)) return null;
  if (topics.length === 1 && isOffered(first)) return findEvidence(brain.index, { ...both, picked: first.topic });
  return first.score > (best?.score ?? 0) ? joined : null;
}

/** As sure as this a message speaks for itself. */
const clear = 0.5;
const likely = 0.1;
