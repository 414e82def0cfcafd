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
}
