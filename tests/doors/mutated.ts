import { type Arbitrary, constantFrom, integer, oneof, tuple } from 'fast-check';
import { anyHostileText, anyHostileValue, hostileTexts } from './hostileValues.ts';

type Way = 'replace' | 'remove' | 'wrap' | 'add' | 'repeat' | 'spoil';

/** An example with one or two of its parts changed, taken away, wrapped or joined by something foreign: near enough to get far, wrong enough to hurt. */
export function mutated(example: unknown): Arbitrary<unknown> {
  const once = tuple(integer({ min: 0, max: 10_000 }), anyWay, anyHostileValue, anyHostileText);
  return oneof(
    { weight: 5, arbitrary: once.map((change) => changed(example, change)) },
    { weight: 3, arbitrary: tuple(once, once).map(([a, b]) => changed(changed(example, a), b)) },
    { weight: 1, arbitrary: anyHostileValue },
  );
}

/** An example with each of its parts replaced and spoiled by each hostile text, one at a time. */
export function spoiled(example: unknown, texts: readonly string[] = hostileTexts): readonly unknown[] {
  return pathsIn(example).flatMap((_, at) =>
    texts.flatMap((text) => [changed(example, [at, 'replace', text, '']), changed(example, [at, 'spoil', text, text])]),
  );
}

const anyWay = constantFrom<Way>('replace', 'replace', 'spoil', 'spoil', 'remove', 'wrap', 'add', 'repeat');
type Change = readonly [at: number, way: Way, value: unknown, name: string];

function changed(example: unknown, [at, way, value, name]: Change): unknown {
  const paths = pathsIn(example);
  return changeAt(example, paths[at % paths.length] ?? [], way, value, name);
}

function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, item]) => pathsIn(item).map((path) => [key, ...path]))];
}

function changeAt(node: unknown, path: readonly string[], way: Way, value: unknown, name: string): unknown {
  const [key, ...rest] = path;
  if (key !== undefined && typeof node === 'object' && node !== null) {
    const isGone = rest.length === 0 && way === 'remove';
    const entries = Object.entries(node).flatMap(([own, item]): readonly (readonly [string, unknown])[] =>
      own !== key ? [[own, item]] : isGone ? [] : [[own, changeAt(item, rest, way, value, name)]],
    );
    return Array.isArray(node) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  }
  switch (way) {
    case 'replace':
    case 'remove':
      return value;
    case 'spoil':
      return typeof node === 'string' ? node + name : value;
    case 'wrap':
      return [node];
    case 'repeat':
      return Array.from({ length: 30 }, () => node);
    case 'add':
      return typeof node === 'object' && node !== null && !Array.isArray(node)
        ? // `__proto__` as a name of its own, too.
          Object.fromEntries([...Object.entries(node), [name, value], ['__proto__', { isAdmin: true }]])
        : { [name]: node };
  }
}
