import type { Inline } from '../core/blocks.ts';
import { append } from './append.ts';
import { emphasis } from './emphasis.ts';
import { safeLink } from './safe-link.ts';

/** Reads one paragraph or list item; a newline in it is a line break. Emphasis nests at most eight deep, links do not nest. Linear. */
export function parseInline(text: string): readonly Inline[] {
  return inside(text, 0, text.length, partnersOf(text), 0);
}

type Marker = '**' | '*' | '__' | '_';
interface Frame {
  readonly marker: Marker | null;
  readonly nodes: Inline[];
}

function inside(text: string, from: number, to: number, partners: Partners, depth: number): readonly Inline[] {
  const frames: Frame[] = [{ marker: null, nodes: [] }];
  let plain = '';
  const add = (node: Inline): void => {
    if (node.kind === 'text') plain += node.text;
    else {
      flush();
      append(frames.at(-1)?.nodes ?? [], node);
    }
  };
  const flush = (): void => {
    if (plain !== '') append(frames.at(-1)?.nodes ?? [], { kind: 'text', text: plain });
    plain = '';
  };
  for (let at = from; at < to;) {
    const character = text.charAt(at);
    if (character === '\\' && isPunctuation.test(text.charAt(at + 1)) && at + 1 < to) {
      plain += text.charAt(at + 1);
      at += 2;
    } else if (character === '\n') {
      plain = plain.trimEnd();
      add({ kind: 'break' });
      at++;
    } else if (character === '`') {
      const code = codeAt(text, at, to, partners);
      if (code) add({ kind: 'code', text: code.text });
      else plain += text.slice(at, at + runLength(text, at, to));
      at = code ? code.end : at + runLength(text, at, to);
    } else if (character === '[' || (character === '!' && text[at + 1] === '[')) {
      const image = character === '!';
      const link = depth > deepestLabel ? null : linkAt(text, image ? at + 1 : at, to, partners);
      if (link) {
        const children = inside(text, link.from, link.to, partners, depth + 1);
        const href = image || depth > 0 ? null : safeLink(link.href);
        if (href !== null && children.length > 0) add({ kind: 'link', href, children });
        else if (image) plain += wordsOf(children);
        else for (const child of children) add(child);
        at = link.end;
      } else {
        plain += character;
        at++;
      }
    } else if (character === '<' || character === 'h') {
      const bare = depth === 0 ? bareLinkAt(text, at, to) : null;
      if (bare) add({ kind: 'link', href: bare.href, children: [{ kind: 'text', text: bare.shown }] });
      else plain += character;
      at = bare ? bare.end : at + 1;
    } else if (character === '*' || character === '_') {
      const run = runLength(text, at, to);
      flush();
      plain += emphasise(text, at, run, from, to, frames);
      at += run;
    } else {
      plain += character;
      at++;
    }
  }
  flush();
  while (frames.length > 1) unwrap(frames);
  return frames[0]?.nodes ?? [];
}

