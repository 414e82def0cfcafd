import { z } from 'zod';
import type { Problem } from '../core/knowledge.ts';
import { isArticleId, maxIdLength } from './articleId.ts';
import { startOfDay } from './day.ts';
import type { TextFile } from './folder.ts';
import { partFrontMatter, type Parted } from './frontMatter.ts';
import { nearest } from './nearest.ts';
import { list, problemAt, say, shape, unknownKey, words } from './shape.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** What the front matter of a file says, still as written. */
export type FrontMatter = z.infer<typeof schema>;

/** One Markdown file of an article: its keys and its body. */
export interface ArticleFile {
  readonly path: string;
  readonly keys: FrontMatter;
  readonly body: string;
  readonly bodyLine: number;
}

/** Reads one Markdown file; `sibling` is one of another locale, which may only carry words. Null when its front matter is wrong. */
export function readArticleFile(
  file: TextFile,
  sibling: boolean,
): { readonly article: ArticleFile | null; readonly problems: readonly Problem[] } {
  const parted = partFrontMatter(file.text);
  const whole = (keys: FrontMatter): ArticleFile => ({
    path: file.path,
    keys,
    body: parted.body.trim(),
    bodyLine: firstLine(parted),
  });
  if (parted.wrong !== undefined) return { article: null, problems: [atTop(file.path, parted.wrong)] };
  if (parted.yaml === null || parted.yaml.trim() === '') return { article: whole({}), problems: [] };
  const { yaml, problems } = readYaml(parted.yaml, file.path, parted.yamlLine);
  if (yaml === null) return { article: null, problems };
  const { value, problems: wrong } = shape(schema, yaml);
  const found = [...wrong, ...strangeKeys(yaml, sibling)];
  const right = value !== null && found.every((problem) => problem.severity === 'warning');
  return { article: right ? whole(value) : null, problems: found };
}

const topicWords = words.max(100, say('is too long.', 'Use a short name, e.g. lost_or_stolen_card.'));
const day = words.refine((text) => startOfDay(text, 'UTC') !== null, say('is not a date.', 'Write it as 2027-05-31.'));

const schema = z.object({
  id: words
    .refine(
      isArticleId,
      say('is not an id.', `Use lower-case words joined by \`-\`, at most ${maxIdLength} characters.`),
    )
    .optional(),
  topic: topicWords.optional(),
  title: words.max(120, say('is longer than 120 characters.', 'Shorten it.')).optional(),
  owner: words.optional(),
  audience: z.enum(['customers', 'agents'], say('is not one of ours.', 'Write customers or agents.')).optional(),
  'review-by': day.optional(),
  'valid-from': day.optional(),
  'valid-until': day.optional(),
  escalate: z.enum(['always', 'offer'], say('is not one of ours.', 'Write always or offer, or remove it.')).optional(),
  urgent: words
    .max(300, say('is longer than 300 characters.', 'Say what to do right now, in one or two sentences.'))
    .optional(),
  examples: list
    .pipe(
      z
        .array(words.max(300, say('is longer than 300 characters.', 'Write the question as a customer would.')))
        .max(200, say('has more than 200 entries.', 'Keep those that differ.')),
    )
    .optional(),
  answers: z
    .strictObject(
      {
        web: words.max(4_000, say('is longer than 4000 characters.', 'Move the details to the body.')).optional(),
        sms: words
          .max(320, say('is longer than 320 characters.', 'Shorten it; the help page has the rest.'))
          .optional(),
      },
      {
        error: (issue) =>
          issue.code === 'invalid_type' ? say('must have keys.', 'Write `web:` and `sms:` below it.') : undefined,
      },
    )
    .optional(),
  'follow-ups': list
    .pipe(z.array(words).max(5, say('has more than five entries.', 'Keep the most useful.')))
    .optional(),
});

const knownKeys = Object.keys(schema.shape);
const wordKeys = ['title', 'urgent', 'examples', 'answers'];

/** A key we do not know is another tool's (ignored, with a warning) unless it looks like one of ours misspelt. */
function strangeKeys(yaml: YamlText, sibling: boolean): readonly Problem[] {
  const keys = typeof yaml.value === 'object' && yaml.value !== null ? Object.keys(yaml.value) : [];
  return keys.flatMap((key) => {
    if (sibling && knownKeys.includes(key) && !wordKeys.includes(key))
      return [
        problemAt(
          yaml,
          [key],
          say('belongs in the main file.', 'Remove it here; siblings carry words only.'),
          'warning',
        ),
      ];
    if (knownKeys.includes(key)) return [];
    if (nearest(key, knownKeys) !== undefined) return [problemAt(yaml, [key], unknownKey(key, knownKeys))];
    return [
      problemAt(
        yaml,
        [key],
        say('is not a key we know; it is ignored.', 'Remove it if it was meant for us.'),
        'warning',
      ),
    ];
  });
}

function firstLine(parted: Parted): number {
  const leading = parted.body.length - parted.body.trimStart().length;
  return parted.bodyLine + parted.body.slice(0, leading).split('\n').length - 1;
}

function atTop(file: string, said: string): Problem {
  const [message = '', remedy = ''] = said.split('\n');
  return { file, line: 1, message, remedy, severity: 'error' };
}
