/** Something between fences of a document. */
export interface FencedBlock {
  /** The heading it stands under. */
  readonly section: string;
  /** Which of its language it is there, from 1 on. */
  readonly nth: number;
  readonly language: string;
  readonly text: string;
}

/** All fenced blocks of a Markdown document, in order. */
export function fencedBlocks(document: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let section = '';
  for (const [, heading, language = '', text = ''] of document.matchAll(/^#+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
    if (heading !== undefined) section = heading;
    else {
      const before = blocks.filter((block) => block.section === section && block.language === language);
      blocks.push({ section, nth: before.length + 1, language, text });
    }
  }
  return blocks;
}
