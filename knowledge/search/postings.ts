/** For each term the documents that have it, with a weight; `rarity` is the term's idf. */
export interface Postings {
  /** How many documents there are. */
  readonly size: number;
  readonly terms: ReadonlyMap<string, Posting>;
}

export interface Posting {
  readonly rarity: number;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
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
    places.forEach((at, index) => (squares[at] = (squares[at] ?? 0) + rounded(weights[index] ?? 0) ** 2));
  const terms = new Map(
    [...raw.terms].map(([term, posting]) => [
      term,
      {
        ...posting,
        weights: posting.weights.map((weight, index) =>
          rounded(rounded(weight) / Math.sqrt(squares[posting.documents[index] ?? 0] || 1)),
        ),
      },
    ]),
  );
  return { size: raw.size, terms };
}

/** Per document, the sum of the weights of a query's terms. */
export function sumScores(postings: Postings, counts: Counts): Float64Array {
  const scores = new Float64Array(postings.size);
  for (const [term, times] of counts) {
    const posting = postings.terms.get(term);
    if (posting) addTo(scores, posting, times);
  }
  return scores;
}

/** Per document, the cosine with a query; terms nobody has count as rarest, so that foreign words lower it. */
export function cosineScores(postings: Postings, counts: Counts): Float64Array {
  const unseen = smoothedRarity(postings.size, 0);
  const found: { readonly posting: Posting; readonly weight: number }[] = [];
  let square = 0;
  for (const [term, times] of counts) {
    const posting = postings.terms.get(term);
    const weight = (times === 1 ? 1 : 1 + Math.log(times)) * (posting?.rarity ?? unseen);
    square += weight * weight;
    if (posting) found.push({ posting, weight });
  }
  const length = Math.sqrt(square) || 1;
  const scores = new Float64Array(postings.size);
  for (const { posting, weight } of found) addTo(scores, posting, weight / length);
  return scores;
}

/** The hottest loop of a turn, so no closure; every place is there. */
function addTo(scores: Float64Array, { documents, weights }: Posting, weight: number): void {
  for (let index = 0; index < documents.length; index++) {
    const at = documents[index] as number;
    scores[at] = (scores[at] as number) + weight * (weights[index] as number);
  }
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
      documents: Uint32Array.from(found),
      weights: Float32Array.from(found, (at) => rounded(weigh(documents[at]?.get(term) ?? 0, rarity, at))),
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
