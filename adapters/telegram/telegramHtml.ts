import type { Block, Inline } from '../../core/blocks.ts';

/** Our block tree in the few tags that Telegram knows; help paths get `publicUrl` in front, or lose their link without one. */
export function telegramHtml(blocks: readonly Block[], publicUrl: string | undefined): string {
  return blocks.map((block) => htmlBlock(block, publicUrl)).join('\n\n');
}

function htmlBlock(block: Block, publicUrl: string | undefined): string {
  if (block.kind === 'paragraph') return htmlInline(block.children, publicUrl);
  return block.items
    .map((item, at) => `${block.ordered ? `${at + 1}.` : '•'} ${htmlInline(item, publicUrl)}`)
    .join('\n');
}

function htmlInline(nodes: readonly Inline[], publicUrl: string | undefined): string {
  return nodes.map((node) => htmlOf(node, publicUrl)).join('');
}

function htmlOf(node: Inline, publicUrl: string | undefined): string {
  switch (node.kind) {
    case 'text':
      return escape(node.text);
    case 'code':
      return `<code>${escape(node.text)}</code>`;
    case 'break':
      return '\n';
    case 'strong':
    case 'em': {
      const tag = node.kind === 'strong' ? 'b' : 'i';
      return `<${tag}>${htmlInline(node.children, publicUrl)}</${tag}>`;
    }
    case 'link':
      return htmlLink(node.href, htmlInline(node.children, publicUrl), publicUrl);
  }
}

function htmlLink(href: string, label: string, publicUrl: string | undefined): string {
  const address = href.startsWith('/') ? (publicUrl === undefined ? null : `${publicUrl}${href}`) : href;
  // Telegram makes no links of telephone numbers; its apps do that by themselves.
  if (address === null || address.startsWith('tel:')) return label;
  return `<a href="${escape(address).replaceAll('"', '&quot;')}">${label}</a>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
