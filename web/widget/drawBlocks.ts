import type { Block, Inline } from '../../core/blocks.ts';
import { safeHref } from '../kit/safeHref.ts';
import { element } from './element.ts';

/** Draws rich text; everything is text or one of nine elements, a link that is not safe stays plain words. */
export function drawBlocks(blocks: readonly Block[], base: string): readonly Node[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return element('p', {}, ...drawInlines(block.children, base));
    const items = block.items.map((item) => element('li', {}, ...drawInlines(item, base)));
    return element(block.ordered ? 'ol' : 'ul', {}, ...items);
  });
}

function drawInlines(inlines: readonly Inline[], base: string): readonly (Node | string)[] {
  return inlines.flatMap((inline): readonly (Node | string)[] => {
    switch (inline.kind) {
      case 'text':
        return [inline.text];
      case 'code':
        return [element('code', {}, inline.text)];
      case 'break':
        return [element('br')];
      case 'strong':
      case 'em':
        return [element(inline.kind, {}, ...drawInlines(inline.children, base))];
      case 'link': {
        const words = drawInlines(inline.children, base);
        const href = safeHref(inline.href, base);
        return href === undefined
          ? words
          : [element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...words)];
      }
    }
  });
}
