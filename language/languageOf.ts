import { detectAll } from 'tinyld/light';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokenise.ts';
import { tongueWords } from './tongue/words.ts';

/**
 * The primary language of a text (`en`), `und` when it is too short or unclear. Everyday words decide first, letters after;
 * languages the bot speaks get the benefit of the doubt, so that a short message is rather unclear than foreign.
 */
export function languageOf(text: string, locales: readonly string[]): string {
  const plain = normalise(text.slice(0, longest).replace(notLanguage, ' '));
  const words = tokenise(plain).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 'und';
  const told = byWords(words);
  const latin = isLatin(plain);
  // Whatever the letters say then, the words win.
  if (told && latin && told.share >= 0.5) return told.language;
  const guesses = detectAll(words.join(' '));
  const [guess] = guesses;
  if (guess === undefined || guess.lang === told?.language) return told?.language ?? 'und';
  if (!latin) return guess.lang;
  // Our own words know their languages better than letters do, unless the letters are very sure of a foreign one.
  if (told && (guess.lang in tongueWords || (told.share >= 0.2 && guess.accuracy < 0.8))) return told.language;
  const spoken = locales.map((locale) => locale.toLowerCase().split(/[-_]/)[0] ?? '');
  const likely = guesses.find(({ lang, accuracy }) => spoken.includes(lang) && accuracy >= guess.accuracy * doubt);
  if (likely) return likely.lang in tongueWords && likely.accuracy < 0.5 ? 'und' : likely.lang;
  const letters = words.join('').length;
  const isClear =
    words.length >= 3 && letters >= 12 && guess.accuracy >= (told ? 0.5 : words.length === 3 ? 0.3 : 0.09);
  return isClear ? guess.lang : (told?.language ?? 'und');
}

const longest = 1000;

/** Addresses, masks and numbers tell nothing. */
const notLanguage = /https?:\/\/\S+|\S+@\S+|\[[^\]\n]{0,30}\]|\S*\d\S*/g;

/** A spoken language that is this much as likely as the likeliest one wins. */
const doubt = 0.6;

/** The language whose everyday words stand out, with the share of the words that are its own. */
function byWords(words: readonly string[]): { readonly language: string; readonly share: number } | null {
  const scores = Object.entries(tongueWords)
    .map(([language, { sure, weak }]) => ({
      language,
      points: words.reduce((sum, word) => sum + (sure.has(word) ? 2 : weak.has(word) ? 1 : 0), 0),
    }))
    .sort((a, b) => b.points - a.points);
  const [best, next] = scores;
  if (!best || best.points === 0 || best.points <= (next?.points ?? 0)) return null;
  return { language: best.language, share: best.points / (2 * words.length) };
}

function isLatin(text: string): boolean {
  if (/^\p{ASCII}*$/u.test(text)) return true;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
