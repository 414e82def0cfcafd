import { z } from 'zod';
import { NightdeskError } from '../../core/error.ts';
import { readEntries } from '../evaluate/readEntries.ts';

/** One question that is answered, with other wordings of it where there are any. */
export interface Faq {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly examples: readonly string[];
}

/** What somebody asks, and the id of the entry that answers it. */
export interface Query {
  readonly text: string;
  readonly id: string;
}

/** Reads `[{id, question, answer, examples?}]`; error `bad-request` says what is wrong and in which entry. */
export function readFaq(file: string): readonly Faq[] {
  const entries = readEntries(file, z.array(faq).min(1, 'holds no entry'));
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw refuse(`${file}: the id ${id} is there twice.`);
    seen.add(id);
  }
  return entries;
}

/** Reads `[{text, id}]`, each id one of the entries'; error `bad-request` otherwise. */
export function readQueries(file: string, entries: readonly Faq[]): readonly Query[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const queries = readEntries(file, z.array(query).min(1, 'holds no query'));
  queries.forEach(({ id }, at) => {
    if (!ids.has(id)) throw refuse(`${file}, entry ${at + 1}: no question of the FAQ has the id ${id}.`);
  });
  return queries;
}

const words = z.string().refine((text) => text.trim() !== '', 'is empty');
const name = z.union([words, z.number().transform(String)]);
const faq = z.object({
  id: name,
  question: words,
  answer: z.string(),
  examples: z
    .array(words)
    .nullish()
    .transform((given) => given ?? []),
});
const query = z.object({ text: z.string(), id: name });

function refuse(message: string): NightdeskError {
  return new NightdeskError('bad-request', message);
}
