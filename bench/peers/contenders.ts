import { DatabaseSync } from 'node:sqlite';
import type { Embedder } from '../../core/embedding.ts';
import { openUseLite } from '../../language/embedding/useLite.ts';
import type { Example } from '../../language/topics/trainTopics.ts';
import { learnTopics } from '../../scripts/evaluate/learnTopics.ts';
import { trainBayes } from './bayes.ts';
import { loadPeer } from './loadPeer.ts';

/** Learns topics from examples and then names the topic of a text, in the contender's own defaults. */
export type Contender = (examples: readonly Example[]) => Ask | Promise<Ask>;
type Ask = (text: string) => string | undefined | Promise<string | undefined>;

/** All that are compared, by name; ours is what the house itself listens with, and what it hears where nobody tells meanings. */
export const contenders = {
  ours: async (examples) => ours(await openUseLite(), examples),
  'ours, words alone': (examples) => ours(null, examples),
  'natural Bayes': trainBayes,
  async 'NLP.js'(examples) {
    const { NlpManager } = loadPeer('node-nlp') as { NlpManager: new (settings: object) => NlpManager };
    const manager = new NlpManager({ languages: ['en'], autoSave: false, autoLoad: false, nlu: { log: false } });
    for (const { text, topic } of examples) manager.addDocument('en', text, topic);
    await manager.train();
    return async (text) => (await manager.process('en', text)).intent;
  },
  MiniSearch(examples) {
    const MiniSearch = loadPeer('minisearch') as new (settings: object) => MiniSearch;
    const index = new MiniSearch({ fields: ['text'], storeFields: ['topic'] });
    index.addAll(examples.map((example, id) => ({ id, ...example })));
    return (text) => index.search(text)[0]?.topic;
  },
  'SQLite FTS5'(examples) {
    const database = new DatabaseSync(':memory:');
    database.exec("create virtual table examples using fts5(topic unindexed, text, tokenize = 'porter')");
    const add = database.prepare('insert into examples values (?, ?)');
    database.exec('begin');
    for (const { text, topic } of examples) add.run(topic, text);
    database.exec('commit');
    const find = database.prepare('select topic from examples where examples match ? order by bm25(examples) limit 1');
    return (text) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const row = words.length === 0 ? undefined : find.get(words.map((word) => `"${word}"`).join(' OR '));
      return row && String(row['topic']);
    };
  },
} satisfies Readonly<Record<string, Contender>>;

async function ours(embedder: Embedder | null, examples: readonly Example[]): Promise<Ask> {
  const { hear } = await learnTopics(
    embedder,
    examples.map(({ text, topic }) => ({ text, intent: topic })),
  );
  return async (text) => (await hear(text)).ranked[0]?.name;
}

interface NlpManager {
  addDocument(language: string, text: string, topic: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ readonly intent?: string }>;
}

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(text: string): readonly { readonly topic: string }[];
}
