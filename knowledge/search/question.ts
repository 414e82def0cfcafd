import type { Embedding } from '../../core/embedding.ts';
import type { Topic } from '../../core/understanding.ts';

/** What the judges are asked. */
export interface Question {
  readonly text: string;
  /** The text without its likely typing mistakes, where it has any. */
  readonly mended?: string;
  /** Best first, from the topic model. */
  readonly topics: readonly Topic[];
  readonly previousTopic?: string;
  /** What the text means (the mended one, where it has mistakes). */
  readonly embedding?: Embedding;
}
