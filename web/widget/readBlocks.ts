import type { Block, Inline } from '../../core/blocks.ts';
import { fieldsOf, listOf, textOf } from './loose.ts';

// Deeper nesting than this is nobody's article.
const deepest = 8;

/** Reads a block tree from the wire and drops what it does not know. */
export function readBlocks(value: unknown): readonly Block[] {
  return listOf(value).flatMap((wire): readonly Block[] => {
    const { kind, ordered, children, items } = fieldsOf(wire);
    if (kind === 'paragraph') return [{ kind, children: readInlines(children, 0) }];
    if (kind !== 'list') return [];
    return [{ kind, ordered: ordered === true, items: listOf(items).map((item) => readInlines(item, 0)) }];
  });
}

function readInlines(value: unknown, depth: number): readonly Inline[] {
  if (depth > deepest) return [];
  return listOf(value).flatMap((wire): readonly Inline[] => {
    const { kind, text, href, children } = fieldsOf(wire);
    if (kind === 'text' || kind === 'code') return [{ kind, text: textOf(text) }];
    if (kind === 'break') return [{ kind }];
    const inner = readInlines(children, depth + 1);
    if (kind === 'strong' || kind === 'em') return [{ kind, children: inner }];
    return kind === 'link' ? [{ kind, href: textOf(href), children: inner }] : inner;
  });
}
