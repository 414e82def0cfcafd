import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';

/** Reads a JSON list of a shape; error `bad-request` says what is wrong with the file, and in which entry. */
export function readEntries<Entries>(file: string, shape: z.ZodType<Entries>): Entries {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const what = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new NightdeskError('bad-request', `${file} ${what}.`, { cause });
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const [at, ...keys] = first?.path ?? [];
  const place = at === undefined ? '' : `, entry ${Number(at) + 1}${keys.map((key) => `, ${String(key)}`).join('')}`;
  throw new NightdeskError('bad-request', `${file}${place}: ${first?.message ?? ''}.`);
}
