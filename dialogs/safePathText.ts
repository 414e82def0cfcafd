import type { SafePath } from '../core/decision.ts';
import type { SafePathText } from '../core/library.ts';

/**
 * The reviewed text for a serious moment: in the customer's language and for their country, else for every country; in the
 * default language where there is none in theirs. Undefined when nothing fits. One whose review has run out is still better
 * than nothing; publishing warns of it.
 */
export function safePathText(
  texts: readonly SafePathText[],
  wanted: {
    readonly path: SafePath;
    readonly locale: string;
    readonly country: string | undefined;
    readonly defaultLocale: string;
  },
): SafePathText | undefined {
  const ofPath = texts.filter((text) => text.path === wanted.path);
  for (const locale of [wanted.locale, wanted.defaultLocale])
    for (const country of [wanted.country, undefined]) {
      const text = ofPath.find((one) => one.locale === locale && one.country === country);
      if (text) return text;
    }
  return undefined;
}
