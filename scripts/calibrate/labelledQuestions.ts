import type { Brain } from '../../bots/brain.ts';
import type { TestConversation } from '../conversations/testConversation.ts';
import type { Meanings } from './meanings.ts';
import { questionOf } from './questionOf.ts';
import type { Question } from './question.ts';

/** The first lines of conversations that say what they are about: a topic, or that nothing we know answers it. */
export async function labelledQuestions(
  brain: Brain,
  meanings: Meanings,
  conversations: readonly TestConversation[],
): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const { steps, locale, begin } of conversations) {
    const [first] = steps;
    if (first?.does.kind !== 'says') continue;
    const { topic = [], decision = [] } = first.expects;
    const isOutside = topic.length === 0 && decision.length > 0 && decision.every((one) => one === 'not-understood');
    if (topic.length === 0 && !isOutside) continue;
    // Who is handed to a person at once is not judged by thresholds.
    if (decision.length > 0 && !decision.some((one) => judged.has(one))) continue;
    questions.push(
      await questionOf(brain, meanings, { text: first.does.texts.join('\n'), locale, topics: topic }, begin),
    );
  }
  return questions;
}

const judged: ReadonlySet<string> = new Set(['answer', 'clarify', 'not-understood']);
