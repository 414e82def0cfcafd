import type { Opinion } from './opinion.ts';

/** Weights of planes over special embeddings, and what to multiply each topic's with. */
export interface Planes {
  readonly weights: Int8Array | Float64Array;
  readonly scales: Float32Array | null;
}

/** How near what a text means is to each topic: one margin per topic. */
export function nearnessOf({ weights, scales }: Planes, special: Float32Array, topics: number): Float64Array {
  const margins = new Float64Array(topics);
  for (let at = 0; at < special.length; at++) {
    const value = special[at] as number;
    for (let topic = 0; topic < topics; topic++)
      margins[topic] = (margins[topic] as number) + value * (weights[at * topics + topic] as number);
  }
  if (scales !== null)
    for (let topic = 0; topic < topics; topic++)
      margins[topic] = (margins[topic] as number) * (scales[topic] as number);
  return margins;
}

/** Both opinions as one: margins added, and both told apart where it is about scope; `closeTo` says how near the text is to the middle of a topic. */
export function together(
  sparse: Opinion,
  nearness: Float64Array,
  share: number,
  closeTo: (topic: number) => readonly number[],
): Opinion {
  const margins = sparse.margins.map((margin, topic) => margin + share * (nearness[topic] ?? 0));
  const [near, nearLead] = bestOf(nearness);
  const [best, lead] = bestOf(margins);
  const told = [best / (1 + share), lead / (1 + share), near, nearLead, ...closeTo(margins.indexOf(best))];
  return { margins, features: [...sparse.features, ...told] };
}

function bestOf(margins: Float64Array): readonly [best: number, lead: number] {
  let best = -1;
  let next = -1;
  for (const margin of margins) {
    if (margin > best) [best, next] = [margin, best];
    else if (margin > next) next = margin;
  }
  return [best, best - next];
}
