/** What a clause must hold one of, so that phrases can match it: a word, or a word that begins with these three letters. */
export interface KeyWords {
  readonly words: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** The words on which phrases (in the notation of `phrases`) hang, one set for all of them; null when one of them hangs on no word in particular. */
export function keyWordsOf(lines: readonly string[], synonymsOf: (name: string) => string): KeyWords | null {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  for (const line of lines) {
    const keys = keysOf(line, synonymsOf);
    if (keys === null) return null;
    for (const key of keys)
      if (key.endsWith('*')) beginnings.add(key.slice(0, beginningLength));
      else words.add(key);
  }
  return { words, beginnings };
}

/** Finds out of everything that was entered under key words what may match a clause. */
export interface KeyWordIndex {
  /** Gives the place under which `find` tells of it. */
  enter(keys: KeyWords): number;
  /** By place: 1 where the clause holds a key word. Valid until the next call. */
  find(words: readonly string[]): Uint8Array;
}

/** An index that is empty at first. */
export function keyWordIndex(): KeyWordIndex {
  const byWord = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  let found = new Uint8Array(1024);
  let size = 0;
  return {
    enter(keys) {
      for (const word of keys.words) append(byWord, word, size);
      for (const beginning of keys.beginnings) append(byBeginning, beginning, size);
      if (size === found.length) found = new Uint8Array(size * 2);
      return size++;
    },
    find(words) {
      found.fill(0);
      for (const word of words) {
        const whole = byWord.get(word);
        if (whole) for (const place of whole) found[place] = 1;
        const begun = byBeginning.get(word.slice(0, beginningLength));
        if (begun) for (const place of begun) found[place] = 1;
      }
      return found;
    },
  };
}

function append(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}

const beginningLength = 3;

/** Of the parts that a sequence cannot do without, the one that is said most rarely: all that can stand for it. */
function keysOf(sequence: string, synonymsOf: (name: string) => string): readonly string[] | null {
  let best: readonly string[] | null = null;
  for (const part of sequence.match(/\([^)]*\)[?*]?|\S+/g) ?? []) {
    if (part === '|') return null;
    if (part === '^' || part === '$' || part === '…' || part.endsWith('?') || part.endsWith(')*')) continue;
    const keys = keysOfEither(part.replace(/^\((.*)\)$/, '$1'), synonymsOf);
    if (keys !== null && (best === null || isRarer(keys, best))) best = keys;
  }
  return best;
}

function keysOfEither(options: string, synonymsOf: (name: string) => string): readonly string[] | null {
  const all: string[] = [];
  for (const option of options.split('|').map((one) => one.trim())) {
    const name = /^<(\w+)>$/.exec(option)?.[1];
    const keys =
      name !== undefined
        ? keysOfEither(synonymsOf(name), synonymsOf)
        : option.includes(' ')
          ? keysOf(option, synonymsOf)
          : keyOf(option);
    if (keys === null) return null;
    all.push(...keys);
  }
  return all;
}

function keyOf(word: string): readonly string[] | null {
  // May be left out, or is too short to be told by its beginning.
  if (word.endsWith('?') || (word.endsWith('*') && word.length <= beginningLength)) return null;
  return [word];
}

function isRarer(keys: readonly string[], than: readonly string[]): boolean {
  const [mine, theirs] = [commonIn(keys), commonIn(than)];
  return mine < theirs || (mine === theirs && keys.length < than.length);
}

function commonIn(keys: readonly string[]): number {
  return keys.filter((key) => common.has(key)).length;
}

/** Words of nearly every sentence tell nothing. */
const common = new Set(
  (
    'a about all am an and any are as at be been but by can could did do does for from get go had has have how i if im in is it its ive just know like ' +
    'me my need no not of on or our out please so some that thats the there this to up us want was we what when will with would you your youre ' +
    'aber als am an auch auf bei bin bitte da das dass dem den der die doch du ein eine einen einem er es fuer habe haben hat ich ihr im in ist ja kann ' +
    'man mein meine mich mir mit nicht noch nur oder sie sind so und uns von was wenn werden wie wir zu zum'
  ).split(' '),
);
