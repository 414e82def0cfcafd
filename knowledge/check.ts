import type { Article, Problem, Sentences } from '../core/knowledge.ts';
import type { Library } from '../core/library.ts';
import { nearest } from './nearest.ts';

/** Checks what no single file can know: sentences per locale, links, follow-ups, topics, examples claimed twice. `sources` (path to text) gives the lines. */
export function checkContent(content: Library, sources: ReadonlyMap<string, string> = new Map()): readonly Problem[] {
  const report: Report = { found: [], sources };
  checkSentences(content, report);
  checkLinks(content.articles, report);
  checkTopics(content, report);
  checkExamples(content.articles, report);
  checkSafePaths(content, report);
  return report.found;
}

interface Report {
  readonly found: Problem[];
  readonly sources: ReadonlyMap<string, string>;
}

function checkSentences({ sentences, policy }: Library, report: Report): void {
  const locales = new Set([policy.defaultLocale, ...(policy.locales ?? [])]);
  for (const [id, byLocale] of Object.entries(sentences)) {
    const standard = byLocale[policy.defaultLocale];
    for (const locale of locales)
      if (byLocale[locale] === undefined)
        add(report, `messages/${locale}.yaml`, '', `\`${id}\` is missing.`, missingRemedy(id, sentences, locale));
    for (const [locale, text] of Object.entries(byLocale)) {
      if (standard === undefined || locale === policy.defaultLocale) continue;
      const [ours, theirs] = [placeholders(text), placeholders(standard)];
      if (ours.join() === theirs.join()) continue;
      const wanted = theirs.length > 0 ? theirs.map((name) => `{${name}}`).join(', ') : 'no {…}';
      add(
        report,
        `messages/${locale}.yaml`,
        `${id}:`,
        `\`${id}\` has other values than in \`${policy.defaultLocale}\`.`,
        `Use ${wanted}.`,
      );
    }
  }
}

/** An id that only other locales lack is often one that is misspelt here. */
function missingRemedy(id: string, sentences: Sentences, locale: string): string {
  const lonely = Object.keys(sentences).filter(
    (other) => other !== id && Object.keys(sentences[other] ?? {}).join() === locale,
  );
  const meant = nearest(id, lonely);
  return meant === undefined ? 'Add it.' : `Is \`${meant}\` meant? Then rename it.`;
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

function checkLinks(articles: readonly Article[], report: Report): void {
  const ids = new Set(articles.map((article) => article.id));
  for (const article of articles) {
    for (const followUp of article.followUps)
      if (!ids.has(followUp))
        add(
          report,
          article.file,
          followUp,
          `The follow-up \`${followUp}\` is not an article.`,
          didYouMean(followUp, ids, 'Remove it.'),
        );
    for (const [locale, variant] of Object.entries(article.variants)) {
      const links = `${variant.web}\n${variant.body}`.matchAll(/\/help\/([a-z0-9-]+)/g);
      for (const link of new Set([...links].map((match) => match[1] ?? '')))
        if (!ids.has(link))
          add(
            report,
            fileOf(article, locale, report),
            `/help/${link}`,
            `The link /help/${link} leads nowhere.`,
            didYouMean(link, ids, 'Remove the link.'),
          );
    }
  }
}

function checkTopics({ articles, policy }: Library, report: Report): void {
  const topics = new Set(articles.map((article) => article.topic));
  for (const [key, names] of [
    ['risky-topics', policy.riskyTopics],
    ['starters', policy.starters ?? []],
  ] as const)
    for (const name of names)
      if (!topics.has(name))
        add(
          report,
          'policy.yaml',
          name,
          `\`${key}\` names \`${name}\`, which no article has as topic.`,
          didYouMean(name, topics, 'Remove it.'),
        );
  for (const [at, article] of articles.entries()) {
    const twin = articles
      .slice(0, at)
      .find((other) => other.topic === article.topic && other.audience === article.audience && overlap(other, article));
    if (twin)
      add(
        report,
        article.file,
        'topic:',
        `${twin.file} answers the topic \`${article.topic}\` too.`,
        'Keep one of them, or part them by valid-from and valid-until.',
        'warning',
      );
  }
}

function overlap(a: Article, b: Article): boolean {
  return (a.validFrom ?? 0) < (b.validUntil ?? Infinity) && (b.validFrom ?? 0) < (a.validUntil ?? Infinity);
}

function checkExamples(articles: readonly Article[], report: Report): void {
  const claimed = new Map<string, Article>();
  for (const article of articles)
    for (const [locale, variant] of Object.entries(article.variants))
      for (const example of variant.examples) {
        const key = `${locale} ${example
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()}`;
        const first = claimed.get(key) ?? article;
        claimed.set(key, first);
        if (first.topic !== article.topic)
          add(
            report,
            fileOf(article, locale, report),
            example,
            `This example is also in ${first.file}, for another topic.`,
            'Keep it in the article that answers it.',
          );
      }
}

function checkSafePaths({ safePaths, policy }: Library, report: Report): void {
  for (const path of ['self-harm', 'emergency', 'threat'] as const)
    for (const locale of new Set([policy.defaultLocale, ...(policy.locales ?? [])]))
      if (!safePaths.some((text) => text.path === path && text.locale === locale && text.country === undefined))
        add(
          report,
          'safe-paths.yaml',
          '',
          `There is no \`${path}\` text in \`${locale}\` for every country.`,
          'Add one without `country`.',
        );
}

function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const meant = nearest(word, known);
  return meant === undefined ? otherwise : `Did you mean \`${meant}\`?`;
}

function fileOf(article: Article, locale: string, report: Report): string {
  const sibling = article.file.replace(/(?:\.[^./]+)?(\.[^./]+)$/, `.${locale}$1`);
  return report.sources.has(sibling) ? sibling : article.file;
}

function add(
  report: Report,
  file: string,
  near: string,
  message: string,
  remedy: string,
  severity: Problem['severity'] = 'error',
): void {
  const text = report.sources.get(file);
  const at = near === '' ? -1 : (text?.indexOf(near) ?? -1);
  const line = text === undefined || at < 0 ? 1 : text.slice(0, at).split('\n').length;
  report.found.push({ file, line, message, remedy, severity });
}
