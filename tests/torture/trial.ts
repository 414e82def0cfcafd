/** A promise of docs/OPERATE.md: nothing lost, each once, in order, sent with the change, never doubled unseen, converges, bounded, drains. */
export type Guarantee = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8';

/** How a trial is run: small in the gate, full by `npm run torture`; the same seed makes the same trouble. */
export interface TrialSettings {
  readonly seed: number;
  readonly size: 'small' | 'full';
  readonly database: 'sqlite' | 'postgres';
  /** Keeps one line of the recorded history: ids, counts and times (ms), never a customer's words. */
  readonly record: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

/** What a trial saw: figures to print, and every promise that was broken, with what happened. */
export interface Finding {
  readonly figures: Readonly<Record<string, number>>;
  readonly broken: readonly { readonly guarantee: Guarantee; readonly what: string }[];
  /** How many operations each promise was judged by, where it can be counted. */
  readonly judged?: Readonly<Partial<Record<Guarantee, number>>>;
}

/** One way to make trouble for Nightdesk, numbered as in the catalogue of tests (`1 kill -9`). */
export interface Trial {
  readonly name: string;
  readonly guarantees: readonly Guarantee[];
  readonly databases: readonly TrialSettings['database'][];
  run(settings: TrialSettings): Promise<Finding>;
}
