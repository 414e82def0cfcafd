/** Texts to tell apart: what is known of each, all of one width, and the place of its topic. */
export interface Inputs {
  readonly values: readonly Float32Array[];
  readonly topics: readonly number[];
}

/**
 * A multinomial logistic regression by stochastic gradient descent: weights whose sums are the log-odds of each of `width`
 * topics, topic by topic. Deterministic: the order of the texts is shuffled by a fixed seed. Each text corrects only the
 * topics it is noticeably wrong about, which are few, so that a pass costs hardly more than asking.
 */
export function trainSoftmax({ values, topics }: Inputs, width: number): readonly Float32Array[] {
  const inputs = values[0]?.length ?? 0;
  const weights = Array.from({ length: width }, () => new Float32Array(inputs));
  const odds = new Float64Array(width);
  const importance = importanceOf(topics, width);
  const order = Int32Array.from(topics.keys());
  let seed = 0x9e3779b9;
  let step = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (let place = order.length - 1; place > 0; place--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((seed / 0x1_0000_0000) * (place + 1));
      const row = order[place] as number;
      order[place] = order[other] as number;
      order[other] = row;
    }
    for (const row of order) {
      const input = values[row] as Float32Array;
      const right = topics[row] as number;
      const rate = firstRate * (1 - step++ / (passes * order.length)) * (importance[right] as number);
      ask(weights, input, odds);
      toShares(odds);
      odds[right] = (odds[right] as number) - 1;
      for (let topic = 0; topic < width; topic++) {
        const mistake = odds[topic] as number;
        if (Math.abs(mistake) < noticeable) continue;
        const weight = weights[topic] as Float32Array;
        for (let at = 0; at < inputs; at++)
          weight[at] = (weight[at] as number) - rate * mistake * (input[at] as number);
      }
    }
    for (const weight of weights) for (let at = 0; at < inputs; at++) weight[at] = (weight[at] as number) * (1 - decay);
  }
  return weights;
}

const passes = 6;
const firstRate = 6;
const noticeable = 0.003;
/** What is forgotten after each pass, so that no weight grows without bounds. */
const decay = 0.1;

/** The few of a small topic weigh more each, but not as much as all of a large one together. */
function importanceOf(topics: readonly number[], width: number): readonly number[] {
  const counts = Array.from({ length: width }, () => 0);
  for (const topic of topics) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts.map((count) => Math.sqrt(topics.length / width / Math.max(1, count)));
}

/** Four topics at a time, because reading the input costs as much as reckoning with it. */
function ask(weights: readonly Float32Array[], input: Float32Array, odds: Float64Array): void {
  const fours = weights.length - (weights.length % 4);
  for (let topic = 0; topic < fours; topic += 4) {
    const a = weights[topic] as Float32Array;
    const b = weights[topic + 1] as Float32Array;
    const c = weights[topic + 2] as Float32Array;
    const d = weights[topic + 3] as Float32Array;
    let [ofA, ofB, ofC, ofD] = [0, 0, 0, 0];
    for (let at = 0; at < input.length; at++) {
      const value = input[at] as number;
      ofA += value * (a[at] as number);
      ofB += value * (b[at] as number);
      ofC += value * (c[at] as number);
      ofD += value * (d[at] as number);
    }
    odds[topic] = ofA;
    odds[topic + 1] = ofB;
    odds[topic + 2] = ofC;
    odds[topic + 3] = ofD;
  }
  for (let topic = fours; topic < weights.length; topic++) {
    const weight = weights[topic] as Float32Array;
    let sum = 0;
    for (let at = 0; at < input.length; at++) sum += (input[at] as number) * (weight[at] as number);
    odds[topic] = sum;
  }
}

function toShares(odds: Float64Array): void {
  let highest = -Infinity;
  for (const one of odds) if (one > highest) highest = one;
  let total = 0;
  for (let at = 0; at < odds.length; at++) {
    const share = Math.exp((odds[at] as number) - highest);
    odds[at] = share;
    total += share;
  }
  for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] as number) / total;
}
