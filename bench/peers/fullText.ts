import { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../core/knowledge.ts';

/** What many build first: SQLite's full-text search (FTS5, Porter stems, BM25) over title, examples and body. Gives topics, best first. */
export function openFullText(articles: readonly Article[]): (text: string) => readonly string[] {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "create virtual table articles using fts5(topic unindexed, title, examples, body, tokenize = 'porter')",
  );
  const add = database.prepare('insert into articles values (?, ?, ?, ?)');
  for (const { topic, variants } of articles) {
    const english = variants['en'];
    if (english) add.run(topic, english.title, english.examples.join('\n'), `${english.web}\n${english.body}`);
  }
  // The body counts a quarter, as in our own index.
  const find = database.prepare(
    'select topic from articles where articles match ? order by bm25(articles, 0, 1, 1, 0.25) limit 5',
  );
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const query = words.map((word) => `"${word}"`).join(' or ');
    return query === '' ? [] : find.all(query.replaceAll(' or ', ' OR ')).map((row) => String(row['topic']));
  };
}
