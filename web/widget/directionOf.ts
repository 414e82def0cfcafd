const rightToLeft = new Set(['ar', 'fa', 'he', 'iw', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The way a language is written; a script in the tag (`ku-Latn`) wins over the language's habit. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = locale.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script !== undefined) return ['arab', 'hebr'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
