import type { Topic } from '../../core/understanding.ts';
import { bodyWeight } from './buildIndex.ts';
import { queryVector, scoreAll, type Postings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';
import { termsOf, type Terms } from './terms.ts';

/** One article as an answer to a text, with everything that speaks for it. */
export interface Candidate {
  /** Position in `SearchIndex.articles`. */
  readonly article: number;
  /** Sum of z-scores; only comparable within one text. */
  readonly fused: number;
  /** For the probability; see `featuresOf`. */
  readonly features: readonly number[];
  readonly signals: Signals;
}

/** The three opinions, each before it is compared with the other articles'. */
export interface Signals {
  readonly words: number;
  readonly likeness: number;
  readonly topic: number;
}

export interface Question {
  readonly text: string;
  /** Best first, from the topic model. */
  readonly topics: readonly Topic[];
  readonly previousTopic?: string;
}

/** Orders the articles that `serves` admits by how well they fit, best first. */
export function rank(
  index: SearchIndex,
  question: Question,
  serves: (article: number) => boolean,
): readonly Candidate[] {
  const admitted = index.articles.map((_, at) => at).filter(serves);
  const opinions = opinionsOn(index, question);
  const columns = [opinions.words, opinions.likeness, opinions.topic].map((column) =>
    zScores(admitted.map((at) => column[at] ?? 0)),
  );
  const bonus = followUpBonus(question.text);
  const ranked = admitted
    .map((article, row) => ({
      article,
      topic: index.articles[article]?.topic ?? '',
      fused:
        columns.reduce((sum, column, at) => sum + (column[row] ?? 0) * (fusionWeights[at] ?? 0), 0) +
        (index.articles[article]?.topic === question.previousTopic ? bonus : 0),
      signals: {
        words: opinions.words[article] ?? 0,
        likeness: opinions.likeness[article] ?? 0,
        topic: opinions.topic[article] ?? 0,
      },
    }))
    .sort((a, b) => b.fused - a.fused);
  return ranked.slice(0, kept).map((one) => {
    // Articles on the same topic do not speak against each other.
    const rival = ranked.find((other) => other.topic !== one.topic);
    return { ...one, features: featuresOf(one.signals, one.fused - (rival?.fused ?? 0), opinions.known) };
  });
}

/** How many candidates are kept. */
const kept = 5;
const fusionWeights = [1, 1, 1];

/** Margin over the best of another topic, topic log-odds, likeness, word score, and the share of the text's words that are known at all. */
function featuresOf(signals: Signals, margin: number, known: number): readonly number[] {
  return [margin, signals.topic, signals.likeness, signals.words, known];
}

interface Opinions {
  readonly words: readonly number[];
  readonly likeness: readonly number[];
  readonly topic: readonly number[];
  readonly known: number;
}

function opinionsOn(index: SearchIndex, question: Question): Opinions {
  const words = index.articles.map(() => 0);
  const likeness = index.articles.map(() => 0);
  let known = 0;
  for (const section of index.sections) {
    const terms = termsOf(question.text, section.locale);
    const best = bestPossible(section.words, terms);
    known = Math.max(known, best.known);
    scoreAll(section.words, terms.stems).forEach((score, row) => {
      const at = section.articles[row] ?? 0;
      words[at] = Math.max(words[at] ?? 0, score / best.score);
    });
    likenesses(section, terms).forEach((score, row) => {
      const at = section.articles[row] ?? 0;
      likeness[at] = Math.max(likeness[at] ?? 0, score);
    });
  }
  const scores = new Map(question.topics.map((topic) => [topic.name, topic.score]));
  const topic = index.articles.map((article) => logOdds(scores.get(article.topic) ?? 0));
  return { words, likeness, topic, known };
}

/** The score of a text that has all the words, and the share of the words' weight that any article knows. */
function bestPossible(postings: Postings, terms: Terms): { readonly score: number; readonly known: number } {
  const rarest = Math.log(1 + (postings.size + 0.5) / 0.5);
  let [all, known] = [0, 0];
  for (const [stem, times] of terms.stems) {
    const rarity = postings.terms.get(stem)?.rarity;
    all += times * (rarity ?? rarest);
    known += times * (rarity ?? 0);
  }
  return { score: all || 1, known: all > 0 ? known / all : 0 };
}

/** Per article of the section: its most alike example, and a quarter of its most alike passage. */
function likenesses(section: Section, terms: Terms): readonly number[] {
  const phrases = scoreAll(section.phrases, queryVector(section.phrases, terms.words));
  const characters = scoreAll(section.characters, queryVector(section.characters, terms.characters));
  const examples = section.articles.map(() => 0);
  const bodies = section.articles.map(() => 0);
  section.passages.forEach(({ article, body }, at) => {
    if (body) bodies[article] = Math.max(bodies[article] ?? 0, phrases[at] ?? 0);
    else examples[article] = Math.max(examples[article] ?? 0, ((phrases[at] ?? 0) + (characters[at] ?? 0)) / 2);
  });
  return examples.map((score, row) => score + bodyWeight * (bodies[row] ?? 0));
}

/** Fewer articles than this are compared as if there were this many, the others without any score: a lone article is not always far ahead. */
const fewest = 20;

function zScores(values: readonly number[]): readonly number[] {
  const low = Math.min(...values);
  const padded = [...values, ...Array.from({ length: Math.max(0, fewest - values.length) }, () => low)];
  const mean = padded.reduce((sum, value) => sum + value, 0) / padded.length;
  const spread = Math.sqrt(padded.reduce((sum, value) => sum + (value - mean) ** 2, 0) / padded.length);
  return values.map((value) => (spread > 1e-9 ? (value - mean) / spread : 0));
}

function logOdds(share: number): number {
  const bounded = Math.min(0.99, Math.max(0.001, share));
  return Math.log(bounded / (1 - bounded));
}

/** "And how long does it take?" is about what was asked before. */
function followUpBonus(text: string): number {
  const words = text.trim().split(/\s+/).length;
  return words <= 8 ? 1 : 0;
}
