import { z } from 'zod';
import type { Problem } from '../core/knowledge.ts';
import { nearest } from './nearest.ts';
import type { Path, YamlText } from './yaml.ts';

/** What is wrong with a value and what to do, as one string that a schema can carry: `say('is not a date.', 'Write it as 2027-05-31.')`. */
export function say(message: string, remedy: string): string {
  return `${message}\n${remedy}`;
}

/** A text that may not be empty. */
export const words = z
  .string(say('must be a text.', 'Write it on one line, or below a `|`.'))
  .trim()
  .min(1, say('is empty.', 'Write a text, or remove the key.'));

/** A list of texts; a single text counts as a list of one. */
export const list = z.preprocess(
  (value) => (typeof value === 'string' ? (value.trim() === '' ? [] : [value]) : value),
  z.array(words, say('must be a list.', 'Write one entry a line, each beginning with `- `.')),
);

/** Checks a YAML text against a schema: the parsed value, or null and a problem for each thing that is wrong. */
export function shape<T>(
  schema: z.ZodType<T>,
  yaml: YamlText,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(yaml.value === null ? {} : yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: result.error.issues.flatMap((issue) => fromIssue(issue, schema, yaml)).slice(0, 10) };
}

/** A problem at a key of a file. */
export function problemAt(yaml: YamlText, path: Path, said: string, severity: Problem['severity'] = 'error'): Problem {
  const [message = '', remedy = ''] = said.split('\n');
  const where = nameOf(path);
  return {
    file: yaml.file,
    line: yaml.lineOf(path),
    message: where ? `\`${where}\` ${message}` : message,
    remedy,
    severity,
  };
}

function fromIssue(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlText): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => problemAt(yaml, [...issue.path, key], unknownKey(key, known)));
  }
  if (issue.code === 'invalid_type' && valueAt(yaml.value, issue.path) === undefined)
    return [problemAt(yaml, issue.path, say('is missing.', 'Add it.'))];
  // What is wrong with a name in a list of names.
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
  if (inner?.includes('\n') === true) return [problemAt(yaml, issue.path, inner)];
  if (issue.message.includes('\n')) return [problemAt(yaml, issue.path, issue.message)];
  const expected =
    issue.code === 'invalid_type' ? `must be ${typeNames[issue.expected] ?? issue.expected}.` : 'is not right.';
  return [problemAt(yaml, issue.path, say(expected, 'See docs/WRITE-KNOWLEDGE.md.'))];
}

/** What to say of a key nobody knows. */
export function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return say(
    'is not a key we know.',
    meant ? `Did you mean \`${meant}\`?` : `Remove it. Known keys: ${known.map((name) => `\`${name}\``).join(', ')}.`,
  );
}

const typeNames: Readonly<Record<string, string>> = { object: 'a group of keys', array: 'a list', string: 'a text' };

function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let here: unknown = schema;
  for (const step of path) {
    while (here instanceof z.ZodOptional || here instanceof z.ZodDefault) here = here.unwrap();
    if (here instanceof z.ZodObject) here = here.shape[String(step)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
  }
  while (here instanceof z.ZodOptional || here instanceof z.ZodDefault) here = here.unwrap();
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

function nameOf(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? ` ${step + 1}` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('')
    .trim();
}
