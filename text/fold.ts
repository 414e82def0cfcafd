/** A text made comparable, with the way back: where in the original a piece from one place to another begins and ends. */
export interface Folded {
  readonly text: string;
  readonly start: (from: number) => number;
  readonly end: (to: number) => number;
}

/**
 * Folds a text for matching: compatibility forms (full-width, mathematical, circled), every script's digits to 0-9, every
 * dash to `-`, every space to ` `; drops what is invisible (zero-width, soft hyphen, direction marks, keycaps). Linear.
 */
export function fold(original: string): Folded {
  if (isAscii.test(original)) return { text: original, start: (from) => from, end: (to) => to };
  const pieces: string[] = [];
  const starts = new Uint32Array(original.length * longestExpansion + 1);
  let length = 0;
  for (let index = 0; index < original.length;) {
    const code = original.codePointAt(index) ?? 0;
    const folded = code < 0x80 ? String.fromCharCode(code) : foldCode(code);
    for (let unit = 0; unit < folded.length; unit++) starts[length++] = index;
    pieces.push(folded);
    index += code > 0xffff ? 2 : 1;
  }
  starts[length] = original.length;
  return {
    text: pieces.join(''),
    start: (from) => starts[from] ?? original.length,
    // One character can have become several ("⒈" is "1."): a piece that ends among them ends behind the character.
    end: (to) => {
      let next = to;
      while (next < length && next > 0 && starts[next] === starts[next - 1]) next++;
      return starts[next] ?? original.length;
    },
  };
}

const isAscii = /^[\x00-\x7f]*$/;

/** One code point never becomes more than this many units; longer expansions (ligatures of whole phrases) are left alone. */
const longestExpansion = 4;

const remembered = new Map<number, string>();

function foldCode(code: number): string {
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const folded = computeFold(code);
  remembered.set(code, folded);
  return folded;
}

function computeFold(code: number): string {
  const character = String.fromCodePoint(code);
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}\u20e3]/u.test(character)) return '';
  if (/\p{Pd}|[\u2212\u2043]/u.test(character)) return '-';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Nd}/u.test(character) && code < 0x1d7ce) return String(digitOf(code));
  const compatible = character.normalize('NFKC');
  return compatible.length <= longestExpansion ? compatible : character;
}

/** Unicode keeps each script's digits in one run of ten, so the distance to the start of the run is the value. */
function digitOf(code: number): number {
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
