import type { TopicModel } from './topicModel.ts';
import type { Vector } from './vector.ts';

/** How far a text lies on each topic's side: one margin per topic, in the order of `model.topics`. */
export function marginsOf(model: Omit<TopicModel, 'calibration'>, vector: Vector): Float64Array {
  const width = model.topics.length;
  const margins = new Float64Array(width);
  vector.columns.forEach((column, at) => {
    const value = vector.values[at] ?? 0;
    const from = column * width;
    for (let topic = 0; topic < width; topic++)
      margins[topic] = (margins[topic] as number) + value * (model.weights[from + topic] as number);
  });
  for (let topic = 0; topic < width; topic++)
    margins[topic] = (margins[topic] as number) * (model.scales[topic] as number) + (model.biases[topic] as number);
  return margins;
}
