/** What was learned from examples: which words and character runs speak for which topic, and how sure a margin makes us. */
export interface TopicModel {
  /** In alphabetical order; a topic's place here is its row everywhere else. */
  readonly topics: readonly string[];
  readonly lexicon: Lexicon;
  /** Column by column, one weight per topic; times the topic's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** Turns margins into probabilities: softmax(temperature × margin). */
  readonly temperature: number;
}

/** The columns of a sparse model: words and word pairs first, then character runs. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, number>;
  readonly characters: ReadonlyMap<string, number>;
  /** Inverse document frequency by column. */
  readonly rarity: Float32Array;
}
