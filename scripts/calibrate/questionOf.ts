import type { Brain } from '../../bots/brain.ts';
import { playConversation } from '../conversations/playConversation.ts';
import { situationAt } from '../terminal/situationAt.ts';
import type { Meanings } from './meanings.ts';
import type { Question } from './question.ts';

/** A text as the first message of a conversation, heard and looked up as the server would. */
export async function questionOf(
  brain: Brain,
  meanings: Meanings,
  asked: { readonly text: string; readonly locale: string; readonly topics: readonly string[] },
  now: number,
): Promise<Question> {
  const { hours } = brain.library;
  const contents = [{ kind: 'text', text: asked.text }] as const;
  const heard = await meanings.hear(brain, contents);
  const told = {
    channel: 'web',
    locale: asked.locale,
    zone: hours.zone,
    begin: now,
    people: 2,
    steps: [{ line: 1, does: { kind: 'says', texts: [asked.text] } as const, expects: {} }],
  };
  const [played] = playConversation(brain, told, () => heard);
  if (!played?.thought) throw new Error('A message was not thought about.');
  const { understood, evidence } = played.thought;
  return {
    conversation: played.before,
    understood,
    evidence,
    situation: situationAt(brain.library, now),
    contents,
    topics: asked.topics,
  };
}