const isPunctuation = /^[!-/:-@[-`{-~]$/;
const deepest = 8;

/** A label may hold an image, whose words may hold a link that is not followed; that is enough. */
const deepestLabel = 3;

/** Opens and closes strong and em with a run of `*` or `_`; gives back what of the run is only text. */
function emphasise(text: string, at: number, run: number, from: number, to: number, frames: Frame[]): string {
  const character = text.charAt(at);
  const before = at > from ? text.charAt(at - 1) : ' ';
  const after = at + run < to ? text.charAt(at + run) : ' ';
  const isWord = (neighbour: string): boolean => character === '_' && /[\p{L}\p{N}]/u.test(neighbour);
  const opens = !/\s/.test(after) && !isWord(before);
  const closes = !/\s/.test(before) && !isWord(after);
  let left = run;
  while (left > 0) {
    const marker = closes ? openMarker(frames, character, left) : null;
    if (marker !== null) {
      while (frames.at(-1)?.marker !== marker) unwrap(frames);
      const children = frames.pop()?.nodes ?? [];
      if (children.length === 0) append(frames.at(-1)?.nodes ?? [], { kind: 'text', text: marker + marker });
      else append(frames.at(-1)?.nodes ?? [], emphasis(marker.length === 2 ? 'strong' : 'em', children));
      left -= marker.length;
    } else if (opens && frames.length <= deepest && left <= 3) {
      const opened = (left >= 2 ? character + character : character) as Marker;
      frames.push({ marker: opened, nodes: [] });
      left -= opened.length;
    } else {
      return character.repeat(left);
    }
  }
  return '';
}

/** The innermost open marker of this character that the run can close. */
function openMarker(frames: readonly Frame[], character: string, left: number): Marker | null {
  for (let index = frames.length - 1; index > 0; index--) {
    const marker = frames[index]?.marker;
    if (marker?.startsWith(character) && marker.length <= left) return marker;
  }
  return null;
}

/** A marker that was never closed is text after all. */
function unwrap(frames: Frame[]): void {
  const frame = frames.pop();
  const nodes = frames.at(-1)?.nodes ?? [];
  append(nodes, { kind: 'text', text: frame?.marker ?? '' });
  for (const node of frame?.nodes ?? []) append(nodes, node);
}

function wordsOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? wordsOf(node.children) : ' ')).join('');
}

/** Which bracket closes which, and where the next run of as many backticks is; found once for the whole text. */
interface Partners {
  readonly closing: ReadonlyMap<number, number>;
  readonly ticks: ReadonlyMap<number, number>;
}

function partnersOf(text: string): Partners {
  const closing = new Map<number, number>();
  const ticks = new Map<number, number>();
  const open: { readonly '[': number[]; readonly '(': number[] } = { '[': [], '(': [] };
  const lastTicks = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '[' || character === '(') open[character].push(at);
    else if (character === ']') close(open['['], at, closing);
    else if (character === ')') close(open['('], at, closing);
    else if (character === '`') {
      const run = runLength(text, at, text.length);
      const earlier = lastTicks.get(run);
      if (earlier !== undefined) ticks.set(earlier, at);
      lastTicks.set(run, at);
      at += run - 1;
    }
  }
  return { closing, ticks };
}

function close(open: number[], at: number, closing: Map<number, number>): void {
  const from = open.pop();
  if (from !== undefined) closing.set(from, at);
}

function runLength(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && text[end] === text[at]) end++;
  return end - at;
}

function codeAt(
  text: string,
  at: number,
  to: number,
  partners: Partners,
): { readonly text: string; readonly end: number } | null {
  const closing = partners.ticks.get(at);
  const run = runLength(text, at, to);
  if (closing === undefined || closing + run > to) return null;
  const code = text
    .slice(at + run, closing)
    .replaceAll('\n', ' ')
    .trim();
  return code === '' ? null : { text: code, end: closing + run };
}

function linkAt(
  text: string,
  at: number,
  to: number,
  partners: Partners,
): { readonly from: number; readonly to: number; readonly href: string; readonly end: number } | null {
  const labelEnd = partners.closing.get(at);
  if (labelEnd === undefined || text[labelEnd + 1] !== '(') return null;
  const end = partners.closing.get(labelEnd + 1);
  if (end === undefined || end >= to || end - labelEnd > longestTarget) return null;
  const target = text.slice(labelEnd + 2, end).trim();
  const href = /^(?:<([^<>\n]*)>|(\S*))(?:\s+(?:"[^"]*"|'[^']*'))?$/.exec(target);
  const address = (href?.[1] ?? href?.[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return { from: at + 1, to: labelEnd, href: address, end: end + 1 };
}

/** No address that may be followed is longer, with its title; a bound also for brackets in brackets in brackets. */
const longestTarget = 4000;

/** `<https://…>`, `<mailto:…>` or a bare https address; a full stop or bracket behind it belongs to the sentence. */
function bareLinkAt(
  text: string,
  at: number,
  to: number,
): { readonly href: string; readonly shown: string; readonly end: number } | null {
  const angled = text[at] === '<';
  const pattern = angled ? angledAddress : bareAddress;
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return null;
  const shown = angled ? found.slice(1, -1) : found.replace(/[.,;:!?'"*_)]+$/, '');
  const href = safeLink(shown);
  const end = at + (angled ? found.length : shown.length);
  return href === null || end > to ? null : { href, shown: shown.replace(/^(?:mailto|tel):/i, ''), end };
}

const angledAddress = /<(?:https:\/\/|mailto:|tel:)[^\s<>]{1,1900}>/iy;
const bareAddress = /(?<![\p{L}\p{N}])https:\/\/[^\s<>[\]()`\\]{3,1900}/iuy;
