import type { Topic } from '../../core/understanding.ts';
import { bodyWeight } from './buildIndex.ts';
import { cosineScores, rarityOf, sumScores, type Postings } from './postings.ts';
import type { SearchIndex, Section } from './searchIndex.ts';
import { termsIn, type Terms } from './terms.ts';

/** One article as an answer to a text, with everything that speaks for it. */
export interface Candidate {
  /** Position in `SearchIndex.articles`. */
  readonly article: number;
  /** What speaks for it in all; only comparable within one text. */
  readonly strength: number;
  /** For the probability; see `featuresOf`. */
  readonly features: readonly number[];
  readonly opinions: Opinions;
}

/** What three judges think of one article. */
export interface Opinions {
  /** BM25 as a share of what a text with all the words would get. */
  readonly words: number;
  /** Likeness to its nearest example or passage. */
  readonly likeness: number;
  /** Log-odds of its topic. */
  readonly topic: number;
}

export interface Question {
  readonly text: string;
  /** Best first, from the topic model. */
  readonly topics: readonly Topic[];
  readonly previousTopic?: string;
}

/** Orders the articles that `serves` admits by how well they fit; the best five, best first. */
export function rank(
  index: SearchIndex,
  question: Question,
  serves: (article: number) => boolean,
): readonly Candidate[] {
  const bonus = followUpBonus(question.text);
  const ranked = opinionsOn(index, question)
    .map((opinions, article) => {
      const { id = '', topic = '' } = index.articles[article] ?? {};
      const strength = strengthOf(opinions) + (topic === question.previousTopic ? bonus : 0);
      // Rounded, so that what is equally strong stays so in every order of adding up.
      return { article, id, topic, opinions, strength: Math.round(strength * 1e6) / 1e6 };
    })
    .filter(({ article }) => serves(article))
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, kept).map(({ article, topic, opinions, strength }) => {
    // Articles on the same topic do not speak against each other.
    const rivals = ranked.filter((other) => other.topic !== topic).map((other) => other.opinions);
    return { article, strength, opinions, features: featuresOf(opinions, rivals) };
  });
}

/** How many candidates are kept. */
const kept = 5;

/** Measured on libraries with and without examples; the exact weights matter little. */
function strengthOf({ topic, words, likeness }: Opinions): number {
  return topic + 8 * words + 8 * likeness;
}

/** How far it is ahead of the best other topic in each opinion, and the opinions themselves, which are low for what nobody wrote about. */
function featuresOf(own: Opinions, rivals: readonly Opinions[]): readonly number[] {
  const lead = (opinion: keyof Opinions, none: number): number =>
    own[opinion] - rivals.reduce((most, rival) => Math.max(most, rival[opinion]), none);
  return [lead('topic', leastTopic), lead('words', 0), lead('likeness', 0), own.topic, own.words, own.likeness];
}

function opinionsOn(index: SearchIndex, question: Question): readonly Opinions[] {
  const words = index.articles.map(() => 0);
  const likeness = index.articles.map(() => 0);
  const termsFor = termsIn(question.text);
  for (const section of index.sections) {
    const terms = termsFor(section.locale);
    const most = bestPossible(section.words, terms);
    sumScores(section.words, terms.stems).forEach((score, row) => raise(words, section.articles[row], score / most));
    likenesses(section, terms).forEach((score, row) => raise(likeness, section.articles[row], score));
  }
  const scores = new Map(question.topics.map((topic) => [topic.name, topic.score]));
  return index.articles.map((article, at) => ({
    words: words[at] ?? 0,
    likeness: likeness[at] ?? 0,
    topic: logOdds(scores.get(article.topic) ?? 0),
  }));
}

function raise(scores: number[], at: number | undefined, score: number): void {
  if (at !== undefined) scores[at] = Math.max(scores[at] ?? 0, score);
}

/** The score of a text that has all the words; words nobody wrote count as the rarest. */
function bestPossible(postings: Postings, terms: Terms): number {
  const rarest = Math.log(1 + (postings.size + 0.5) / 0.5);
  let all = 0;
  for (const [stem, times] of terms.stems) all += times * (rarityOf(postings, stem) ?? rarest);
  return all || 1;
}

/** Per article of the section: its most alike example, and a quarter of its most alike passage. */
function likenesses(section: Section, terms: Terms): readonly number[] {
  const phrases = cosineScores(section.phrases, terms.words);
  const characters = cosineScores(section.characters, terms.characters);
  const examples = section.articles.map(() => 0);
  const bodies = section.articles.map(() => 0);
  section.passages.forEach(({ article, body }, at) => {
    if (body) bodies[article] = Math.max(bodies[article] ?? 0, phrases[at] ?? 0);
    else examples[article] = Math.max(examples[article] ?? 0, ((phrases[at] ?? 0) + (characters[at] ?? 0)) / 2);
  });
  return examples.map((score, row) => score + bodyWeight * (bodies[row] ?? 0));
}

/** A topic the model does not name counts as this unlikely. */
const leastShare = 0.001;

function logOdds(share: number): number {
  const bounded = Math.min(0.99, Math.max(leastShare, share));
  return Math.log(bounded / (1 - bounded));
}

const leastTopic = logOdds(0);

/** "And how long does it take?" is about what was asked before. */
function followUpBonus(text: string): number {
  const words = text.trim().split(/\s+/).length;
  return words <= 8 ? 2 : 0;
}
