import type { ArticleId } from './ids.ts';
import type { Instant } from './time.ts';

/** One locale of an article. All texts are Markdown. */
export interface Variant {
  readonly title: string;
  readonly urgent?: string;
  readonly examples: readonly string[];
  /** The chat answer; falls back to the beginning of the body. */
  readonly web: string;
  /** Plain text of at most 320 characters where the author wrote one. */
  readonly sms?: string;
  readonly body: string;
}

export interface Article {
  readonly id: ArticleId;
  readonly topic: string;
  readonly audience: 'customers' | 'agents';
  readonly owner?: string;
  readonly validFrom?: Instant;
  readonly validUntil?: Instant;
  readonly reviewBy?: Instant;
  /** `always`: a person takes it up after the answer; `offer`: a person is offered with it. */
  readonly escalate?: 'always' | 'offer';
  readonly followUps: readonly ArticleId[];
  /** By locale (`en`, `de`); at least one. */
  readonly variants: Readonly<Record<string, Variant>>;
  /** SHA-256 (hex) over everything above: names exactly what a customer was told. */
  readonly hash: string;
  /** Path of its main file, relative to the content folder. */
  readonly file: string;
}

export interface ArticleRef {
  readonly id: ArticleId;
  readonly hash: string;
  readonly title: string;
}

/** An article that may answer, with a calibrated probability (0 to 1) that it does. */
export interface Evidence {
  readonly article: ArticleRef;
  readonly topic: string;
  readonly score: number;
  readonly why: readonly string[];
  /** The answer in the asked locale and variant (Markdown, or plain for sms). */
  readonly answer: string;
  readonly locale: string;
  readonly urgent?: string;
  readonly escalate?: 'always' | 'offer';
  readonly followUps: readonly ArticleRef[];
  /** A message about two things: this answers one of them and is given with the other. */
  readonly together?: boolean;
}

/** Something wrong in a content file, with its place and the remedy. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  readonly severity: 'error' | 'warning';
}

/** Every sentence the system says: by message id, then by locale; `{name}` marks a value. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;
