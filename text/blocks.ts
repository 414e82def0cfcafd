import type { Block, Inline } from '../core/blocks.ts';
import { emphasis } from './emphasis.ts';
import { parseInline } from './inline.ts';

/**
 * Reads our Markdown subset: paragraphs, ordered and unordered lists (one level), **strong**, *em*, `code`,
 * [link](https://… | mailto:… | tel:… | /help/…), bare https addresses, and a line break (two spaces or `\` at the end of a
 * line; with `breaks` every line end is one, as people type). Never fails: images become their alternative text, other links
 * their label, a heading a strong paragraph, HTML stays text. Linear in the length of the text.
 */
export function parseBlocks(text: string, options: { readonly breaks?: boolean } = {}): readonly Block[] {
  const blocks: Block[] = [];
  let open: Draft | null = null;
  const close = (): void => {
    if (open) blocks.push(...finish(open, options.breaks === true));
    open = null;
  };
  for (const line of text.replace(lineEnds, '\n').replaceAll('\0', '\ufffd').split('\n')) {
    const said = line.replace(/^[ \t]*(?:>[ \t]?)*/, '');
    const item = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?=\S)/.exec(said);
    const heading = /^#{1,6}[ \t]+(?=\S)/.exec(said);
    if (said.trim() === '' || isRule.test(said)) {
      close();
    } else if (item) {
      const ordered = item[1] !== undefined;
      if (open?.kind !== 'list' || open.ordered !== ordered) {
        close();
        open = { kind: 'list', ordered, items: [] };
      }
      open.items.push([said.slice(item[0].length)]);
    } else if (heading) {
      close();
      blocks.push(strongParagraph(titleOf(said.slice(heading[0].length).trim())));
    } else if (open?.kind === 'list') {
      // A line below an item belongs to it, indented or not, as in CommonMark.
      open.items.at(-1)?.push(said);
    } else {
      open ??= { kind: 'paragraph', lines: [] };
      open.lines.push(said);
    }
  }
  close();
  return blocks;
}

const lineEnds = /\r\n?|[\u2028\u2029]/g;
const isRule =
  /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$|^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/;

type Draft =
  | { readonly kind: 'paragraph'; readonly lines: string[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: string[][] };

function finish(draft: Draft, breaks: boolean): readonly Block[] {
  if (draft.kind === 'paragraph') {
    const children = inlineOf(draft.lines, breaks);
    return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
  }
  const items = draft.items.map((lines) => inlineOf(lines, breaks)).filter((item) => item.length > 0);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: draft.ordered, items }];
}

function inlineOf(lines: readonly string[], breaks: boolean): readonly Inline[] {
  const last = lines.length - 1;
  const joined = lines.map((line, index) => {
    if (index === last) return line.trim();
    const isHard = breaks || line.endsWith('  ') || /(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(-64));
    return line.replace(/\\$/, '').trim() + (isHard ? '\n' : ' ');
  });
  return trimmed(parseInline(joined.join('')));
}

/** A link without words leaves only the space or the break that stood beside it; neither begins or ends what is said. */
function trimmed(nodes: readonly Inline[]): readonly Inline[] {
  const said = nodes.slice(nodes.findIndex(saysSomething), nodes.findLastIndex(saysSomething) + 1);
  return said.map((node, at) => {
    if (node.kind !== 'text') return node;
    const text = at === 0 ? node.text.trimStart() : node.text;
    return { kind: 'text', text: at === said.length - 1 ? text.trimEnd() : text };
  });
}

function saysSomething(node: Inline): boolean {
  return node.kind === 'text' ? node.text.trim() !== '' : node.kind !== 'break';
}

/** A title may be closed by a run of `#` that stands apart from it. */
function titleOf(title: string): string {
  const bare = title.replace(/(?<!#)#+$/, '');
  return /[ \t]$/.test(bare) ? bare.trimEnd() : title;
}

function strongParagraph(title: string): Block {
  return { kind: 'paragraph', children: [emphasis('strong', parseInline(title))] };
}
