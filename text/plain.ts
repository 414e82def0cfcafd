import type { Block, Inline } from '../core/blocks.ts';
import { parseBlocks } from './blocks.ts';

/** Turns our Markdown subset into plain text: lists as lines, a link as `label (address)`, or the address alone when that is its label. Help paths get `baseUrl` in front, or are left out. */
export function toPlain(text: string, options: { readonly baseUrl?: string } = {}): string {
  return parseBlocks(text)
    .map((block) => plainBlock(block, options.baseUrl ?? ''))
    .join('\n\n');
}

function plainBlock(block: Block, baseUrl: string): string {
  if (block.kind === 'paragraph') return plainInline(block.children, baseUrl);
  return block.items
    .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${plainInline(item, baseUrl)}`)
    .join('\n');
}

function plainInline(nodes: readonly Inline[], baseUrl: string): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'em':
          return plainInline(node.children, baseUrl);
        case 'link':
          return plainLink(plainInline(node.children, baseUrl), node.href, baseUrl);
      }
    })
    .join('');
}

function plainLink(label: string, href: string, baseUrl: string): string {
  if (href.startsWith('/')) return baseUrl === '' ? label : `${label} (${baseUrl.replace(/\/$/, '')}${href})`;
  const address = href.replace(/^(?:mailto|tel):/i, '');
  return comparable(label).includes(comparable(address)) ? label : `${label} (${address})`;
}

/** "+49 30 123" and "+4930123" are the same number, "meridian.example/help" and "https://meridian.example/help/" the same page. */
function comparable(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '')
    .replace(/[\s().-]/g, '');
}
