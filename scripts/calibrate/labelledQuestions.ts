import type { Brain } from '../../bots/brain.ts';
import type { TestConversation } from '../conversations/testConversation.ts';
import { questionOf } from './questionOf.ts';
import type { Question } from './question.ts';

/** The first lines of conversations that say what they are about: a topic, or that nothing we know answers it. */
export function labelledQuestions(brain: Brain, conversations: readonly TestConversation[]): readonly Question[] {
  return conversations.flatMap(({ steps, locale, begin }) => {
    const [first] = steps;
    if (first?.does.kind !== 'says') return [];
    const { topic = [], decision = [] } = first.expects;
    const isOutside = topic.length === 0 && decision.length > 0 && decision.every((one) => one === 'not-understood');
    if (topic.length === 0 && !isOutside) return [];
    // Who is handed to a person at once is not judged by thresholds.
    if (decision.length > 0 && !decision.some((one) => judged.has(one))) return [];
    return [questionOf(brain, { text: first.does.texts.join('\n'), locale, topics: topic }, begin)];
  });
}

const judged: ReadonlySet<string> = new Set(['answer', 'clarify', 'not-understood']);
