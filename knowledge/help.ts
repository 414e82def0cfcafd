import sanitizeHtml from 'sanitize-html';
import type { Article } from '../core/knowledge.ts';
import { safeLink } from '../text/safe-link.ts';
import { markdown } from './markdown.ts';

export interface HelpPage {
  readonly title: string;
  /** Safe to put into a page: only the tags below, links that cannot run anything, no pictures. */
  readonly html: string;
  /** The locale it is really in. */
  readonly locale: string;
}

/** The help page of an article in a locale, in `defaultLocale` when it is not written in that one. */
export function renderHelp(article: Article, locale: string, defaultLocale = 'en'): HelpPage {
  const found = [locale, locale.split('-')[0] ?? locale, defaultLocale, ...Object.keys(article.variants)].find(
    (name) => article.variants[name] !== undefined,
  );
  const variant = found === undefined ? undefined : article.variants[found];
  if (found === undefined || !variant) return { title: article.id, html: '', locale };
  const body = variant.body.trim() === '' ? variant.web : variant.body;
  return { title: variant.title, html: sanitizeHtml(markdown.render(body), allowed).trim(), locale: found };
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: 'h2 h3 h4 h5 h6 p br hr strong em s code pre blockquote ul ol li a table thead tbody tr th td'.split(
    ' ',
  ),
  allowedAttributes: { a: ['href', 'rel', 'target'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    // The page's own title is the only h1.
    h1: 'h2',
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: /^https?:/i.test(href) ? outsideOf(href) : insideOf(href),
    }),
    // A picture from elsewhere would tell its server who reads the page; its description stays, and nothing where it has none.
    img: (_, { alt = '' }) => ({ tagName: alt.trim() === '' ? 'img' : 'em', attribs: {}, text: alt }),
  },
};

/** What stands before an `@` in front of a host looks like an address of its own and leads elsewhere. */
function outsideOf(href: string): Readonly<Record<string, string>> {
  return /^https?:\/*[^/?#]*@/i.test(href) ? {} : { href, rel: 'noopener noreferrer', target: '_blank' };
}

/** Within the company a help page leads to others, to a place on itself, to mail and telephone: not to the desk or its calls. */
function insideOf(href: string): Readonly<Record<string, string>> {
  return /^(?:mailto:|tel:|#)/i.test(href) || safeLink(href) !== null ? { href } : {};
}
