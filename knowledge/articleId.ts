import { createHash } from 'node:crypto';

/** Longest id; a route parameter may not be longer than 100 characters. */
export const maxIdLength = 90;

/** A readable id from a file's path without ending: `Billing/Refund policy` gives `billing-refund-policy`, `articles/fees` gives `fees`, `faq/index` gives `faq`. */
export function articleId(path: string): string {
  const named = path.replace(/^articles\//, '').replace(/(^|\/)(?:index|readme)$/i, '') || path;
  const slug = named
    .replace(/ß/g, 'ss')
    .replace(/[äöü]/gi, (letter) => `${letter}e`)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const isWhole = slug.length <= maxIdLength && slug !== '';
  // Names in other scripts, or too long ones, get a stable id all the same.
  return isWhole
    ? slug
    : `${slug.slice(0, 60)}${slug && '-'}${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}

/** Whether a text may be an id: lower-case words joined by `-`. */
export function isArticleId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= maxIdLength;
}
