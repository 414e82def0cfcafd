import type { Token } from 'markdown-it';
import { markdown } from './markdown.ts';

/** The title a Markdown body gives itself (its first heading), and the body without that heading where the body begins with it. */
export function ownTitle(body: string): { readonly title: string | null; readonly rest: string } {
  const tokens = markdown.parse(body, {});
  const at = tokens.findIndex((token) => token.type === 'heading_open');
  const heading = tokens[at];
  const title = plainOf(tokens[at + 1]);
  if (!heading || title === '') return { title: null, rest: body };
  if (at > 0 || heading.tag !== 'h1' || !heading.map) return { title, rest: body };
  return { title, rest: body.split('\n').slice(heading.map[1]).join('\n').trimStart() };
}

/** The beginning of a body as a chat answer: whole paragraphs and lists until about `words` words; a long list is cut after an entry. */
export function excerpt(body: string, words = 90): string {
  const lines = body.split('\n');
  const parts: string[] = [];
  let count = 0;
  for (const block of blocksOf(body)) {
    const heading = block.type === 'heading_open';
    // A heading after enough has been said begins another subject.
    if (heading && count >= words / 3) break;
    if (heading || !block.map || !['paragraph_open', 'bullet_list_open', 'ordered_list_open'].includes(block.type))
      continue;
    const source = lines.slice(block.map[0], block.map[1]).join('\n').trim();
    if (onlyPictures(source)) continue;
    const size = wordsIn(source);
    if (count > 0 && count + size > words * 1.4) break;
    parts.push(size > words * 1.4 && block.type !== 'paragraph_open' ? cutList(body, block, words - count) : source);
    count += size;
    if (count >= words * 0.8) break;
  }
  return parts.join('\n\n');
}

function blocksOf(body: string): readonly Token[] {
  return markdown.parse(body, {}).filter((token) => token.level === 0 && token.nesting >= 0);
}

function cutList(body: string, list: Token, words: number): string {
  const lines = body.split('\n');
  const [from, to] = list.map ?? [0, 0];
  const items = markdown
    .parse(body, {})
    .filter((t) => t.type === 'list_item_open' && t.level === 1 && t.map && t.map[0] >= from && t.map[1] <= to);
  const kept: string[] = [];
  for (const item of items) {
    kept.push(lines.slice(item.map?.[0], item.map?.[1]).join('\n').trimEnd());
    if (wordsIn(kept.join(' ')) >= words) break;
  }
  return kept.join('\n');
}

function onlyPictures(source: string): boolean {
  return source.replace(/!\[[^\]]*\]\([^)]*\)/g, '').trim() === '';
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function plainOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map((child) =>
      child.type === 'text' || child.type === 'code_inline' ? child.content : child.type === 'softbreak' ? ' ' : '',
    )
    .join('')
    .trim();
}
