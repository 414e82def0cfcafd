/** For each term the documents that have it, with a weight; `rarity` is the term's idf. */
export interface Postings {
  /** How many documents there are. */
  readonly size: number;
  readonly terms: ReadonlyMap<string, Posting>;
}

export interface Posting {
  readonly rarity: number;
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

type Counts = ReadonlyMap<string, number>;

/** Postings whose sum over a query's terms is the BM25 score (Robertson; k1 1.2, b 0.5: examples are short by nature, not by lack of content). */
export function bm25Postings(documents: readonly Counts[]): Postings {
  const lengths = documents.map((counts) => sum(counts.values()));
  const average = sum(lengths) / Math.max(1, documents.length) || 1;
  return invert(
    documents,
    (found) => Math.log(1 + (documents.length - found + 0.5) / (found + 0.5)),
    (times, rarity, at) => (rarity * times * (k1 + 1)) / (times + k1 * (1 - b + (b * (lengths[at] ?? 0)) / average)),
  );
}

/** Postings whose weighted sum over a query's terms is the cosine of TF-IDF vectors (1 + ln tf, smoothed idf). */
export function cosinePostings(documents: readonly Counts[]): Postings {
  const raw = invert(
    documents,
    (found) => smoothedRarity(documents.length, found),
    (times, rarity) => (1 + Math.log(times)) * rarity,
  );
  const squares = documents.map(() => 0);
  for (const { documents: places, weights } of raw.terms.values())
    places.forEach((at, index) => (squares[at] = (squares[at] ?? 0) + (weights[index] ?? 0) ** 2));
  const terms = new Map(
    [...raw.terms].map(([term, posting]) => [
      term,
      {
        ...posting,
        weights: posting.weights.map((weight, index) =>
          rounded(weight / Math.sqrt(squares[posting.documents[index] ?? 0] || 1)),
        ),
      },
    ]),
  );
  return { size: raw.size, terms };
}

/** A query as a vector of length 1 over these postings; terms nobody has count as rarest, so that foreign words lower the cosine. */
export function queryVector(postings: Postings, counts: Counts): Counts {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, times] of counts) {
    const rarity = postings.terms.get(term)?.rarity ?? smoothedRarity(postings.size, 0);
    const weight = (1 + Math.log(times)) * rarity;
    weights.set(term, weight);
    square += weight ** 2;
  }
  const length = Math.sqrt(square) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/** Adds up, per document, the weights of a query's terms. */
export function scoreAll(postings: Postings, query: Counts): Float64Array {
  const scores = new Float64Array(postings.size);
  for (const [term, weight] of query) {
    const posting = postings.terms.get(term);
    posting?.documents.forEach((at, index) => {
      scores[at] = (scores[at] ?? 0) + weight * (posting.weights[index] ?? 0);
    });
  }
  return scores;
}

const k1 = 1.2;
const b = 0.5;

function invert(
  documents: readonly Counts[],
  rarityOf: (found: number) => number,
  weigh: (times: number, rarity: number, at: number) => number,
): Postings {
  const places = new Map<string, number[]>();
  documents.forEach((counts, at) => {
    for (const term of counts.keys()) {
      const known = places.get(term);
      if (known) known.push(at);
      else places.set(term, [at]);
    }
  });
  const terms = new Map<string, Posting>();
  for (const [term, found] of places) {
    const rarity = rounded(rarityOf(found.length));
    terms.set(term, {
      rarity,
      documents: found,
      weights: found.map((at) => rounded(weigh(documents[at]?.get(term) ?? 0, rarity, at))),
    });
  }
  return { size: documents.length, terms };
}

function smoothedRarity(size: number, found: number): number {
  return Math.log((1 + size) / (1 + found)) + 1;
}

/** Four digits are enough and make the stored index half as large. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
