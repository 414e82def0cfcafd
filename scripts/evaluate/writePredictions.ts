import { writeFileSync } from 'node:fs';
import { NightdeskError } from '../../core/error.ts';
import type { Prediction } from './figuresOf.ts';

/** Writes one JSON line a text; error `bad-request` when the file cannot be written. */
export function writePredictions(file: string, predictions: readonly Prediction[]): void {
  const lines = predictions.map(({ text, expected, predicted, score, inScope, ranked }) =>
    JSON.stringify({ text, expected, predicted, score, inScope, ranked }),
  );
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch (cause) {
    throw new NightdeskError('bad-request', `${file} cannot be written.`, { cause });
  }
}
