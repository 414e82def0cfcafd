import { basename, resolve } from 'node:path';
import type { Problem, Sentences } from '../core/knowledge.ts';
import type { Library, SafePathText } from '../core/library.ts';
import type { Hours, Policy } from '../core/policy.ts';
import type { Instant } from '../core/time.ts';
import { readArticles } from './articles.ts';
import { checkContent } from './check.ts';
import { readFolder, type Folder, type TextFile } from './folder.ts';
import { hashOf } from './hash.ts';
import { readHours, standardHours } from './hours.ts';
import { isLocale } from './locale.ts';
import { readMessages } from './messages.ts';
import { readPolicy, standardPolicy } from './policy.ts';
import { readSafePaths } from './safePaths.ts';
import { readYaml, type YamlText } from './yaml.ts';

export interface Loaded {
  /** What could be read; worth publishing only when no problem is an error. */
  readonly content: Library;
  /** Everything wrong in the folder, by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a content folder. Never throws for what is in it: wrong files are named as problems and left out.
 * What the folder does not have (messages, policy, hours, safe paths) comes from `fallbackDir`, the one shipped with us.
 */
export async function loadContent(dir: string, now: Instant, fallbackDir?: string): Promise<Loaded> {
  const own = await readFolder(dir);
  const shipped =
    fallbackDir !== undefined && resolve(fallbackDir) !== resolve(dir) ? await readFolder(fallbackDir) : null;
  const problems: Problem[] = [...own.problems];
  const sources = shipped ? [own, shipped] : [own];
  const policy = findPolicy(own, shipped, problems);
  const hours = findHours(sources, problems);
  const safePaths = findSafePaths(sources, hours.zone, now, problems);
  const sentences = findSentences(sources, problems);
  const read = readArticles(articleFiles(own.files), { now, zone: hours.zone, defaultLocale: policy.defaultLocale });
  problems.push(...read.problems);
  if (read.articles.length === 0)
    problems.push(missing('articles', 'There is no article here.', `Put Markdown files (*.md) into ${basename(dir)}.`));
  const said = { articles: read.articles, sentences, policy, hours, safePaths };
  const content = { ...said, hash: hashOf(said) };
  problems.push(...checkContent(content, new Map(own.files.map((file) => [file.path, file.text]))));
  return { content, problems: problems.sort(byPlace) };
}

/** A folder of plain help pages has no `articles/`: then every Markdown file in it is one. */
function articleFiles(files: readonly TextFile[]): readonly TextFile[] {
  const pages = files.filter((file) => /\.(?:md|markdown)$/i.test(file.path));
  const inside = pages.filter((file) => file.path.startsWith('articles/'));
  return inside.length > 0 ? inside : pages;
}

function findPolicy(own: Folder, shipped: Folder | null, problems: Problem[]): Policy {
  const base = shipped ? findPolicy(shipped, null, problems) : standardPolicy;
  // Another company's name, emergency number and topics are not ours to promise.
  const { company, contact, riskyTopics } = standardPolicy;
  const { starters: _, ...neutral } = { ...base, company, contact, riskyTopics };
  const start = shipped ? neutral : base;
  const yaml = yamlOf(own, 'policy', problems);
  if (yaml === null) {
    if (hasFile(own, 'policy')) return start;
    const remedy = shipped
      ? 'Write at least `company:` and `contact:` into it.'
      : 'Write one, see docs/WRITE-KNOWLEDGE.md.';
    problems.push(missing('policy.yaml', 'There is no policy.yaml.', remedy, shipped ? 'warning' : 'error'));
    return start;
  }
  const { policy, problems: found } = readPolicy(yaml, start);
  problems.push(...found);
  return policy;
}

function findHours(sources: readonly Folder[], problems: Problem[]): Hours {
  for (const folder of sources) {
    const yaml = yamlOf(folder, 'hours', problems);
    if (yaml === null) continue;
    const { hours, problems: found } = readHours(yaml);
    problems.push(...found);
    if (hours) return hours;
  }
  if (!sources.some((folder) => hasFile(folder, 'hours')))
    problems.push(missing('hours.yaml', 'There is no hours.yaml.', 'Write one, see docs/WRITE-KNOWLEDGE.md.'));
  return standardHours;
}

function findSafePaths(
  sources: readonly Folder[],
  zone: string,
  now: Instant,
  problems: Problem[],
): readonly SafePathText[] {
  for (const folder of sources) {
    const yaml = yamlOf(folder, 'safe-paths', problems);
    if (yaml === null) continue;
    const { safePaths, problems: found } = readSafePaths(yaml, zone, now);
    problems.push(...found);
    if (safePaths) return safePaths;
  }
  if (!sources.some((folder) => hasFile(folder, 'safe-paths')))
    problems.push(
      missing('safe-paths.yaml', 'There is no safe-paths.yaml.', 'Write one, see docs/WRITE-KNOWLEDGE.md.'),
    );
  return [];
}

/** Own sentences stand over the shipped ones, id by id. */
function findSentences(sources: readonly Folder[], problems: Problem[]): Sentences {
  const all: Record<string, Record<string, string>> = {};
  for (const folder of sources.toReversed()) {
    for (const file of folder.files) {
      const locale = /^messages\/([^/]+)\.ya?ml$/.exec(file.path)?.[1];
      if (locale === undefined) continue;
      if (!isLocale(locale)) {
        problems.push(missing(file.path, `\`${locale}\` is not a language code.`, 'Name the file en.yaml, de.yaml, …'));
        continue;
      }
      const { yaml, problems: found } = readYaml(file.text, file.path);
      const read = yaml === null ? { messages: null, problems: [] } : readMessages(yaml);
      problems.push(...found, ...read.problems);
      for (const [id, text] of Object.entries(read.messages ?? {})) (all[id] ??= {})[locale] = text;
    }
  }
  if (Object.keys(all).length === 0)
    problems.push(missing('messages', 'There is no messages/en.yaml.', 'Write one, see docs/WRITE-KNOWLEDGE.md.'));
  return all;
}

function yamlOf(folder: Folder, name: string, problems: Problem[]): YamlText | null {
  const file = folder.files.find((one) => one.path === `${name}.yaml` || one.path === `${name}.yml`);
  if (!file) return null;
  const { yaml, problems: found } = readYaml(file.text, file.path);
  problems.push(...found);
  return yaml;
}

function hasFile(folder: Folder, name: string): boolean {
  return folder.files.some((one) => one.path === `${name}.yaml` || one.path === `${name}.yml`);
}

function missing(file: string, message: string, remedy: string, severity: Problem['severity'] = 'error'): Problem {
  return { file, line: 1, message, remedy, severity };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
