import type { RawRequest, RawResponse, Route } from '../../core/channel.ts';
import type { Article } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import type { Clock } from '../../core/time.ts';
import { helpPage } from './helpPage.ts';
import { homePage } from './homePage.ts';
import { lostPage } from './lostPage.ts';
import { privacyPage } from './privacyPage.ts';
import { pageLocale } from './words.ts';

export interface PageSettings {
  readonly library: () => Library | null;
  readonly now: Clock;
  readonly retentionDays: number;
}

/** The pages of the company: home with the chat, one per article, the privacy notice; `lost` answers whatever leads nowhere. */
export function openPages(settings: PageSettings): {
  readonly routes: readonly Route[];
  readonly lost: (request: RawRequest) => RawResponse;
} {
  const page = (path: string, answer: (request: RawRequest, locale: string) => RawResponse): Route => ({
    method: 'GET',
    path,
    maxBytes: 0,
    handle: (request) => Promise.resolve(answer(request, localeOf(request))),
  });
  const lost = (request: RawRequest): RawResponse => lostPage(settings.library(), localeOf(request));
  return {
    routes: [
      page('/', (_, locale) => homePage(settings.library(), serving(), locale)),
      page('/privacy', (_, locale) => privacyPage(settings.library(), settings.retentionDays, locale)),
      page('/help/:id', (request, locale) => {
        const library = settings.library();
        const article = serving().find(({ id }) => id === request.params['id']);
        return library !== null && article !== undefined
          ? helpPage(library, article, serving(), locale)
          : lost(request);
      }),
    ],
    lost,
  };

  /** What customers may read today. */
  function serving(): readonly Article[] {
    const now = settings.now();
    return (settings.library()?.articles ?? []).filter(
      ({ audience, validFrom = 0, validUntil = Infinity }) =>
        audience === 'customers' && validFrom <= now && now < validUntil,
    );
  }

  function localeOf(request: RawRequest): string {
    const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang');
    const accepted = request.headers['accept-language'];
    return pageLocale(
      asked,
      typeof accepted === 'string' ? accepted : '',
      settings.library()?.policy.defaultLocale ?? 'en',
    );
  }
}
