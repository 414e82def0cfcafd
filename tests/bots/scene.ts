import { turnOf } from '../../bots/turn/turnOf.ts';
import type { Scene } from '../../bots/say/moment.ts';
import type { Content } from '../../core/content.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Decision } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import type { Situation } from '../../core/policy.ts';
import type { Turn } from '../../core/turn.ts';
import type { Understanding } from '../../core/understanding.ts';
import { decide } from '../../dialogs/decide.ts';
import { conversation, open, understood } from '../dialogs/given.ts';

export const fresh = { caseId: 'new-case', handoverId: 'new-handover', reference: 'MD-7K2Q9D' };

/** What a turn is made from in these tests: the shipped sentences, everything else as it is given. */
export interface Given {
  readonly library: Library;
  readonly conversation?: Conversation;
  readonly said?: Understanding;
  readonly contents?: readonly Content[];
  readonly evidence?: readonly Evidence[];
  readonly situation?: Situation;
  readonly variant?: 'web' | 'sms';
  readonly locale?: string;
}

export function scene(given: Given): Scene {
  const said = given.said ?? understood('');
  return {
    library: given.library,
    conversation: given.conversation ?? conversation(),
    contents: given.contents ?? [{ kind: 'text', text: said.text }],
    understood: said,
    situation: given.situation ?? open(),
    locale: given.locale ?? 'en',
    variant: given.variant ?? 'web',
    fresh,
  };
}

/** Decides and makes the turn. */
export function turn(given: Given): {
  readonly decision: Decision;
  readonly turn: Turn;
  readonly texts: readonly string[];
} {
  const made = scene(given);
  const { contents } = made;
  const decision = decide(made.conversation, made.understood, given.evidence ?? [], made.situation, { contents });
  const result = turnOf(made, decision, [
    { eventId: 'event-1', content: contents[0] ?? { kind: 'text', text: '' }, sentAt: made.situation.now },
  ]);
  return { decision, turn: result, texts: result.say.map((message) => message.text) };
}
