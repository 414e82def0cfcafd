import type { Block, Inline } from '../../core/blocks.ts';
import { safeHref } from './safeHref.ts';

/** Draws rich text; everything is text or one of nine elements, a link that is not safe stays plain words. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, at) => {
        if (block.kind === 'paragraph') return <p key={at}>{drawInlines(block.children)}</p>;
        const items = block.items.map((item, at) => <li key={at}>{drawInlines(item)}</li>);
        return block.ordered ? <ol key={at}>{items}</ol> : <ul key={at}>{items}</ul>;
      })}
    </>
  );
}

function drawInlines(inlines: readonly Inline[]) {
  return inlines.map((inline, at) => {
    switch (inline.kind) {
      case 'text':
        return inline.text;
      case 'code':
        return <code key={at}>{inline.text}</code>;
      case 'break':
        return <br key={at} />;
      case 'strong':
        return <strong key={at}>{drawInlines(inline.children)}</strong>;
      case 'em':
        return <em key={at}>{drawInlines(inline.children)}</em>;
      case 'link': {
        const href = safeHref(inline.href, location.origin);
        if (href === undefined) return <span key={at}>{drawInlines(inline.children)}</span>;
        return (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer">
            {drawInlines(inline.children)}
          </a>
        );
      }
    }
  });
}
