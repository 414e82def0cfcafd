/** Things a customer's words can signal besides a topic. */
export type Signal =
  | 'asks-for-human'
  | 'opt-out'
  | 'opt-in'
  | 'complaint'
  | 'abuse'
  | 'self-harm'
  | 'emergency'
  | 'threat'
  | 'injection'
  | 'repeat'
  | 'rephrase'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'asks-if-bot'
  | 'asks-capabilities'
  | 'affirms'
  | 'denies'
  | 'not-helped'
  | 'asks-callback';

export interface Topic {
  readonly name: string;
  /** Calibrated probability, 0 to 1, that this topic is right and the message is in scope. */
  readonly score: number;
}

export interface Entity {
  readonly kind: 'amount' | 'date' | 'phone' | 'email' | 'reference' | 'card-last-four' | 'country';
  readonly text: string;
  readonly value: string;
  /** Offset in UTF-16 units. */
  readonly at: number;
}

export interface Mood {
  /** 0 content to 1 very dissatisfied, from text and context. */
  readonly dissatisfied: number;
  readonly trend: 'up' | 'flat' | 'down';
  /** The customer's own words that carried it. */
  readonly words: readonly string[];
  /** The wording alone is strong enough to act on. */
  readonly strong: boolean;
}

/** What was meant and how it was said. */
export interface Understanding {
  /** The text that was understood: the burst joined, masked, as typed. */
  readonly text: string;
  /** BCP 47 primary language, `und` when it cannot be told. */
  readonly language: string;
  /** Best first. */
  readonly topics: readonly Topic[];
  readonly entities: readonly Entity[];
  readonly mood: Mood;
  readonly signals: readonly Signal[];
  readonly by: 'rules' | 'local' | 'model';
}
