import { leastTopic, opinionsOn, type Opinion, type Opinions } from './opinionsOn.ts';
import type { Question } from './question.ts';
import type { SearchIndex } from './searchIndex.ts';
import { strengthsOf } from './strengthsOf.ts';

/** One article as an answer to a text, with everything that speaks for it. */
export interface Candidate {
  /** Position in `SearchIndex.articles`. */
  readonly article: number;
  /** What speaks for it in all; only comparable within one text. */
  readonly strength: number;
  /** For the probability; see `featuresOf`. */
  readonly features: readonly number[];
  readonly opinions: Readonly<Record<Opinion, number>>;
}

/** Orders the articles that `serves` admits by how well they fit; the best `most`, best first. */
export function rank(
  index: SearchIndex,
  question: Question,
  serves: (article: number) => boolean,
  most = 5,
): readonly Candidate[] {
  const opinions = opinionsOn(index, question);
  const strengths = strengthsOf(opinions);
  const { articles } = index;
  const { previousTopic } = question;
  if (previousTopic !== undefined) {
    const bonus = followUpBonus(question.text);
    for (let at = 0; at < articles.length; at++)
      if (articles[at]?.topic === previousTopic) strengths[at] = (strengths[at] as number) + bonus;
  }
  const served: number[] = [];
  for (let at = 0; at < articles.length; at++) {
    // Rounded, so that what is equally strong stays so in every order of adding up.
    strengths[at] = Math.round((strengths[at] as number) * 1e6) / 1e6;
    if (serves(at)) served.push(at);
  }
  const ranked = served.toSorted(
    (a, b) =>
      (strengths[b] as number) - (strengths[a] as number) ||
      ((articles[a]?.id ?? '') < (articles[b]?.id ?? '') ? -1 : 1),
  );
  return ranked.slice(0, most).map((article) => {
    // Articles on the same topic do not speak against each other.
    const topic = articles[article]?.topic;
    const rivals = served.filter((other) => articles[other]?.topic !== topic);
    return {
      article,
      strength: strengths[article] as number,
      opinions: {
        words: opinions.words[article] as number,
        body: opinions.body[article] as number,
        likeness: opinions.likeness[article] as number,
        topic: opinions.topic[article] as number,
        meaning: opinions.meaning[article] as number,
        bodyMeaning: opinions.bodyMeaning[article] as number,
      },
      features: featuresOf(article, rivals, opinions),
    };
  });
}

/** How far it is ahead of the best other topic in each opinion, and the opinions themselves, which are low for what nobody wrote about. */
function featuresOf(
  article: number,
  rivals: readonly number[],
  { topic, words, likeness, meaning }: Opinions,
): readonly number[] {
  return [
    lead(topic, article, rivals, leastTopic),
    lead(words, article, rivals, 0),
    lead(likeness, article, rivals, 0),
    topic[article] as number,
    words[article] as number,
    likeness[article] as number,
    lead(meaning, article, rivals, 0),
    meaning[article] as number,
  ];
}

function lead(scores: Float64Array, article: number, rivals: readonly number[], none: number): number {
  let best = none;
  for (const rival of rivals) if ((scores[rival] as number) > best) best = scores[rival] as number;
  return (scores[article] as number) - best;
}

/** "And how long does it take?" is about what was asked before. */
function followUpBonus(text: string): number {
  const words = text.trim().split(/\s+/).length;
  return words <= 8 ? 3 : 0;
}
