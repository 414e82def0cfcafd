import type { Variant } from '../core/knowledge.ts';
import type { ArticleFile } from './articleFile.ts';
import { excerpt, ownTitle } from './excerpt.ts';
import { given } from './given.ts';
import { relink } from './relink.ts';

/** One locale of an article: what its file does not say is taken from its body and name. Null when there is nothing to answer with. */
export function variantOf(file: ArticleFile, base: string, idOf: (path: string) => string | undefined): Variant | null {
  const { keys } = file;
  const own = ownTitle(file.body);
  const body = relink(keys.title === undefined ? own.rest : file.body, file.path, idOf);
  const web = keys.answers?.web === undefined ? excerpt(body) : relink(keys.answers.web, file.path, idOf);
  if (web.trim() === '') return null;
  return {
    title: keys.title ?? own.title ?? fromName(base),
    ...given({ urgent: keys.urgent, sms: keys.answers?.sms }),
    examples: keys.examples ?? [],
    web: web.trim(),
    body,
  };
}

function fromName(base: string): string {
  const name =
    base
      .replace(/\/(?:index|readme)$/i, '')
      .split('/')
      .at(-1) ?? base;
  const words = name.replace(/[-_]+/g, ' ').trim() || base;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
