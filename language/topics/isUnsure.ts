import type { Topic } from '../../core/understanding.ts';
import type { TopicModel } from './topicModel.ts';

/** Whether an embedding is worth asking for: this model learned from some, and what was heard without one is not sure. */
export function isUnsure({ meaning }: TopicModel, heard: readonly Topic[]): boolean {
  return meaning !== undefined && (heard[0]?.score ?? 0) < meaning.sureFrom;
}
