import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedContent } from '../fakes/house.ts';

/** A few articles of Meridian in a folder that a test may change; learned in a moment. */
export interface SmallContent {
  readonly dir: string;
  /** Replaces words of an article, as an editor would. */
  change(article: string, from: string, to: string): Promise<void>;
  remove(): Promise<void>;
}

/** Copies it to a new folder; `mark` makes it unlike any other, so that no model of it is known yet. */
export async function smallContent(mark = ''): Promise<SmallContent> {
  const dir = await mkdtemp(join(tmpdir(), 'nightdesk-small-'));
  await mkdir(join(dir, 'articles'));
  await writeFile(join(dir, 'policy.yaml'), 'company: Meridian\ncontact: "+49 30 23125 110"\n');
  const file = (article: string): string => join(dir, 'articles', `${article}.md`);
  for (const article of ['age-limit', 'card-arrival', 'exchange-rate', 'change-pin', 'terminate-account']) {
    const text = await readFile(join(shippedContent, 'articles', `${article}.md`), 'utf8');
    // What they point to is not here.
    const alone = text.replace(/^follow-ups:.*\n/m, '').replace(/\[([^\]]+)\]\(\/help\/[^)]+\)/g, '$1');
    await writeFile(file(article), `${alone}${mark}\n`);
  }
  return {
    dir,
    async change(article, from, to) {
      const text = await readFile(file(article), 'utf8');
      if (!text.includes(from)) throw new Error(`${article} does not say: ${from}`);
      await writeFile(file(article), text.replaceAll(from, to));
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
