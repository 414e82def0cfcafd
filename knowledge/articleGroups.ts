import type { TextFile } from './folder.ts';
import { isLocale } from './locale.ts';

/** The files of one article: `refunds.md` and its siblings `refunds.de.md`, … */
export interface ArticleGroup {
  /** Path without locale and ending. */
  readonly base: string;
  readonly main: TextFile;
  readonly mainLocale: string;
  readonly siblings: readonly { readonly locale: string; readonly file: TextFile }[];
}

/** Puts each Markdown file with its siblings in other locales. */
export function articleGroups(files: readonly TextFile[], defaultLocale: string): readonly ArticleGroup[] {
  const byBase = new Map<string, Map<string, TextFile>>();
  for (const file of files) {
    const name = file.path.replace(/\.(?:md|markdown)$/i, '');
    const [, stem, locale] = /^(.+)\.([^./]+)$/.exec(name) ?? [];
    const localised = stem !== undefined && locale !== undefined && isLocale(locale);
    const base = localised ? stem : name;
    const group = byBase.get(base) ?? new Map<string, TextFile>();
    byBase.set(base, group.set(localised ? locale : '', file));
  }
  return [...byBase].flatMap(([base, group]): readonly ArticleGroup[] => {
    // Without a plain file the one in the default locale, else the first, is the main one.
    const mainKey = ['', defaultLocale, ...group.keys()].find((key) => group.has(key));
    const main = mainKey === undefined ? undefined : group.get(mainKey);
    if (mainKey === undefined || !main) return [];
    const siblings = [...group].filter(([key]) => key !== mainKey).map(([locale, file]) => ({ locale, file }));
    return [{ base, main, mainLocale: mainKey === '' ? defaultLocale : mainKey, siblings }];
  });
}
