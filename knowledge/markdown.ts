import MarkdownIt from 'markdown-it';

/** The one reader of Markdown here: raw HTML stays text, bare links become links. */
export const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
