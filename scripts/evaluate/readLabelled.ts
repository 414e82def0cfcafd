import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';

/** A text and the topic that people gave it. */
export interface Labelled {
  readonly text: string;
  readonly intent: string;
}

/** Reads `[{text, intent}]`; error `bad-request` says what is wrong and in which entry. */
export function readLabelled(file: string): readonly Labelled[] {
  return read(file, z.array(labelled).min(1, 'holds no text'));
}

/** Reads texts that belong to no topic: `[{text}]`, or plain sentences; whatever topic they carry is not looked at. */
export function readTexts(file: string): readonly string[] {
  return read(file, z.array(plain).min(1, 'holds no text'));
}

const labelled = z.object({
  text: z.string(),
  intent: z.string().refine((name) => name.trim() !== '', 'is empty'),
});
const plain = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);

function read<Entry>(file: string, shape: z.ZodType<Entry>): Entry {
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
