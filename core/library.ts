import type { SafePath } from './decision.ts';
import type { Article, Sentences } from './knowledge.ts';
import type { Hours, Policy } from './policy.ts';
import type { Instant } from './time.ts';

/** A reviewed text for a serious moment; `country` (ISO 3166, e.g. `DE`) narrows it, without one it serves everywhere. */
export interface SafePathText {
  readonly path: SafePath;
  readonly locale: string;
  readonly country?: string;
  readonly text: string;
  readonly owner: string;
  /** End of the day until which the review holds. */
  readonly expires: Instant;
}

/** Everything a content folder says, read and checked; plain JSON, so that it can be stored in a snapshot. */
export interface Library {
  readonly articles: readonly Article[];
  readonly sentences: Sentences;
  readonly policy: Policy;
  readonly hours: Hours;
  readonly safePaths: readonly SafePathText[];
  /** SHA-256 (hex) over everything above. */
  readonly hash: string;
}
