import type { Block, Inline } from '../../core/blocks.ts';

/** Our block tree in the Markdown that Teams shows; every sign that could mean more than itself is escaped. Help paths get `publicUrl` in front, or lose their link without one. */
export function teamsMarkdown(blocks: readonly Block[], publicUrl: string | undefined): string {
  return blocks.map((block) => markdownBlock(block, publicUrl)).join('\n\n');
}

function markdownBlock(block: Block, publicUrl: string | undefined): string {
  if (block.kind === 'paragraph') return markdownLine(block.children, publicUrl);
  return block.items
    .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${markdownLine(item, publicUrl)}`)
    .join('\n');
}

/** A line must not begin like a list, a heading or a quotation: that is a matter of blocks. */
function markdownLine(nodes: readonly Inline[], publicUrl: string | undefined): string {
  return markdownInline(nodes, publicUrl).replaceAll(beginning, '$1$3\\$2$4');
}

const beginning = /^([ \t]*\d{1,9})([.)])(?=\s|$)|^([ \t]*)([-+#=](?=[-+#=\s]|$)|>)/gm;

function markdownInline(nodes: readonly Inline[], publicUrl: string | undefined): string {
  const whole = nodes.map((node) => markdownOf(node, publicUrl)).join('');
  // A `!` that stands before a link would make a picture of it.
  return whole.replaceAll('![', '\\![');
}

function markdownOf(node: Inline, publicUrl: string | undefined): string {
  switch (node.kind) {
    case 'text':
      return escape(node.text);
    case 'code':
      // Nothing can be escaped inside of code.
      return /[`<]/.test(node.text) ? escape(node.text) : `\`${node.text}\``;
    case 'break':
      return '  \n';
    case 'strong':
    case 'em': {
      const mark = node.kind === 'strong' ? '**' : '_';
      const words = markdownInline(node.children, publicUrl);
      return words.trim() === '' ? words : `${mark}${words}${mark}`;
    }
    case 'link':
      return markdownLink(node.href, markdownInline(node.children, publicUrl), publicUrl);
  }
}

function markdownLink(href: string, label: string, publicUrl: string | undefined): string {
  const address = href.startsWith('/') ? (publicUrl === undefined ? null : `${publicUrl}${href}`) : href;
  if (address === null) return label;
  // The tree holds safe addresses only (text/safe-link.ts); what is left of Markdown in them are its brackets.
  return `[${label}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Signs of Markdown by a backslash; what begins a tag or a name of HTML by its name, because Teams reads those (`<at>`) in Markdown too. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\*_`~[\]|]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');
}
