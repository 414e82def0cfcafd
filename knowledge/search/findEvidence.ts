import type { Embedding } from '../../core/embedding.ts';
import type { Article, ArticleRef, Evidence, Variant } from '../../core/knowledge.ts';
import type { Instant } from '../../core/time.ts';
import type { Topic } from '../../core/understanding.ts';
import { probability } from './evidenceFit.ts';
import { type Candidate, rank } from './rank.ts';
import type { SearchIndex } from './searchIndex.ts';
import { shortAnswer } from './shortAnswer.ts';

/** A customer's question, with all that decides which articles may answer it and how. */
export interface Asked {
  readonly text: string;
  /** The text without its likely typing mistakes, where it has any. */
  readonly mended?: string;
  /** What the text means (the mended one, where it has mistakes), where that was asked for. */
  readonly embedding?: Embedding;
  /** What the topic model made of it, best first. */
  readonly topics: readonly Topic[];
  /** BCP 47 language the answer should be in. */
  readonly locale: string;
  readonly variant: 'web' | 'sms';
  readonly now: Instant;
  /** The language of articles that are not written in `locale`. */
  readonly defaultLocale: string;
  /** What was talked about just before, for follow-up questions. */
  readonly previousTopic?: string;
  readonly audience: 'customers';
  /** Topic or article that the customer picked from choices: nothing else comes into question. */
  readonly picked?: string;
  /** How many articles are given at most; five when missing. */
  readonly most?: number;
}

/** The articles that may answer, best first, each with a calibrated probability that it does. */
export function findEvidence(index: SearchIndex, asked: Asked): readonly Evidence[] {
  const byId = new Map(index.articles.map((article) => [article.id, article]));
  let most = 1;
  return rank(index, asked, (at) => comesIntoQuestion(index.articles[at], asked), asked.most).flatMap(
    (candidate, place) => {
      const article = index.articles[candidate.article];
      if (!article) return [];
      const { best, other } = candidate.opinions.meaning > 0 ? index.meantFit : index.fit;
      // Both were fitted apart: what is ranked lower is never surer.
      most = Math.min(most, probability(place === 0 ? best : other, candidate.features));
      return [toEvidence(article, most, candidate.opinions, asked, byId)];
    },
  );
}

function comesIntoQuestion(article: Article | undefined, asked: Asked): boolean {
  const { picked } = asked;
  if (article === undefined || (picked !== undefined && picked !== article.topic && picked !== article.id))
    return false;
  return serves(article, asked);
}

function serves({ audience, validFrom, validUntil }: Article, asked: Asked): boolean {
  return audience === asked.audience && (validFrom ?? -Infinity) <= asked.now && asked.now < (validUntil ?? Infinity);
}

function toEvidence(
  article: Article,
  score: number,
  opinions: Candidate['opinions'],
  asked: Asked,
  byId: ReadonlyMap<string, Article>,
): Evidence {
  const [locale, variant] = variantFor(article, asked);
  return {
    article: refOf(article, asked),
    topic: article.topic,
    score,
    why: [
      `topic ${shown(1 / (1 + Math.exp(-opinions.topic)))}`,
      `likeness ${shown(opinions.likeness)}`,
      `words ${shown(opinions.words)}`,
    ],
    answer: asked.variant === 'sms' ? (variant.sms ?? shortAnswer(variant.web)) : variant.web,
    locale,
    ...(variant.urgent === undefined ? {} : { urgent: variant.urgent }),
    ...(article.escalate === undefined ? {} : { escalate: article.escalate }),
    followUps: article.followUps.flatMap((id) => {
      const next = byId.get(id);
      return next && serves(next, { ...asked, picked: id }) ? [refOf(next, asked)] : [];
    }),
  };
}

function refOf(article: Article, asked: Asked): ArticleRef {
  return { id: article.id, hash: article.hash, title: variantFor(article, asked)[1].title };
}

/** The asked locale, its plain language, the default one, else whatever the article is written in. */
function variantFor(article: Article, { locale, defaultLocale }: Asked): readonly [string, Variant] {
  const language = locale.split('-')[0] ?? locale;
  for (const name of [locale, language, defaultLocale, ...Object.keys(article.variants).sort()]) {
    const variant = article.variants[name];
    if (variant) return [name, variant];
  }
  return [defaultLocale, { title: article.id, examples: [], web: '', body: '' }];
}

function shown(value: number): string {
  return value.toFixed(2);
}
