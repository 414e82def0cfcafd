import type { Block, Inline } from '../../core/blocks.ts';

/**
 * Reads what a screen has to show of our Markdown subset: paragraphs, lists, **strong**, *em*, `code`, [links](https://…)
 * and bare https addresses. Everything else stays text. With `breaks` every line end is one, as people type.
 */
export function readMarkdown(text: string, breaks = false): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let lines: string[] = [];
    let list = noList();
    const endLines = (): void => {
      const children = readInlines(joinLines(lines, breaks));
      if (children.length > 0) blocks.push({ kind: 'paragraph', children });
      lines = [];
    };
    const endList = (): void => {
      const items = list.items.map((item) => readInlines(joinLines(item, breaks)));
      if (items.length > 0) blocks.push({ kind: 'list', ordered: list.ordered, items });
      list = noList();
    };
    for (const line of part.split('\n')) {
      const item = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?=\S)/.exec(line);
      const last = list.items.at(-1);
      if (item === null) (last ?? lines).push(line);
      else {
        endLines();
        const ordered = item[1] !== undefined;
        if (list.ordered !== ordered) endList();
        list = { ...list, ordered };
        list.items.push([line.slice(item[0].length)]);
      }
    }
    endLines();
    endList();
  }
  return joinLists(blocks);
}

function noList(): { readonly ordered: boolean; readonly items: string[][] } {
  return { ordered: false, items: [] };
}

// Every run is bounded, so that no text takes more than linear time.
const marks =
  /\\([\\`*_[\]()#+.!>-])|\*\*([^\s*](?:[^\n]{0,600}?\S)?)\*\*|\*([^\s*](?:[^*\n]{0,600}?[^\s*])?)\*|`([^`\n]{1,300})`|(!?)\[([^\]\n]{1,300})\]\(([^()\s]{1,600})\)|(https:\/\/[^\s<>"()*]{1,600}[^\s<>"()*.,;:!?])|(\n)/;

const deepest = 4;

function readInlines(text: string, depth = 0): readonly Inline[] {
  const found: Inline[] = [];
  let rest = text;
  for (let match = marks.exec(rest); match !== null; match = marks.exec(rest)) {
    addText(found, rest.slice(0, match.index));
    const [all, escaped, strong, em, code, image, label, target, bare] = match;
    const inside = (words: string): readonly Inline[] =>
      depth < deepest ? readInlines(words, depth + 1) : [{ kind: 'text', text: words }];
    if (escaped !== undefined) addText(found, escaped);
    else if (strong !== undefined) found.push({ kind: 'strong', children: inside(strong) });
    else if (em !== undefined) found.push({ kind: 'em', children: inside(em) });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    // Nothing is loaded from elsewhere: of a picture its words are shown.
    else if (label !== undefined && image !== '') addText(found, label);
    else if (label !== undefined) found.push({ kind: 'link', href: target ?? '', children: inside(label) });
    else if (bare !== undefined) found.push({ kind: 'link', href: bare, children: [{ kind: 'text', text: bare }] });
    else found.push({ kind: 'break' });
    rest = rest.slice(match.index + all.length);
  }
  addText(found, rest);
  return found;
}

function addText(found: Inline[], text: string): void {
  const last = found.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') found.splice(-1, 1, { kind: 'text', text: last.text + text });
  else found.push({ kind: 'text', text });
}

/** Lines of one paragraph: joined by a space, or by a break where the writer made one. */
function joinLines(lines: readonly string[], breaks: boolean): string {
  return lines
    .map((line, at) => {
      const isLast = at === lines.length - 1;
      const isHard = breaks || /( {2}|\\)$/.test(line);
      return line.replace(/\\$/, '').trim() + (isLast ? '' : isHard ? '\n' : ' ');
    })
    .join('')
    .trim();
}

/** Items with an empty line between them are still one list. */
function joinLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered)
      joined.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else joined.push(block);
  }
  return joined;
}
