import type { Brain } from '../../bots/brain.ts';
import { playConversation } from '../conversations/playConversation.ts';
import { situationAt } from '../terminal/situationAt.ts';
import type { Question } from './question.ts';

/** A text as the first message of a conversation, heard and looked up as the server would. */
export function questionOf(
  brain: Brain,
  asked: { readonly text: string; readonly locale: string; readonly topics: readonly string[] },
  now: number,
): Question {
  const { hours } = brain.library;
  const [played] = playConversation(brain, {
    channel: 'web',
    locale: asked.locale,
    zone: hours.zone,
    begin: now,
    people: 2,
    steps: [{ line: 1, does: { kind: 'says', texts: [asked.text] }, expects: {} }],
  });
  if (!played?.thought) throw new Error('A message was not thought about.');
  const { understood, evidence } = played.thought;
  return {
    conversation: played.before,
    understood,
    evidence,
    situation: situationAt(brain.library, now),
    contents: [{ kind: 'text', text: asked.text }],
    topics: asked.topics,
  };
}
