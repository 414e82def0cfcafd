import type { Article, Problem, Variant } from '../core/knowledge.ts';
import type { Instant } from '../core/time.ts';
import { readArticleFile, type ArticleFile } from './articleFile.ts';
import { articleGroups, type ArticleGroup } from './articleGroups.ts';
import { articleId } from './articleId.ts';
import { endOfDay, startOfDay } from './day.ts';
import type { TextFile } from './folder.ts';
import { given } from './given.ts';
import { hashOf } from './hash.ts';
import { variantOf } from './variant.ts';

export interface ReadOptions {
  readonly now: Instant;
  /** Zone in which dates in front matter are meant. */
  readonly zone: string;
  readonly defaultLocale: string;
}

/** Turns Markdown files into articles, one per main file with its siblings. A wrong file is left out and named. */
export function readArticles(
  files: readonly TextFile[],
  options: ReadOptions,
): { readonly articles: readonly Article[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  const owners = new Map<string, string>();
  for (const group of articleGroups(files, options.defaultLocale)) {
    const draft = read(group, problems);
    if (!draft) continue;
    const owner = owners.get(draft.id);
    if (owner !== undefined) {
      problems.push(
        atKey(group.main, 'id', `The id \`${draft.id}\` is taken by ${owner}.`, 'Give one of them another id.'),
      );
      continue;
    }
    owners.set(draft.id, group.main.path);
    drafts.push(draft);
  }
  const ids = new Map(
    drafts.flatMap((draft) => [...draft.files.values()].map((file) => [file.path, draft.id] as const)),
  );
  const articles = drafts.flatMap((draft) => finish(draft, ids, options, problems) ?? []);
  return { articles, problems };
}

interface Draft {
  readonly id: string;
  readonly main: ArticleFile;
  readonly source: TextFile;
  readonly base: string;
  readonly files: ReadonlyMap<string, ArticleFile>;
}

function read(group: ArticleGroup, problems: Problem[]): Draft | null {
  const { article: main, problems: found } = readArticleFile(group.main, false);
  problems.push(...found);
  const files = new Map<string, ArticleFile>();
  if (main) files.set(group.mainLocale, main);
  for (const { locale, file } of group.siblings) {
    const sibling = readArticleFile(file, true);
    problems.push(...sibling.problems);
    if (locale === group.mainLocale)
      problems.push(
        at(file.path, 1, `${group.main.path} is already the text for \`${locale}\`.`, 'Keep one of the two.'),
      );
    else if (sibling.article) files.set(locale, sibling.article);
  }
  return main ? { id: main.keys.id ?? articleId(group.base), main, source: group.main, base: group.base, files } : null;
}

function finish(
  draft: Draft,
  ids: ReadonlyMap<string, string>,
  { now, zone }: ReadOptions,
  problems: Problem[],
): Article | null {
  const variants: Record<string, Variant> = {};
  for (const [locale, file] of draft.files) {
    const variant = variantOf(file, draft.base, (path) => ids.get(path));
    if (variant) variants[locale] = variant;
    else
      problems.push(
        at(file.path, file.bodyLine, 'There is nothing to answer with.', 'Write a body, or `answers: web:`.'),
      );
  }
  if (Object.keys(variants).length === 0) return null;
  const { keys, path } = draft.main;
  const dates = given({
    validFrom: keys['valid-from'] && startOfDay(keys['valid-from'], zone),
    validUntil: keys['valid-until'] && endOfDay(keys['valid-until'], zone),
    reviewBy: keys['review-by'] && endOfDay(keys['review-by'], zone),
  });
  const { validFrom, validUntil, reviewBy } = whole(dates);
  if (reviewBy !== undefined && reviewBy <= now)
    problems.push(
      atKey(
        draft.source,
        'review-by',
        '`review-by` has passed.',
        'Review the article, then write a new date.',
        'warning',
      ),
    );
  if (validUntil !== undefined && validUntil <= now)
    problems.push(
      atKey(
        draft.source,
        'valid-until',
        '`valid-until` has passed: it is no longer answered with.',
        'Remove the article, or write a new date.',
        'warning',
      ),
    );
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom)
    problems.push(
      atKey(draft.source, 'valid-until', '`valid-until` is before `valid-from`.', 'Change one of the two.'),
    );
  const article = {
    id: draft.id,
    topic: keys.topic ?? draft.id,
    audience: keys.audience ?? 'customers',
    ...given({ owner: keys.owner, validFrom, validUntil, reviewBy, escalate: keys.escalate }),
    followUps: keys['follow-ups'] ?? [],
    variants,
  };
  return { ...article, hash: hashOf(article), file: path };
}

function whole(dates: Partial<Record<'validFrom' | 'validUntil' | 'reviewBy', Instant | '' | null>>) {
  const day = (value: Instant | '' | null | undefined): Instant | undefined =>
    typeof value === 'number' ? value : undefined;
  return { validFrom: day(dates.validFrom), validUntil: day(dates.validUntil), reviewBy: day(dates.reviewBy) };
}

function atKey(
  file: TextFile,
  key: string,
  message: string,
  remedy: string,
  severity: Problem['severity'] = 'error',
): Problem {
  const line = file.text.split('\n').findIndex((text) => text.startsWith(`${key}:`)) + 1;
  return at(file.path, line || 1, message, remedy, severity);
}

function at(
  file: string,
  line: number,
  message: string,
  remedy: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { file, line, message, remedy, severity };
}
