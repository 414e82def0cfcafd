import { expect } from 'chai';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Block, Inline } from '../../core/blocks.ts';
import { parseBlocks } from '../../text/blocks.ts';
import { toMarkdown } from '../../text/markdown.ts';
import { toPlain } from '../../text/plain.ts';
import { safeLink } from '../../text/safe-link.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children });
const link = (href: string, label: string): Inline => ({ kind: 'link', href, children: [text(label)] });

describe('the Markdown that we read', () => {
  const table: readonly (readonly [what: string, typed: string, blocks: readonly Block[]])[] = [
    ['a paragraph over two lines', 'one\ntwo', [paragraph(text('one two'))]],
    ['two paragraphs', 'one\n\ntwo', [paragraph(text('one')), paragraph(text('two'))]],
    [
      'strong, em and code',
      '**a** *b* `c`',
      [
        paragraph(
          { kind: 'strong', children: [text('a')] },
          text(' '),
          { kind: 'em', children: [text('b')] },
          text(' '),
          { kind: 'code', text: 'c' },
        ),
      ],
    ],
    [
      'underscores for emphasis',
      '__a__ _b_',
      [paragraph({ kind: 'strong', children: [text('a')] }, text(' '), { kind: 'em', children: [text('b')] })],
    ],
    ['underscores inside words', 'snake_case_name', [paragraph(text('snake_case_name'))]],
    [
      'emphasis in emphasis',
      '***a***',
      [paragraph({ kind: 'strong', children: [{ kind: 'em', children: [text('a')] }] })],
    ],
    ['what is never closed', '**a *b', [paragraph(text('**a *b'))]],
    [
      'what is closed in the wrong order',
      '**a *b** c',
      [paragraph(text('**a '), { kind: 'em', children: [text('b')] }, text('* c'))],
    ],
    ['nothing between the stars', '**** and ****', [paragraph(text('**** and ****'))]],
    ['a hard line break', 'one  \ntwo', [paragraph(text('one'), { kind: 'break' }, text('two'))]],
    ['a backslash at a line’s end', 'one\\\ntwo', [paragraph(text('one'), { kind: 'break' }, text('two'))]],
    ['escaped marks', '\\*a\\* \\[b\\]', [paragraph(text('*a* [b]'))]],
    ['code with a backtick in it', '`` a`b ``', [paragraph({ kind: 'code', text: 'a`b' })]],
    ['code that is never closed', '`a', [paragraph(text('`a'))]],
    ['empty code', '` ` x', [paragraph(text('` ` x'))]],
    ['a list', '- one\n- two', [{ kind: 'list', ordered: false, items: [[text('one')], [text('two')]] }]],
    ['an ordered list', '1. one\n2) two', [{ kind: 'list', ordered: true, items: [[text('one')], [text('two')]] }]],
    [
      'a list behind another kind of list',
      '- one\n1. two',
      [
        { kind: 'list', ordered: false, items: [[text('one')]] },
        { kind: 'list', ordered: true, items: [[text('two')]] },
      ],
    ],
    [
      'a line that belongs to an item',
      '- one\n  more',
      [{ kind: 'list', ordered: false, items: [[text('one more')]] }],
    ],
    [
      'a list behind a paragraph',
      'so:\n- one',
      [paragraph(text('so:')), { kind: 'list', ordered: false, items: [[text('one')]] }],
    ],
    [
      'a heading',
      '## Title ##\ntext',
      [paragraph({ kind: 'strong', children: [text('Title')] }), paragraph(text('text'))],
    ],
    ['a title that is bold already', '# **Title**', [paragraph({ kind: 'strong', children: [text('Title')] })]],
    ['a title with a space behind it', '# C# ', [paragraph({ kind: 'strong', children: [text('C#')] })]],
    ['emphasis that says the same twice', '_a *b* c_', [paragraph({ kind: 'em', children: [text('a b c')] })]],
    ['a link without words between words', '[](/help/x) a [](/help/x)', [paragraph(text('a'))]],
    ['code that meets code', '`a`[](/help/x)`b`', [paragraph({ kind: 'code', text: 'ab' })]],
    ['a quote', '> said', [paragraph(text('said'))]],
    ['rules and fences', 'a\n\n---\n\n```\nb\n```', [paragraph(text('a')), paragraph(text('b'))]],
    ['nothing', ' \n\n', []],
    ['an item with nothing but an image', '- ![](https://x.example/y.png)', []],
    ['a link', '[help](https://meridian.example/help)', [paragraph(link('https://meridian.example/help', 'help'))]],
    ['a link with a title', '[help](</help/lost-card> "Title")', [paragraph(link('/help/lost-card', 'help'))]],
    ['a link with brackets in it', '[a](https://x.example/(b))', [paragraph(link('https://x.example/(b)', 'a'))]],
    [
      'an address in angle brackets',
      '<https://x.example> <mailto:a@x.example>',
      [paragraph(link('https://x.example', 'https://x.example'), text(' '), link('mailto:a@x.example', 'a@x.example'))],
    ],
    [
      'a bare address at the end of a sentence',
      'see https://x.example/a.',
      [paragraph(text('see '), link('https://x.example/a', 'https://x.example/a'), text('.'))],
    ],
    ['h that begins no address', 'hello <b', [paragraph(text('hello <b'))]],
    ['HTML', '<b>a</b>', [paragraph(text('<b>a</b>'))]],
    ['an image, which becomes its words', '![a *cat*](https://x.example/c.png)', [paragraph(text('a cat'))]],
    ['an image whose words hold a break', '![a\\\nb](x)', [paragraph(text('a b'))]],
    ['a linked image', '[![logo](x.png)](https://x.example)', [paragraph(link('https://x.example', 'logo'))]],
    ['a link that leads nowhere good', '[click](javascript:alert(1))', [paragraph(text('click'))]],
    [
      'a link in a link',
      '[a [b](https://y.example) c](https://x.example)',
      [paragraph(link('https://x.example', 'a b c'))],
    ],
    ['brackets that are no link', '[a] (b) ![c] !d', [paragraph(text('[a] (b) ![c] !d'))]],
    [
      'NUL and line ends of all kinds',
      'a\0b\r\n\r\nc\u2028\u2028d',
      [paragraph(text('a\ufffdb')), paragraph(text('c')), paragraph(text('d'))],
    ],
  ];
  for (const [what, typed, blocks] of table)
    it(`${what}: ${JSON.stringify(typed)}`, () => {
      expect(parseBlocks(typed)).to.deep.equal(blocks);
    });

  it('may have every line end as a break, as people type', () => {
    expect(parseBlocks('one\ntwo', { breaks: true })).to.deep.equal([
      paragraph(text('one'), { kind: 'break' }, text('two')),
    ]);
  });

  it('has labels that are cut off or nested too deep as text, and nothing unsafe in them', () => {
    for (const typed of ['[[[[[x](a)](b)](c)](d)](https://x.example)', '**[a**](https://x.example)']) {
      const blocks = parseBlocks(typed);
      expect(wordsIn(blocks)).to.contain(typed.includes('x](') ? 'x' : 'a');
      for (const href of linksIn(blocks)) expect(href).to.equal('https://x.example');
    }
  });

  it('nests no deeper than eight', () => {
    const depth = (nodes: readonly Inline[]): number =>
      Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 0)));
    const [block] = parseBlocks(`${'*a _b '.repeat(40)}${'c_ d* '.repeat(40)}`);
    expect(block?.kind === 'paragraph' && depth(block.children)).to.be.within(1, 8);
  });
});

