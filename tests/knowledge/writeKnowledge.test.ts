import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFiles, problemsOf, removeFolders } from './contentFolder.ts';

describe('docs/WRITE-KNOWLEDGE.md', () => {
  let page = '';
  before(async () => {
    page = await readFile(join(import.meta.dirname, '../../docs/WRITE-KNOWLEDGE.md'), 'utf8');
  });
  after(removeFolders);

  it('shows files that make a folder without a fault', async () => {
    const { content, problems } = await loadFiles(filesIn(page));
    expect(problems).to.deep.equal([]);
    expect(content.articles.map((article) => [article.id, Object.keys(article.variants)])).to.deep.equal([
      ['refunds', ['en']],
      ['returns', ['en', 'de']],
    ]);
    expect(content.policy.company).to.equal('The Shoe Shop');
    expect(content.sentences['smalltalk.greeting']?.['de']).to.equal('Hallo, willkommen im Laden. Worum geht es?');
  });

  it('names every key of an article, and no other', async () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const keys = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => match[1]),
    );
    const [problem] = await problemsOf({ 'a.md': '---\nxx: y\n---\n\nText.' });
    expect(problem?.message).to.equal('`xx` is not a key we know; it is ignored.');
    // The values are wrong on purpose: only keys we do not know are named so.
    const found = await problemsOf({ 'a.md': `---\n${keys.map((key) => `${key}: {}`).join('\n')}\n---\n\nText.` });
    expect(found.filter((one) => one.message.includes('not a key we know'))).to.deep.equal([]);
    expect(keys).to.have.length(13);
  });

  it('quotes a check as it is', async () => {
    const found = await problemsOf({ 'articles/refunds.md': `---\ntitle: R\nexmaples: [x]\n---\n\nText.` });
    const said = found.map(({ message, remedy }) => `${message} ${remedy}`);
    expect(said.some((sentence) => page.includes(sentence))).to.equal(true);
  });
});

/** Each file the page shows: its name in bold, then its text in a fence. */
function filesIn(page: string): Readonly<Record<string, string>> {
  const shown = page.matchAll(/^\*\*`([\w./-]+)`\*\*\n\n```\w*\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...shown].map((match) => [match[1] ?? '', match[2] ?? '']));
}
