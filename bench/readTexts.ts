import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Texts of public data with the topic people gave them; null when the data is not beside the project. */
export function readTexts(
  set: string,
  part: string,
): readonly { readonly text: string; readonly intent: string }[] | null {
  const file = join(import.meta.dirname, `../../shared/data/${set}/${part}.json`);
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

const shape = z.array(z.object({ text: z.string(), intent: z.string() }));
