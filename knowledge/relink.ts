import { posix } from 'node:path';

const target = /(\]\(\s*<?)([^)\s>#]+\.(?:md|markdown))(#[^)\s>]*)?/gi;

/** Points links between Markdown files (`[Refunds](../refunds.md)`) at our help pages; a file nobody knows stays as it is. */
export function relink(text: string, path: string, idOf: (path: string) => string | undefined): string {
  return text.replace(target, (whole: string, opening: string, file: string) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) return whole;
    const id = idOf(posix.normalize(posix.join(posix.dirname(path), decoded(file))));
    return id === undefined ? whole : `${opening}/help/${id}`;
  });
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch (cause) {
    if (cause instanceof URIError) return file;
    throw cause;
  }
}