describe('an address that nobody checked', () => {
  it('does not end its link in what is written as Markdown', () => {
    const link = (href: string) =>
      toMarkdown([{ kind: 'paragraph', children: [{ kind: 'link', href, children: [{ kind: 'text', text: 'x' }] }] }]);
    expect(link('/help/a\n\n<img src=x>\\')).to.equal('[x](</help/a%0A%0A%3Cimg%20src=x%3E%5C>)');
    expect(link('https://x.example/a?b=(c)')).to.equal('[x](<https://x.example/a?b=\\(c\\)>)');
  });
});

describe('links that may be followed', () => {
  const good = [
    'https://x.example',
    'https://x.example/a?b=c#d',
    'https://x.example/@name?to=a@b',
    'HTTPS://X.example',
    'https://[::1]/',
    'mailto:a@x.example',
    'tel:+493023125110',
    '/help/lost-card',
    '/help/a?b=%20c',
  ];
  const bad = [
    'http://x.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    '//x.example',
    '/admin',
    '/help/../admin',
    '/help/%2e%2e/admin',
    '/help//x.example',
    '/help/a%2fb',
    '/help/\\x',
    'https://',
    'https://x.example/"onload',
    'https://meridian.example@x.example/',
    'HTTPS://a:b@x.example',
    "https://x.example/'",
    'https://x.example/<',
    'https://x.example\u200b/',
    'mailto:x',
    'mailto:a@b?bcc=c d',
    'tel:',
    'tel:abc',
    'ftp://x.example',
    '',
    ' ',
    `https://x.example/${'a'.repeat(2000)}`,
  ];
  it('are https, mailto, tel and help pages of ours', () => {
    for (const href of good) expect(safeLink(href), href).to.equal(href);
  });
  it('are no others', () => {
    for (const href of bad) expect(safeLink(href), href).to.equal(null);
  });
});

