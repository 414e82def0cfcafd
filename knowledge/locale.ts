const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a text names a language (`de`, `pt-BR`), so that `prices.de.md` is German but `node.js.md` is not in a language called js. */
export function isLocale(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(text) && names.of(text.slice(0, text.indexOf('-') >>> 0)) !== undefined;
}
