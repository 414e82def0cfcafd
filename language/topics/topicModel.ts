/** What was learned from examples: which words and character runs speak for which topic, and how sure that makes us. */
export interface TopicModel {
  /** In alphabetical order; a topic's place here is its place everywhere else. */
  readonly topics: readonly string[];
  readonly lexicon: Lexicon;
  /** Column by column, one weight per topic; times the topic's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  readonly calibration: Calibration;
  /** What embeddings say; absent where none were learned from. */
  readonly meaning?: Meaning;
}

/** A second opinion by what a text means: one plane per topic over embeddings, heard together with the sparse model. */
export interface Meaning extends Together {
  /** Whose embeddings these are. */
  readonly embedder: string;
  readonly usual: Sense;
  /** Dimension by dimension and a constant, one weight per topic; times the topic's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** The middle of each topic, topic by topic, in whole numbers; only its direction tells. */
  readonly middles: Int8Array;
}

/** How both opinions are heard together; fitted on examples that were held out. */
export interface Together {
  /** How much a margin by meaning counts beside one of the sparse model. */
  readonly share: number;
  readonly calibration: Calibration;
  /** A sparse score from which on the sparse model alone was right. */
  readonly sureFrom: number;
}

/** What is usual among embeddings, dimension by dimension. */
export interface Sense {
  readonly mean: Float32Array;
  readonly spread: Float32Array;
}

/** The columns of a sparse model: words first, then pairs of words, then character runs. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly characters: ReadonlyMap<string, number>;
  /** Inverse document frequency by column. */
  readonly rarity: Float32Array;
  /** The rarity of a word that is not in it. */
  readonly unseen: number;
}

/** How margins become probabilities; fitted on examples that were held out. */
export interface Calibration {
  /** Which topic, if any: softmax(temperature × margin). */
  readonly temperature: number;
  /** Any topic at all: a logistic function of `scopeFeatures`, the constant first. */
  readonly scope: readonly number[];
  /** The product of both as often as it came true: a logistic function of its log-odds, the constant first. */
  readonly trust: readonly number[];
  /** A score from which on a message is taken to be in scope: of what was held out and found rightly, few scored less. */
  readonly inScopeFrom: number;
}
