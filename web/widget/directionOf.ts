const rightToLeft = /^(ar|fa|he|iw|ku|ps|sd|ug|ur|yi)\b/i;

/** The way a language is written; a Latin script in the tag (`ku-Latn`) wins over the language's habit. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) && !/latn/i.test(locale) ? 'rtl' : 'ltr';
}
