import { NightdeskError } from '../../../core/error.ts';
import type { Library } from '../../../core/library.ts';
import { dateAfter, instantOf, wallTimeAt } from '../../../desk/rules/zone.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';

/** What a day was like, by the clock of the opening hours. */
export function reports(desk: Desk): Endpoints<'GET /reports/day'> {
  return {
    'GET /reports/day': {
      ask: null,
      async handle(call) {
        const library = desk.library();
        const zone = library?.hours.zone ?? 'UTC';
        const today = wallTimeAt(call.now, zone).date;
        const date = call.query.get('date') ?? dateAfter(today, -1);
        if (!isDate(date)) throw new NightdeskError('bad-request', 'date: a day as YYYY-MM-DD');
        const from = instantOf({ date, minutes: 0 }, zone);
        const report = await desk.store.reports.day(from, instantOf({ date: dateAfter(date, 1), minutes: 0 }, zone));
        // It shows what customers asked, so it counts as reading them.
        await desk.audit(call, 'report read', date);
        return { date, zone, report, titles: titlesOf(library) };
      },
    },
  };
}

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  // 31 February would silently become another day.
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dateAfter(text, 0) === text;
}

function titlesOf(library: Library | null): Readonly<Record<string, string>> {
  if (library === null) return {};
  const { defaultLocale } = library.policy;
  return Object.fromEntries(
    library.articles.map(({ topic, variants }) => {
      const [first] = Object.values(variants);
      return [topic, (variants[defaultLocale] ?? first)?.title ?? topic];
    }),
  );
}
