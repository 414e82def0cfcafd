import type { Found } from './found.ts';

/**
 * Finds card numbers: 13 to 19 digits, however grouped, with a card's first digits, not all alike, with a valid check digit.
 * Keeps the last four: `[card ••4242]`. Linear: sums are prepared, so each beginning costs a bounded number of look-ups.
 */
export function findCards(folded: string): readonly Found[] {
  const found: Found[] = [];
  for (const run of digitRuns(folded)) {
    for (let first = 0; first + 13 <= run.length; first++) {
      if (!run.begins(first) || !mayBegin(run.digit(first), run.digit(first + 1))) continue;
      let next = first;
      // A number written +49 … is a telephone number up to the fifteen digits such a number can have.
      for (const length of lengthsAt(run, first, first === 0 && folded[run.at(0) - 1] === '+')) {
        const last = next + length - 1;
        const lastFour = [3, 2, 1, 0].map((back) => run.digit(last - back)).join('');
        found.push({ kind: 'card', from: run.at(next), to: run.at(last) + 1, shown: `[card ••${lastFour}]` });
        next = last + 1;
        first = last;
      }
    }
  }
  return found;
}

/** The lengths of the card numbers that begin at a digit: one, or several that were typed without a gap. */
function lengthsAt(run: Run, first: number, isPhone: boolean): readonly number[] {
  const length = lengths.find((n) => !(isPhone && n <= 15) && run.ends(first + n - 1) && run.isValid(first, n));
  if (length !== undefined) return [length];
  return isPhone ? [] : joined(run, first, mostJoined);
}

/** Numbers that were written behind one another without a gap, as they can fill a group of digits to its end; none when they do not. */
function joined(run: Run, first: number, most: number): readonly number[] {
  for (const length of lengths) {
    const next = first + length;
    if (!run.isValid(first, length)) continue;
    if (run.ends(next - 1)) return [length];
    if (most === 1 || next >= run.length || run.begins(next) || !mayBegin(run.digit(next), run.digit(next + 1)))
      continue;
    const rest = joined(run, next, most - 1);
    if (rest.length > 0) return [length, ...rest];
  }
  return [];
}

/** Each more costs seven times the look-ups. */
const mostJoined = 3;

/** Most likely lengths first, so that a CVV typed behind the number is not taken for its end. */
const lengths = [16, 15, 14, 19, 18, 17, 13];

/** Amex, Diners, JCB, Visa, Mastercard, Maestro, Discover, UnionPay, Mir; 20… is a year. */
function mayBegin(digit: number, next: number): boolean {
  return (digit >= 3 && digit <= 6) || (digit === 2 && next >= 2 && next <= 7);
}

/** Digits with at most three spaces, dashes, dots or underscores between neighbours. */
interface Run {
  readonly length: number;
  /** Place in the text of the n-th digit. */
  at(n: number): number;
  digit(n: number): number;
  /** Whether the n-th digit is the first, or the last, of a group of adjacent digits. */
  begins(n: number): boolean;
  ends(n: number): boolean;
  /** Luhn's check over `length` digits, which may not be all alike. */
  isValid(first: number, length: number): boolean;
}

function* digitRuns(text: string): Generator<Run> {
  let places: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!isDigit(text.charCodeAt(index))) continue;
    const previous = places.at(-1);
    if (previous !== undefined && (index - previous > 4 || !isSeparator(text, previous + 1, index))) {
      if (places.length >= 13) yield runOf(text, places);
      places = [];
    }
    places.push(index);
  }
  if (places.length >= 13) yield runOf(text, places);
}

function runOf(text: string, places: readonly number[]): Run {
  // Sums up to a digit, once with the even places doubled and once with the odd ones.
  const sums = [new Uint32Array(places.length + 1), new Uint32Array(places.length + 1)] as const;
  const digit = (n: number): number => text.charCodeAt(places[n] ?? 0) - 48;
  for (let n = 0; n < places.length; n++) {
    const plain = digit(n);
    const doubled = plain < 5 ? plain * 2 : plain * 2 - 9;
    sums[0][n + 1] = (sums[0][n] ?? 0) + (n % 2 === 0 ? doubled : plain);
    sums[1][n + 1] = (sums[1][n] ?? 0) + (n % 2 === 1 ? doubled : plain);
  }
  const at = (n: number): number => places[n] ?? -9;
  return {
    length: places.length,
    at,
    digit,
    begins: (n) => at(n - 1) !== at(n) - 1,
    ends: (n) => n < places.length && at(n + 1) !== at(n) + 1,
    isValid: (first, length) => {
      if (first + length > places.length) return false;
      const sum = sums[(first + length) % 2 === 0 ? 0 : 1];
      if (((sum[first + length] ?? 0) - (sum[first] ?? 0)) % 10 !== 0) return false;
      for (let n = first + 1; n < first + length; n++) if (digit(n) !== digit(first)) return true;
      return false;
    },
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSeparator(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (!separators.includes(text.charAt(index))) return false;
  return true;
}

const separators = ' -.\t\r\n_';
