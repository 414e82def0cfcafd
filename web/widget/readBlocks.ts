import type { Block, Inline } from '../../core/blocks.ts';
import { fieldsOf, listOf, textOf } from './loose.ts';

// Deeper nesting than this is nobody's article.
const deepest = 8;

/** Reads a block tree from the wire and drops what it does not know; plain `text` becomes paragraphs when there is no tree. */
export function readBlocks(value: unknown, text: string): readonly Block[] {
  const blocks = listOf(value).flatMap(readBlock);
  return blocks.length > 0 ? blocks : paragraphsOf(text);
}

function readBlock(value: unknown): readonly Block[] {
  const block = fieldsOf(value);
  if (block['kind'] === 'paragraph') return [{ kind: 'paragraph', children: readInlines(block['children'], 0) }];
  if (block['kind'] === 'list') {
    const items = listOf(block['items']).map((item) => readInlines(item, 0));
    return [{ kind: 'list', ordered: block['ordered'] === true, items }];
  }
  return [];
}

function readInlines(value: unknown, depth: number): readonly Inline[] {
  return depth > deepest ? [] : listOf(value).flatMap((inline) => readInline(fieldsOf(inline), depth + 1));
}

function readInline(inline: Readonly<Record<string, unknown>>, depth: number): readonly Inline[] {
  const { kind } = inline;
  if (kind === 'text' || kind === 'code') return [{ kind, text: textOf(inline['text']) }];
  if (kind === 'break') return [{ kind }];
  const children = readInlines(inline['children'], depth);
  if (kind === 'strong' || kind === 'em') return [{ kind, children }];
  return kind === 'link' ? [{ kind, href: textOf(inline['href']), children }] : children;
}

function paragraphsOf(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      kind: 'paragraph',
      children: part.split('\n').flatMap((line, index): Inline[] => {
        const words = { kind: 'text', text: line } as const;
        return index === 0 ? [words] : [{ kind: 'break' }, words];
      }),
    }));
}
