import { bodyWeight } from './buildIndex.ts';
import { nearest } from './meanings.ts';
import { cosineScores, rarityOf, sumScores, type Postings } from './postings.ts';
import type { Question } from './question.ts';
import type { SearchIndex, Section } from './searchIndex.ts';
import { termsIn, type Terms } from './terms.ts';

/** What the judges think of each article, by its position in `SearchIndex.articles`. */
export type Opinions = Readonly<Record<Opinion, Float64Array>>;

/**
 * `words`: BM25 over all it says, `body`: over its body alone, both as a share of what a text with all the words would get.
 * `likeness`: to its nearest example or passage. `topic`: log-odds of its topic.
 * `meaning`, `bodyMeaning`: how near what its nearest example, or its body, means is to what the text means; nothing without an embedding.
 */
export type Opinion = 'words' | 'body' | 'likeness' | 'topic' | 'meaning' | 'bodyMeaning';

/** Lets every judge look at every article; what was typed and what was likely meant count one half each. */
export function opinionsOn(index: SearchIndex, question: Question): Opinions {
  const size = index.articles.length;
  const words = new Float64Array(size);
  const body = new Float64Array(size);
  const likeness = new Float64Array(size);
  const meaning = new Float64Array(size);
  const bodyMeaning = new Float64Array(size);
  const termsFor = [question.text, ...(question.mended === undefined ? [] : [question.mended])].map((text) =>
    termsIn(text),
  );
  for (const section of index.sections) {
    const terms = termsFor.map((inLocale) => inLocale(section.locale));
    raise(words, section, mean(terms.map((one) => shares(section.words, one))));
    raise(body, section, mean(terms.map((one) => shares(section.bodies, one))));
    raise(likeness, section, mean(terms.map((one) => likenesses(section, one))));
    if (question.embedding === undefined) continue;
    const [examples, bodies] = nearest(section.meanings, section.articles.length, question.embedding);
    raise(meaning, section, examples);
    raise(bodyMeaning, section, bodies);
  }
  const odds = new Map(question.topics.map(({ name, score }) => [name, logOdds(score)]));
  const topic = Float64Array.from(index.articles, (article) => odds.get(article.topic) ?? leastTopic);
  return { words, body, likeness, topic, meaning, bodyMeaning };
}

/** An article in two languages is as good as in its better one. */
function raise(scores: Float64Array, { articles }: Section, found: Float64Array): void {
  for (let row = 0; row < articles.length; row++) {
    const at = articles[row] as number;
    if ((found[row] as number) > (scores[at] as number)) scores[at] = found[row] as number;
  }
}

function mean([one = new Float64Array(), other]: readonly Float64Array[]): Float64Array {
  if (other !== undefined)
    for (let at = 0; at < one.length; at++) one[at] = ((one[at] as number) + (other[at] as number)) / 2;
  return one;
}

/** BM25 by what a text with all the words would get; words nobody wrote count as the rarest. */
function shares(postings: Postings, { stems }: Terms): Float64Array {
  const rarest = Math.log(1 + (postings.size + 0.5) / 0.5);
  let all = 0;
  for (const [stem, times] of stems) all += times * (rarityOf(postings, stem) ?? rarest);
  const scores = sumScores(postings, stems);
  if (all > 0) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / all;
  return scores;
}

/** Per article of the section: its most alike example, and a quarter of its most alike passage. */
function likenesses(section: Section, terms: Terms): Float64Array {
  const phrases = cosineScores(section.phrases, terms.words);
  const characters = cosineScores(section.characters, terms.characters);
  const examples = new Float64Array(section.articles.length);
  const bodies = new Float64Array(section.articles.length);
  for (let at = 0; at < section.passages.length; at++) {
    const { article, body } = section.passages[at] as Section['passages'][number];
    const score = body ? (phrases[at] as number) : ((phrases[at] as number) + (characters[at] as number)) / 2;
    const best = body ? bodies : examples;
    if (score > (best[article] as number)) best[article] = score;
  }
  for (let row = 0; row < examples.length; row++)
    examples[row] = (examples[row] as number) + bodyWeight * (bodies[row] as number);
  return examples;
}

/** A topic the model does not name counts as this unlikely. */
const leastShare = 0.001;

function logOdds(share: number): number {
  const bounded = Math.min(0.99, Math.max(leastShare, share));
  return Math.log(bounded / (1 - bounded));
}

/** What the judge of topics thinks of an article whose topic nobody named. */
export const leastTopic = logOdds(0);
