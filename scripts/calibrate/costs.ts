/** What mistakes cost, in any unit: only their proportions matter. */
export interface Costs {
  /** A wrong answer. On a risky topic it counts twice, and so does keeping back an urgent line. */
  readonly wrong: number;
  /** A question back. */
  readonly ask: number;
  /** A person who is called, or a customer who gives up, though we know the answer. */
  readonly person: number;
  /** Which share of all messages nothing we know answers. */
  readonly outside: number;
}
