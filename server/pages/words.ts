/** The words of the pages that the server writes itself. */
export interface PageWords {
  readonly names: Readonly<Record<string, string>>;
  readonly languages: string;
  readonly skip: string;
  readonly help: string;
  readonly headline: string;
  readonly lead: string;
  readonly ask: string;
  readonly atOnce: string;
  readonly atOnceLead: string;
  readonly everything: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly other: string;
  readonly anyHour: string;
  readonly privacy: string;
  readonly desk: string;
  readonly back: string;
  readonly stuck: string;
  readonly related: string;
  readonly otherLanguage: string;
  readonly gone: string;
  readonly goneLead: string;
  readonly starting: string;
}

/** The locale to answer a reader in: asked for in the address, else preferred by the browser, else the company's own. */
export function pageLocale(asked: string | null, accepted: string, standard: string): string {
  const wanted = [asked ?? '', ...accepted.split(',').map((part) => part.split(';')[0]?.trim() ?? '')];
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((tag) => Object.hasOwn(words, tag));
  return primary ?? (Object.hasOwn(words, standard) ? standard : 'en');
}

/** The words of a locale, English where we have none of our own. */
export function pageWords(locale: string): PageWords {
  return words[locale] ?? english;
}

const names = { en: 'English', de: 'Deutsch' };

const english: PageWords = {
  names,
  languages: 'Language',
  skip: 'Skip to the content',
  help: 'Help',
  headline: 'How can we help?',
  lead: 'Ask in your own words, at any hour. You can talk to a person whenever you like.',
  ask: 'Ask the assistant',
  atOnce: 'If it cannot wait',
  atOnceLead: 'What you can do yourself, right now.',
  everything: 'All answers',
  groups: { cards: 'Cards', payments: 'Payments and transfers', accounts: 'Your account', identity: 'Identity' },
  other: 'More',
  anyHour: 'Day and night:',
  privacy: 'Privacy',
  desk: 'For our team',
  back: 'All answers',
  stuck: 'Did not find what you need?',
  related: 'People also ask',
  otherLanguage: 'This page is not written in your language yet.',
  gone: 'There is no such page',
  goneLead: 'It may have moved. All answers are one click away, or ask the assistant.',
  starting: 'The answers are being prepared. Please look again in a few seconds.',
};

const german: PageWords = {
  names,
  languages: 'Sprache',
  skip: 'Zum Inhalt springen',
  help: 'Hilfe',
  headline: 'Wie können wir helfen?',
  lead: 'Fragen Sie in Ihren eigenen Worten, zu jeder Zeit. Mit einem Menschen sprechen Sie, wann immer Sie möchten.',
  ask: 'Den Assistenten fragen',
  atOnce: 'Wenn es nicht warten kann',
  atOnceLead: 'Was Sie jetzt sofort selbst tun können.',
  everything: 'Alle Antworten',
  groups: { cards: 'Karten', payments: 'Zahlungen und Überweisungen', accounts: 'Ihr Konto', identity: 'Identität' },
  other: 'Weiteres',
  anyHour: 'Tag und Nacht:',
  privacy: 'Datenschutz',
  desk: 'Für unser Team',
  back: 'Alle Antworten',
  stuck: 'Nicht gefunden, was Sie brauchen?',
  related: 'Das fragen andere auch',
  otherLanguage: 'Diese Seite gibt es noch nicht in Ihrer Sprache.',
  gone: 'Diese Seite gibt es nicht',
  goneLead: 'Vielleicht ist sie umgezogen. Alle Antworten sind einen Klick entfernt, oder fragen Sie den Assistenten.',
  starting: 'Die Antworten werden vorbereitet. Bitte schauen Sie in ein paar Sekunden noch einmal.',
};

const words: Readonly<Record<string, PageWords>> = { en: english, de: german };
