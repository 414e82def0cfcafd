import { expect } from 'chai';
import { assert, constantFrom, property, string } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { Block, Inline } from '../../../core/blocks.ts';
import { parseBlocks } from '../../../text/blocks.ts';
import { readMarkdown } from '../../../web/kit/readMarkdown.ts';

const folder = 'knowledge/content/articles';

describe('the desk’s reader of our Markdown', () => {
  it('reads every answer of the sample company as the customer’s chat does', () => {
    for (const file of readdirSync(folder)) {
      const web = /\n {2}web: \|\n((?: {4}.*\n|\n)+)/.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1] ?? '';
      const answer = web.replace(/^ {4}/gm, '').trim();
      expect(readMarkdown(answer), file).to.deep.equal(parseBlocks(answer));
    }
  });

  it('keeps the line ends of what people type', () => {
    expect(readMarkdown('one\ntwo', true)).to.deep.equal([
      { kind: 'paragraph', children: [text('one'), { kind: 'break' }, text('two')] },
    ]);
    expect(readMarkdown('one\ntwo')).to.deep.equal([{ kind: 'paragraph', children: [text('one two')] }]);
  });

  it('leaves everything it does not know as text', () => {
    for (const words of ['2 * 3 * 4', 'a_b_c', '**', '[x]', '[x](', '<b>x</b>', '# 1', '****'])
      expect(wordsOf(readMarkdown(words))).to.equal(words);
  });

  it('loses no letter and takes no time, whatever is typed', () => {
    assert(
      property(string({ unit: constantFrom(...Array.from('ab *_`[]\\\n-1.<>h')), maxLength: 400 }), (typed) => {
        const letters = (words: string): string => words.replace(/[^abh<>]/g, '');
        expect(letters(wordsOf(readMarkdown(typed, true)))).to.equal(letters(typed));
      }),
      { numRuns: 300 },
    );
    for (const sign of ['*', '**a', '[', '`', '[a](', '\\', '- ', '_'])
      expect(() => readMarkdown(sign.repeat(4000), true)).not.to.throw();
  });
});

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
    .map(inlineWords)
    .join('\n');
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text' || inline.kind === 'code'
        ? inline.text
        : inline.kind === 'break'
          ? '\n'
          : inlineWords(inline.children),
    )
    .join('');
}
