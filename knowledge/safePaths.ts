import { z } from 'zod';
import type { Problem } from '../core/knowledge.ts';
import type { SafePathText } from '../core/library.ts';
import type { Instant } from '../core/time.ts';
import { endOfDay } from './day.ts';
import { given } from './given.ts';
import { isLocale } from './locale.ts';
import { problemAt, say, shape, words } from './shape.ts';
import type { YamlText } from './yaml.ts';

/** Reads safe-paths.yaml; null when it is wrong. A text whose review has run out is still served, with a warning. */
export function readSafePaths(
  yaml: YamlText,
  zone: string,
  now: Instant,
): { readonly safePaths: readonly SafePathText[] | null; readonly problems: readonly Problem[] } {
  const { value, problems } = shape(schema, yaml);
  if (value === null) return { safePaths: null, problems };
  const found: Problem[] = [];
  const safePaths = value.map((entry, at): SafePathText => {
    const expires = endOfDay(entry.expires, zone) ?? 0;
    if (expires <= now)
      found.push(
        problemAt(
          yaml,
          [at, 'expires'],
          say('has passed.', `Review the text, then write a new date (${entry.owner}).`),
          'warning',
        ),
      );
    const { country, ...rest } = entry;
    return { ...rest, ...given({ country }), expires };
  });
  return { safePaths, problems: found };
}

const schema = z
  .array(
    z.strictObject({
      path: z.enum(
        ['self-harm', 'emergency', 'threat'],
        say('is not one of ours.', 'Write self-harm, emergency or threat.'),
      ),
      locale: words.refine(isLocale, say('is not a language code.', 'Write it as `en` or `de`.')),
      country: words
        .regex(/^[A-Z]{2}$/, say('is not a country code.', 'Write two capital letters, e.g. DE.'))
        .optional(),
      text: words,
      owner: words,
      expires: words.refine((date) => endOfDay(date, 'UTC') !== null, say('is not a date.', 'Write it as 2027-05-31.')),
    }),
    say('The file must be a list.', 'Begin each text with `- path:`.'),
  )
  .min(1, say('The file is empty.', 'Write at least one text for self-harm, emergency and threat.'));
