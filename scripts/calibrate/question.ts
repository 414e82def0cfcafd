import type { Content } from '../../core/content.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Evidence } from '../../core/knowledge.ts';
import type { Situation } from '../../core/policy.ts';
import type { Understanding } from '../../core/understanding.ts';

/** A message whose right answer is known, with all that judgement looks at: it can be judged again under any policy. */
export interface Question {
  readonly conversation: Conversation;
  readonly understood: Understanding;
  readonly evidence: readonly Evidence[];
  readonly situation: Situation;
  readonly contents: readonly Content[];
  /** Topics that are right; none when nothing we know answers it. */
  readonly topics: readonly string[];
}