const piece = oneof(
  constantFrom(
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '\\',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '> ',
    '---',
    '  \n',
    '|',
    '~~',
    '&amp;',
    '<script>',
  ),
  constantFrom(
    'javascript:alert(1)',
    'https://x.example/a',
    'http://evil.example',
    '/help/lost',
    'data:text/html,x',
    'mailto:a@x.example',
    '"title"',
    'https://',
  ),
  constantFrom('word', 'a', ' ', '.', '!', '1', 'ü', '😀', '\u200b', '\ud800', '\0'),
  string({ unit: 'grapheme', maxLength: 3 }),
);
const hostile = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
/** What authors write: whole marks, in any order. */
const tidy = constantFrom(
  ...'word|b c|é| |  |\\|**|*em*|_em_|`c`|`a\\`|- |1. |# |> |)|]|<|>|!|#|=|1.|+|&amp;|~|[x](/help/x)'.split('|'),
  ...'[**x**](https://x.example/(b))|[x](javascript:1)|https://x.example/a.|![cat](https://x.example/c.png)'.split('|'),
  ...'<mailto:a@x.example>|<mailto:a@x.example](>'.split('|'),
  '|',
  '\n',
  '\n\n',
  '  \n',
);
const html = new MarkdownIt({ html: true, linkify: false });

