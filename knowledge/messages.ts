import { z } from 'zod';
import type { Problem } from '../core/knowledge.ts';
import { say, shape, words } from './shape.ts';
import type { YamlText } from './yaml.ts';

/** Reads messages/<locale>.yaml: every sentence of one locale by its id; null when it is wrong. */
export function readMessages(yaml: YamlText): {
  readonly messages: Readonly<Record<string, string>> | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = shape(schema, yaml);
  return { messages: value, problems };
}

const schema = z.record(
  z
    .string()
    .regex(/^[a-z][a-zA-Z0-9.-]*$/, say('is not a message id.', 'Ids are made of letters, digits, `-` and `.`.')),
  words,
  say('The file must be a list of `id: text`.', 'Write one `id: text` a line.'),
);
