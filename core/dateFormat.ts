/** How instants are written in a locale and zone; error RangeError for a zone or locale that nobody knows. Made once, because making one costs a hundred times more than using it. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(name);
  if (known) return known;
  // Zones come from browsers; whoever invents many of them must not fill the memory.
  if (made.size >= most) made.clear();
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(name, format);
  return format;
}

const most = 500;
const made = new Map<string, Intl.DateTimeFormat>();
