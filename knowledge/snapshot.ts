import { z } from 'zod';
import { NightdeskError } from '../core/error.ts';
import type { Library } from '../core/library.ts';
import { given } from './given.ts';
import { hashOf } from './hash.ts';

/** The content as one JSON text, to be stored with a snapshot. */
export function writeContent(content: Library): string {
  return JSON.stringify(content);
}

/** Content from what `writeContent` wrote; error `content-invalid` when it is something else or was changed since. */
export function readContent(text: string): Library {
  const { hash, ...said } = parse(text);
  if (hashOf(said) !== hash)
    throw new NightdeskError('content-invalid', 'The stored content does not have the hash it was stored with.');
  return { ...said, hash };
}

function parse(text: string): Library {
  try {
    return library.parse(JSON.parse(text));
  } catch (cause) {
    // The cause would quote the content; its kind is enough.
    if (!(cause instanceof SyntaxError) && !(cause instanceof z.ZodError)) throw cause;
    throw new NightdeskError('content-invalid', 'The stored content cannot be read; publish it again.');
  }
}

const texts = z.array(z.string());

const variant = z
  .object({
    title: z.string(),
    urgent: z.string().optional(),
    examples: texts,
    web: z.string(),
    sms: z.string().optional(),
    body: z.string(),
  })
  .transform(({ urgent, sms, ...rest }) => ({ ...rest, ...given({ urgent, sms }) }));

const article = z
  .object({
    id: z.string(),
    topic: z.string(),
    audience: z.enum(['customers', 'agents']),
    owner: z.string().optional(),
    validFrom: z.number().optional(),
    validUntil: z.number().optional(),
    reviewBy: z.number().optional(),
    escalate: z.enum(['always', 'offer']).optional(),
    followUps: texts,
    variants: z.record(z.string(), variant),
    hash: z.string(),
    file: z.string(),
  })
  .transform(({ owner, validFrom, validUntil, reviewBy, escalate, ...rest }) => ({
    ...rest,
    ...given({ owner, validFrom, validUntil, reviewBy, escalate }),
  }));

const effort = z
  .object({
    rephrase: z.number().optional(),
    repeat: z.number().optional(),
    deadEnd: z.number().optional(),
    clarification: z.number().optional(),
    transfer: z.number().optional(),
    wait: z.number().optional(),
  })
  .transform((points) => given(points));

const policy = z
  .object({
    answerAt: z.number(),
    clarifyAt: z.number(),
    escalateMood: z.number(),
    deadEnds: z.number(),
    riskyTopics: texts,
    riskyAnswerAt: z.number(),
    waitMinutes: z.number(),
    replyMinutes: z.number(),
    effortAt: z.number(),
    effort: effort.optional(),
    defaultLocale: z.string(),
    company: z.string(),
    contact: z.string(),
    references: texts.optional(),
    starters: texts.optional(),
    locales: texts.optional(),
    promiseMinutes: z.number().optional(),
  })
  .transform(({ effort: points, references, starters, locales, promiseMinutes, ...rest }) => ({
    ...rest,
    ...given({ effort: points, references, starters, locales, promiseMinutes }),
  }));

const shifts = z.array(z.object({ from: z.string(), to: z.string() }));

const hours = z.object({
  zone: z.string(),
  week: z.object({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: shifts, 7: shifts }),
  holidays: z.record(z.string(), shifts),
});

const safePath = z
  .object({
    path: z.enum(['self-harm', 'emergency', 'threat']),
    locale: z.string(),
    country: z.string().optional(),
    text: z.string(),
    owner: z.string(),
    expires: z.number(),
  })
  .transform(({ country, ...rest }) => ({ ...rest, ...given({ country }) }));

const library = z.object({
  articles: z.array(article),
  sentences: z.record(z.string(), z.record(z.string(), z.string())),
  policy,
  hours,
  safePaths: z.array(safePath),
  hash: z.string(),
}) satisfies z.ZodType<Library>;
