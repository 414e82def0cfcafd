/** The language of a BCP 47 tag: `de` of `de-AT`. */
export function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** What a language is called in another: `languageName('de', 'en')` is "German". */
export function languageName(of: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(primary(of)) ?? of;
}

/** "English and German". */
export function languageList(of: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(of.map((one) => languageName(one, locale)));
}
