import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';
import { readTexts } from '../readTexts.ts';

/** Customers' questions that signal nothing: the training parts of public data, and those in two languages of `npm run bench:languages`. */
export function ordinaryTexts(): readonly string[] {
  const open = ['banking77', 'clinc150'].flatMap((set) => {
    const texts = readTexts(set, 'train');
    if (texts === null) throw new NightdeskError('bad-request', `The public data is not here: ../shared/data/${set}.`);
    return texts.map(({ text }) => text);
  });
  const file = join(import.meta.dirname, '../languages/questions.yaml');
  const inBoth = z.record(z.string(), z.array(z.array(z.string()))).parse(parse(readFileSync(file, 'utf8')));
  return [...open, ...Object.values(inBoth).flat(2)];
}
