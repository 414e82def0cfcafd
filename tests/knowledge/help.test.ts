import { expect } from 'chai';
import * as fc from 'fast-check';
import { renderHelp } from '../../knowledge/help.ts';
import { anArticle, aVariant } from './someArticles.ts';

describe('a help page', () => {
  const html = (body: string): string => renderHelp(anArticle('a', { body }), 'en').html;

  it('shows what Markdown can say', () => {
    expect(html('## When\n\nA **day** or *two*:\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |')).to.equal(
      '<h2>When</h2>\n<p>A <strong>day</strong> or <em>two</em>:</p>\n<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n' +
        '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  it('leaves the only first heading to the page', () => {
    expect(html('# Big')).to.equal('<h2>Big</h2>');
  });

  it('opens links to other places without telling them who reads, and keeps our own as they are', () => {
    expect(html('[out](https://a.example/) [in](/help/b) [call](tel:+49301) [mail](mailto:a@b.example)')).to.equal(
      '<p><a href="https://a.example/" rel="noopener noreferrer" target="_blank">out</a> <a href="/help/b">in</a> ' +
        '<a href="tel:+49301">call</a> <a href="mailto:a@b.example">mail</a></p>',
    );
  });

  it('leads nowhere but to help pages inside, and to no host behind a name outside', () => {
    for (const href of [
      '/desk/api/sign-out',
      '/help/../desk',
      '//b.example',
      'desk',
      'https://ours.example@b.example/',
    ])
      expect(html(`[x](${href})`), href).to.equal('<p><a>x</a></p>');
    for (const href of ['/help/b', '#when', 'https://b.example/@name', 'http://b.example'])
      expect(html(`[x](${href})`), href).to.include(`href="${href}"`);
  });

  it('describes pictures instead of loading them', () => {
    expect(html('![the card](https://tracker.example/x.png)')).to.equal('<p><em>the card</em></p>');
    expect(html('![](https://tracker.example/x.png)')).to.equal('<p></p>');
  });

  it('runs nothing, whatever the text is', () => {
    const evil = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc
        .array(
          fc.constantFrom(
            '<script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '[a](javascript:alert(1))',
            '[a](data:text/html,x)',
            '[a](//evil.example)',
            '![a](javascript:x)',
            '<a href="javascript:x" onclick=x>',
            '`',
            '&#106;avascript:',
          ),
          { maxLength: 6 },
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(evil, (text) => {
        // In the page's text `<` is escaped, so that every other one begins a tag.
        for (const tag of html(text).match(/<[^>]*>/g) ?? []) {
          expect(tag).to.match(
            /^<\/?(?:h[2-6]|p|br|hr|strong|em|s|code|pre|blockquote|[uo]l|li|a|t(?:able|head|body|r|h|d))\b/,
          );
          expect(tag).to.not.match(/\s(?:on\w+|style|src)\s*=/i);
          const href = /href="([^"]*)"/.exec(tag)?.[1] ?? '';
          expect(href.startsWith('//')).to.equal(false);
          if (URL.canParse(href, 'https://ours.example'))
            expect(new URL(href, 'https://ours.example').protocol).to.be.oneOf(['https:', 'http:', 'mailto:', 'tel:']);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is in the asked language, else the default one, else any', () => {
    const article = anArticle(
      'a',
      {},
      {
        variants: { en: aVariant({ title: 'Fees', body: 'None.' }), de: aVariant({ title: 'Kosten', body: 'Keine.' }) },
      },
    );
    expect(renderHelp(article, 'de-CH')).to.deep.equal({ title: 'Kosten', html: '<p>Keine.</p>', locale: 'de' });
    expect(renderHelp(article, 'fr')).to.include({ title: 'Fees', locale: 'en' });
    expect(renderHelp(article, 'fr', 'de')).to.include({ title: 'Kosten', locale: 'de' });
    const only = anArticle('a', {}, { variants: { fr: aVariant({ title: 'Frais', body: 'Rien.' }) } });
    expect(renderHelp(only, 'de')).to.include({ title: 'Frais', locale: 'fr' });
    expect(renderHelp(anArticle('a', {}, { variants: {} }), 'de')).to.deep.equal({
      title: 'a',
      html: '',
      locale: 'de',
    });
  });

  it('shows the answer where there is no longer text', () => {
    expect(renderHelp(anArticle('a', { web: 'Short.', body: ' ' }), 'en').html).to.equal('<p>Short.</p>');
  });
});
