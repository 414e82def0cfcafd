import type { Block, Inline } from '../../core/blocks.ts';

/** A block tree as plain text, for transcripts and announcements. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineText(block.children)
        : block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlineText(item)}`).join('\n'),
    )
    .join('\n\n');
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'em':
        case 'link':
          return inlineText(inline.children);
      }
    })
    .join('');
}
