import type { Row } from './readPatterns.ts';

/** Puts many rows into a store's tables, past the store. */
export interface Press {
  put(table: string, row: Row): void;
  /** Writes down what was put; called now and then. */
  rest(): Promise<void>;
  /** Brings the indexes back and lets go. */
  finish(): Promise<void>;
}
