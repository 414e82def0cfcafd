import { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../core/knowledge.ts';

/** What many build first: SQLite's full-text search (FTS5, Porter stems, BM25) over title, examples and body. Gives topics, best first, and how strong the best one is. */
export function openFullText(articles: readonly Article[]): (text: string) => Hit {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "create virtual table articles using fts5(topic unindexed, title, examples, body, tokenize = 'porter')",
  );
  const add = database.prepare('insert into articles values (?, ?, ?, ?)');
  for (const { topic, variants } of articles) {
    const english = variants['en'];
    if (english) add.run(topic, english.title, english.examples.join('\n'), `${english.web}\n${english.body}`);
  }
  // The body counts a quarter, as in our own index; a better match has a lower number.
  const find = database.prepare(
    'select topic, bm25(articles, 0, 1, 1, 0.25) as badness from articles where articles match ? order by badness limit 5',
  );
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const rows = words.length === 0 ? [] : find.all(words.map((word) => `"${word}"`).join(' OR '));
    return { found: rows.map((row) => String(row['topic'])), strength: -Number(rows[0]?.['badness'] ?? 0) };
  };
}

interface Hit {
  readonly found: readonly string[];
  readonly strength: number;
}