describe('whatever anybody writes', () => {
  it('has no images, no HTML and only safe links, also after another renderer read what we wrote', () => {
    assert(
      property(hostile, (typed) => {
        const blocks = parseBlocks(typed);
        for (const href of linksIn(blocks)) expect(safeLink(href), href).to.equal(href);
        const rendered = html.render(toMarkdown(blocks));
        expect(rendered).to.not.match(/<(?!\/?(?:p|strong|em|code|a|ul|ol|li|br)[ >])/);
        for (const [, href = ''] of rendered.matchAll(/href="([^"]*)"/g))
          expect(href).to.match(/^(?:https:|mailto:|tel:|\/help\/)/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same after we wrote it: what was text stays text', () => {
    assert(
      property(hostile, (typed) => {
        const blocks = parseBlocks(typed);
        expect(squeezed(wordsIn(parseBlocks(toMarkdown(blocks))))).to.equal(squeezed(wordsIn(blocks)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same tree after we wrote it', () => {
    assert(
      property(array(tidy, { maxLength: 14 }), (pieces) => {
        const blocks = parseBlocks(pieces.join(''));
        expect(parseBlocks(toMarkdown(blocks))).to.deep.equal(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read in a time that grows with its length: a hundred thousand marks of any kind do not hang it', () => {
    for (const mark of [
      '*',
      '**a',
      '_a ',
      '`',
      '` ``',
      '[',
      '](',
      '![',
      '[a](',
      '<https://',
      'https://',
      '- ',
      '\\',
      '\n',
      '> ',
      '(',
      '*a_',
    ])
      expect(parseBlocks(mark.repeat(100_000)), mark).to.be.an('array');
    for (const typed of [
      `${'[a]('.repeat(50_000)}${')'.repeat(50_000)}`,
      `# a${' '.repeat(300_000)}b`,
      `# ${'#'.repeat(300_000)}b`,
    ])
      expect(wordsIn(parseBlocks(typed))).to.contain(typed.slice(2, 5).trim().charAt(0));
  });
});

describe('plain text from Markdown', () => {
  const table: readonly (readonly [typed: string, plain: string])[] = [
    ['**Bold** *em* `code`', 'Bold em code'],
    ['one  \ntwo', 'one\ntwo'],
    ['a\n\nb', 'a\n\nb'],
    ['- one\n- two', '- one\n- two'],
    ['3. one\n4. two', '1. one\n2. two'],
    ['[help](https://x.example/help)', 'help (https://x.example/help)'],
    ['[x.example/help](https://x.example/help/)', 'x.example/help'],
    ['[+49 30 23125 110](tel:+493023125110)', '+49 30 23125 110'],
    ['[call us](tel:+493023125110)', 'call us (+493023125110)'],
    ['[write](mailto:a@x.example)', 'write (a@x.example)'],
    ['[this page](/help/lost-card)', 'this page'],
  ];
  for (const [typed, plain] of table)
    it(`${JSON.stringify(typed)} is ${JSON.stringify(plain)}`, () => expect(toPlain(typed)).to.equal(plain));

  it('names our help pages in full where the address is known', () => {
    expect(toPlain('[this page](/help/a)', { baseUrl: 'https://m.example/' })).to.equal(
      'this page (https://m.example/help/a)',
    );
    expect(toMarkdown(parseBlocks('[this page](/help/a)'), { baseUrl: 'https://m.example/' })).to.equal(
      '[this page](<https://m.example/help/a>)',
    );
  });
});

describe('Markdown from blocks', () => {
  const table: readonly (readonly [blocks: readonly Block[], written: string])[] = [
    [[paragraph(text('# no heading'))], '\\# no heading'],
    [[paragraph(text('1. no list'))], '1\\. no list'],
    [[paragraph(text('a https://x.example b'))], 'a https\\://x.example b'],
    [[paragraph({ kind: 'code', text: 'a`b' })], '`` a`b ``'],
    [[paragraph({ kind: 'code', text: 'C:\\' })], '` C:\\ `'],
    [[paragraph(link('https://x.example/(b', 'a'))], '[a](<https://x.example/\\(b>)'],
    [
      [paragraph({ kind: 'em', children: [{ kind: 'strong', children: [text('a')] }, text(' b')] }, text('.'))],
      '_**a** b_.',
    ],
    [
      [paragraph(text('x'), { kind: 'em', children: [{ kind: 'strong', children: [text('a')] }, text(' b')] })],
      'x**a** b',
    ],
    [[paragraph(text('a'), { kind: 'break' }, { kind: 'em', children: [text('b')] })], 'a\\\n*b*'],
    [
      [
        { kind: 'list', ordered: true, items: [[text('a')], [text('b')]] },
        { kind: 'list', ordered: false, items: [[text('c')]] },
      ],
      '1. a\n2. b\n\n- c',
    ],
  ];
  for (const [blocks, written] of table)
    it(JSON.stringify(written), () => expect(toMarkdown(blocks)).to.equal(written));
});

function linksIn(blocks: readonly Block[]): readonly string[] {
  const inside = (nodes: readonly Inline[]): readonly string[] =>
    nodes.flatMap((node) => [
      ...(node.kind === 'link' ? [node.href] : []),
      ...('children' in node ? inside(node.children) : []),
    ]);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? inside(block.children) : block.items.flatMap(inside)));
}

function wordsIn(blocks: readonly Block[]): string {
  const inside = (nodes: readonly Inline[]): string =>
    nodes.map((node) => ('text' in node ? node.text : 'children' in node ? inside(node.children) : ' ')).join('');
  return blocks
    .map((block) => (block.kind === 'paragraph' ? inside(block.children) : block.items.map(inside).join(' ')))
    .join(' ');
}

function squeezed(value: string): string {
  return value.replace(/\s+/g, '');
}
