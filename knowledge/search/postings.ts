/**
 * For each term the documents that have it, with a weight. The lists of all terms lie behind one another in a few long
 * arrays, because a question walks through thousands of entries.
 */
export interface Postings {
  /** How many documents there are. */
  readonly size: number;
  /** The row of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** By row: the term's idf. */
  readonly rarity: Float32Array;
  /** By row: where its list begins; one entry more than there are rows, for the end of the last. */
  readonly starts: Uint32Array;
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
  const squares = new Float64Array(documents.length);
  raw.documents.forEach((at, place) => (squares[at] = (squares[at] ?? 0) + (raw.weights[place] ?? 0) ** 2));
  const weights = raw.weights.map((weight, place) =>
    rounded(weight / Math.sqrt(squares[raw.documents[place] ?? 0] || 1)),
  );
  return { ...raw, weights };
}

/** The idf of a term; undefined for one that no document has. */
export function rarityOf(postings: Postings, term: string): number | undefined {
  const row = postings.terms.get(term);
  return row === undefined ? undefined : postings.rarity[row];
}

/** Per document, the sum of the weights of a query's terms. */
export function sumScores(postings: Postings, counts: Counts): Float64Array {
  const scores = new Float64Array(postings.size);
  for (const [term, times] of counts) {
    const row = postings.terms.get(term);
    if (row !== undefined) addTo(scores, postings, row, times);
  }
  return scores;
}

/** Per document, the cosine with a query; terms nobody has count as rarest, so that foreign words lower it. */
export function cosineScores(postings: Postings, counts: Counts): Float64Array {
  const unseen = smoothedRarity(postings.size, 0);
  const rows: number[] = [];
  const weights: number[] = [];
  let square = 0;
  for (const [term, times] of counts) {
    const row = postings.terms.get(term);
    const rarity = row === undefined ? unseen : (postings.rarity[row] as number);
    const weight = times === 1 ? rarity : (1 + Math.log(times)) * rarity;
    square += weight * weight;
    if (row === undefined) continue;
    rows.push(row);
    weights.push(weight);
  }
  const length = Math.sqrt(square) || 1;
  const scores = new Float64Array(postings.size);
  for (let at = 0; at < rows.length; at++)
    addTo(scores, postings, rows[at] as number, (weights[at] as number) / length);
  return scores;
}

/** The hottest loop of a turn, so no closure; every place is there. */
function addTo(scores: Float64Array, { starts, documents, weights }: Postings, row: number, weight: number): void {
  const end = starts[row + 1] as number;
  for (let place = starts[row] as number; place < end; place++) {
    const at = documents[place] as number;
    scores[at] = (scores[at] as number) + weight * (weights[place] as number);
  }
}

const k1 = 1.2;
const b = 0.5;

function invert(
  documents: readonly Counts[],
  rarityFor: (found: number) => number,
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
  const lists = [...places];
  const rarity = Float32Array.from(lists, ([, found]) => rounded(rarityFor(found.length)));
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(([, found], row) => (starts[row + 1] = (starts[row] ?? 0) + found.length));
  const weights = lists.flatMap(([term, found], row) =>
    found.map((at) => rounded(weigh(documents[at]?.get(term) ?? 0, rarity[row] ?? 0, at))),
  );
  return {
    size: documents.length,
    terms: new Map(lists.map(([term], row) => [term, row])),
    rarity,
    starts,
    documents: Uint32Array.from(lists.flatMap(([, found]) => found)),
    weights: Float32Array.from(weights),
  };
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
