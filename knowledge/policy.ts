import { z } from 'zod';
import type { Problem } from '../core/knowledge.ts';
import type { Policy } from '../core/policy.ts';
import { isLocale } from './locale.ts';
import { given } from './given.ts';
import { list, problemAt, say, shape, words } from './shape.ts';
import type { YamlText } from './yaml.ts';

/** What holds where no policy.yaml says otherwise. */
export const standardPolicy: Policy = {
  answerAt: 0.6,
  clarifyAt: 0.15,
  escalateMood: 0.7,
  deadEnds: 2,
  riskyTopics: [],
  riskyAnswerAt: 0.8,
  waitMinutes: 5,
  replyMinutes: 5,
  effortAt: 4,
  defaultLocale: 'en',
  company: 'our company',
  contact: 'our service team',
};

/** Reads policy.yaml over a base; keys that it does not name stay as they are there. */
export function readPolicy(
  yaml: YamlText,
  base: Policy,
): { readonly policy: Policy; readonly problems: readonly Problem[] } {
  const { value, problems } = shape(schema, yaml);
  if (value === null) return { policy: base, problems };
  const policy: Policy = {
    answerAt: value['answer-at'] ?? base.answerAt,
    clarifyAt: value['clarify-at'] ?? base.clarifyAt,
    escalateMood: value['escalate-mood'] ?? base.escalateMood,
    deadEnds: value['dead-ends'] ?? base.deadEnds,
    riskyTopics: value['risky-topics'] ?? base.riskyTopics,
    riskyAnswerAt: value['risky-answer-at'] ?? base.riskyAnswerAt,
    waitMinutes: value['wait-minutes'] ?? base.waitMinutes,
    replyMinutes: value['reply-minutes'] ?? base.replyMinutes,
    effortAt: value['effort-at'] ?? base.effortAt,
    defaultLocale: value['default-locale'] ?? base.defaultLocale,
    company: value.company ?? base.company,
    contact: value.contact ?? base.contact,
    ...given({
      effort: effortOf(value.effort, base),
      references: value.references ?? base.references,
      starters: value.starters ?? base.starters,
      locales: value.locales ?? base.locales,
      promiseMinutes: value['promise-minutes'] ?? base.promiseMinutes,
    }),
  };
  return { policy, problems: inOrder(policy, yaml) };
}

const share = number('Write a number from 0 to 1, e.g. 0.6.', 0, 1);
const count = number('Write a whole number from 1 to 20.', 1, 20, true);
const minutes = number('Write whole minutes from 1 to 10080 (a week).', 1, 10_080, true);

const locale = words.refine(isLocale, say('is not a language code.', 'Write it as `en` or `de`.'));

const points = number('Write a number from 0 to 20, e.g. 2.', 0, 20).optional();

const reference = words.refine(
  (pattern) => /^[\p{L}\p{N}#@ ./_-]{4,40}$/u.test(pattern) && pattern.includes('#'),
  say(
    'is not a pattern of references.',
    'Write it as `ORD-######`: `#` is any digit, `@` any letter; 4 to 40 signs, at least one `#`.',
  ),
);

const schema = z.strictObject({
  'answer-at': share.optional(),
  'clarify-at': share.optional(),
  // Above 1 no mood reaches it: switched off.
  'escalate-mood': number('Write a number from 0 to 2, e.g. 0.7; 1.1 switches it off.', 0, 2).optional(),
  'dead-ends': count.optional(),
  'risky-topics': list.optional(),
  'risky-answer-at': share.optional(),
  'wait-minutes': minutes.optional(),
  'reply-minutes': minutes.optional(),
  'effort-at': count.optional(),
  effort: z
    .strictObject({
      rephrase: points,
      repeat: points,
      'dead-end': points,
      clarification: points,
      transfer: points,
      wait: points,
    })
    .optional(),
  'default-locale': locale.optional(),
  company: words.optional(),
  contact: words.optional(),
  references: list
    .pipe(z.array(reference).max(20, say('has more than twenty entries.', 'Keep those that customers know.')))
    .optional(),
  starters: list.pipe(z.array(words).max(4, say('has more than four entries.', 'Keep the best four.'))).optional(),
  locales: list.pipe(z.array(locale)).optional(),
  'promise-minutes': minutes.optional(),
});

function number(remedy: string, least: number, most: number, whole = false) {
  const wrong = say('is not a number that fits here.', remedy);
  return z
    .string(wrong)
    .regex(whole ? /^\d{1,6}$/ : /^\d{1,6}(?:\.\d{1,6})?$/, wrong)
    .transform(Number)
    .refine((value) => value >= least && value <= most, wrong);
}

/** Weights that are named stand over those of the base; undefined when there are none. */
function effortOf(named: z.output<typeof schema>['effort'], base: Policy): Policy['effort'] {
  if (named === undefined) return base.effort;
  const { 'dead-end': deadEnd, rephrase, repeat, clarification, transfer, wait } = named;
  return { ...base.effort, ...given({ rephrase, repeat, deadEnd, clarification, transfer, wait }) };
}

function inOrder(policy: Policy, yaml: YamlText): readonly Problem[] {
  const found: Problem[] = [];
  if (policy.clarifyAt > policy.answerAt)
    found.push(
      problemAt(
        yaml,
        ['clarify-at'],
        say('is above `answer-at`.', 'Lower it: what is not sure enough to answer is asked about.'),
      ),
    );
  if (policy.riskyAnswerAt < policy.answerAt)
    found.push(
      problemAt(
        yaml,
        ['risky-answer-at'],
        say('is below `answer-at`.', 'Raise it: risky topics need more certainty, not less.'),
      ),
    );
  return found;
}
