import { z } from 'zod';
import type { Problem } from '../core/knowledge.ts';
import type { Hours, Shift } from '../core/policy.ts';
import { isZone, startOfDay } from './day.ts';
import { list, say, shape, words } from './shape.ts';
import type { YamlText } from './yaml.ts';

/** What holds where no hours.yaml says otherwise: nobody is promised. */
export const standardHours: Hours = {
  zone: 'UTC',
  week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
  holidays: {},
};

/** Reads hours.yaml; null when it is wrong. */
export function readHours(yaml: YamlText): { readonly hours: Hours | null; readonly problems: readonly Problem[] } {
  const { value, problems } = shape(schema, yaml);
  if (value === null) return { hours: null, problems };
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = value.week;
  const week = { 1: monday, 2: tuesday, 3: wednesday, 4: thursday, 5: friday, 6: saturday, 7: sunday };
  return { hours: { zone: value.zone, week, holidays: value.holidays ?? {} }, problems };
}

const shift = words.transform((text, context): Shift => {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(text);
  const [from, to] = [`${parts?.[1] ?? ''}:${parts?.[2] ?? ''}`, parts?.[3] ?? ''];
  if (!parts) context.addIssue(say('is not a stretch of time.', 'Write it as "08:00-12:30".'));
  else if (to <= from) context.addIssue(say('ends before it begins.', 'Write two stretches, one for each day.'));
  return { from, to };
});

const shifts = list
  .pipe(z.array(shift))
  .refine(
    (all) => all.every((one, at) => at === 0 || (all[at - 1]?.to ?? '') <= one.from),
    say('has stretches that overlap.', 'Order them by time, each beginning when the one before has ended.'),
  );

/** A day that is not named is closed. */
const day = shifts.optional().transform((given) => given ?? []);

const schema = z.strictObject({
  zone: words.refine(isZone, say('is not a time zone.', 'Write it as Europe/Berlin.')),
  week: z.strictObject({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  }),
  holidays: z
    .record(
      z.string().refine((date) => startOfDay(date, 'UTC') !== null, say('is not a date.', 'Write it as 2027-12-25.')),
      shifts,
    )
    .optional(),
});
