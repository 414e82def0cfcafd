import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Rated task dialogues; null when the data is not beside the project. */
export function readDialogues(): z.output<typeof shape> | null {
  const file = join(import.meta.dirname, '../../shared/data/satisfaction/sgd.json');
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

const shape = z.array(
  z.array(z.object({ role: z.string(), text: z.string(), ratings: z.array(z.number()).optional() })),
);
