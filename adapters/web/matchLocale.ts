/** The locale we speak that comes nearest to what was asked for: the same tag, the same language, else the first. */
export function matchLocale(asked: string | undefined, spoken: readonly string[]): string {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  const wanted = asked ?? '';
  return (
    spoken.find((locale) => locale.toLowerCase() === wanted.toLowerCase()) ??
    spoken.find((locale) => primary(locale) === primary(wanted)) ??
    spoken[0] ??
    'en'
  );
}
