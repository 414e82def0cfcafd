import type { Block, Inline } from '../core/blocks.ts';

/** Writes blocks as Markdown that any renderer reads as we do: no images, no HTML, everything that was text stays text. Help paths get `baseUrl` in front. */
export function toMarkdown(blocks: readonly Block[], options: { readonly baseUrl?: string } = {}): string {
  const baseUrl = (options.baseUrl ?? '').replace(/\/$/, '');
  return blocks.map((block) => writeBlock(block, baseUrl)).join('\n\n');
}

function writeBlock(block: Block, baseUrl: string): string {
  if (block.kind === 'paragraph') return writeInline(block.children, baseUrl);
  return block.items
    .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${writeInline(item, baseUrl)}`)
    .join('\n');
}

function writeInline(nodes: readonly Inline[], baseUrl: string): string {
  return nodes
    .map((node, at) => {
      switch (node.kind) {
        case 'text':
          return escape(node.text);
        case 'code':
          return writeCode(node.text);
        case 'break':
          return '\\\n';
        case 'strong':
          return `**${writeInline(node.children, baseUrl)}**`;
        case 'em':
          return writeEm(node.children, baseUrl, nodes[at - 1], nodes[at + 1]);
        case 'link':
          return `[${writeInline(node.children, baseUrl)}](<${writeAddress(node.href, baseUrl)}>)`;
      }
    })
    .join('');
}

/** Stars beside the stars of something strong would be read otherwise, so underscores are taken; beside a letter these would be text, so there it is not emphasised. */
function writeEm(children: readonly Inline[], baseUrl: string, before?: Inline, after?: Inline): string {
  const inner = writeInline(children, baseUrl);
  if (!children.some((child) => child.kind === 'strong')) return `*${inner}*`;
  const touches =
    (before?.kind === 'text' && /[\p{L}\p{N}]$/u.test(before.text)) ||
    (after?.kind === 'text' && /^[\p{L}\p{N}]/u.test(after.text));
  return touches ? inner : `_${inner}_`;
}

function writeAddress(href: string, baseUrl: string): string {
  const address = href.startsWith('/') ? baseUrl + href : href;
  // What ends an address, or the line that it stands in, is written as addresses write it.
  return address.replace(/[\s\p{Cc}<>\\]/gu, encodeURIComponent).replace(/[[\]()]/g, '\\$&');
}

/** Escapes what could begin markup anywhere; `#`, `+`, `-`, `=` and `1.` only begin something at the start of a line. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|!]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/https:\/\//gi, (scheme) => scheme.replace(':', '\\:'));
}

function writeCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && !text.endsWith('\\') ? fence + text + fence : `${fence} ${text} ${fence}`;
}
