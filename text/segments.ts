/** How a text travels by SMS. `units` are GSM septets or UTF-16 units. */
export interface Segments {
  readonly encoding: 'gsm7' | 'ucs2';
  readonly units: number;
  readonly segments: number;
}

/** Counts SMS segments exactly: 160 / 153 septets in GSM-7, 70 / 67 units in UCS-2; neither an escaped character nor a surrogate pair is split over two. */
export function countSegments(text: string): Segments {
  const isGsm = Array.from(text).every((character) => gsm.has(character) || gsmEscaped.has(character));
  const costs = Array.from(text).map((character) => (isGsm ? (gsmEscaped.has(character) ? 2 : 1) : character.length));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const encoding = isGsm ? 'gsm7' : 'ucs2';
  if (units <= (isGsm ? 160 : 70)) return { encoding, units, segments: units === 0 ? 0 : 1 };
  const room = isGsm ? 153 : 67;
  let segments = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > room) {
      segments++;
      used = 0;
    }
    used += cost;
  }
  return { encoding, units, segments };
}

/** Replaces typographic characters by their GSM-7 look-alikes, so that a message costs fewer segments; letters with accents and emoji stay. */
export function smartEncode(text: string): string {
  return text.replace(/[^\x20-\x5f\x61-\x7e\n]/gu, (character) => lookAlikes.get(character) ?? character);
}

/**
 * Splits a text into parts of at most `limit` UTF-16 units: between paragraphs, else sentences, else words, and only when
 * one word is longer than a part inside it, but never inside a surrogate pair or a combined character.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  const room = Math.max(2, Math.floor(limit));
  let rest = text.trim();
  while (rest.length > room) {
    const end = cut(rest, room);
    const part = rest.slice(0, end).trimEnd();
    if (part !== '') parts.push(part);
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** Where to cut: the last good place that leaves a part at least a third full (a paragraph) or, for less good places, any. */
function cut(rest: string, room: number): number {
  const head = rest.slice(0, room + 1);
  const paragraph = head.lastIndexOf('\n\n');
  if (paragraph >= room / 3) return paragraph;
  const sentence = lastEnd(head, /[.!?…。！？]["'”’)\]]*(?=\s)|[。！？]|\n/g, room);
  if (sentence >= room / 3) return sentence;
  const word = lastEnd(head, /\s+/g, room);
  if (word > 0) return word;
  return beforeCombined(rest, room);
}

function lastEnd(head: string, pattern: RegExp, room: number): number {
  let last = 0;
  for (const match of head.matchAll(pattern))
    if (match.index + match[0].length <= room) last = match.index + match[0].length;
  return last;
}

/** Steps back from inside a surrogate pair, an emoji joined from several, or a letter with marks; at most as far as such things are long. */
function beforeCombined(rest: string, room: number): number {
  for (let end = room; end > Math.max(0, room - 40); end--) {
    if (isLowSurrogate(rest, end)) continue;
    const next = String.fromCodePoint(rest.codePointAt(end) ?? 32);
    if (!/[\p{M}\u200d\p{Emoji_Modifier}]/u.test(next) && rest[end - 1] !== '\u200d') return end;
  }
  return isLowSurrogate(rest, room) ? room - 1 : room;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const gsmEscaped = new Set('^{}\\[~]|€\f');

const lookAlikes = new Map([
  ...pairs('‘’‚‛′´`ʼ', "'"),
  ...pairs('“”„‟″«»', '"'),
  ...pairs('‐‑‒–—―−', '-'),
  ...pairs('\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t', ' '),
  ...pairs('\u200b\u2060\ufeff\u00ad', ''),
  ...pairs('•·‣▪', '-'),
  ...pairs('‹', '<'),
  ...pairs('›', '>'),
  ['…', '...'] as const,
  ['→', '->'] as const,
  ['×', 'x'] as const,
  ['™', '(TM)'] as const,
  ['©', '(C)'] as const,
  ['®', '(R)'] as const,
]);

function pairs(characters: string, replacement: string): readonly (readonly [string, string])[] {
  return Array.from(characters, (character) => [character, replacement] as const);
}
