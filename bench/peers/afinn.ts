import { createRequire } from 'node:module';

interface Analyzer {
  getSentiment(words: readonly string[]): number;
}

const require = createRequire(import.meta.url);

/** How bad a text sounds by the AFINN word list alone, as natural's SentimentAnalyzer counts: minus the mean valence of its words. */
export function afinnBadness(): (text: string) => number {
  const SentimentAnalyzer = require('natural/lib/natural/sentiment/SentimentAnalyzer') as new (
    language: string,
    stemmer: undefined,
    list: string,
  ) => Analyzer;
  const analyzer = new SentimentAnalyzer('English', undefined, 'afinn');
  return (text) => {
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.length === 0 ? 0 : -analyzer.getSentiment(words);
  };
}
