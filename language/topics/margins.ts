import type { TopicModel } from './topicModel.ts';
import type { Vector } from './vector.ts';

/** How far a text lies on each topic's side: one margin per topic, in the order of `model.topics`. */
export function marginsOf(model: Omit<TopicModel, 'calibration'>, vector: Vector): Float64Array {
  const width = model.topics.length;
  const margins = new Float64Array(width);
  const { columns, values } = vector;
  const { weights } = model;
  for (let at = 0; at < columns.length; at++) {
    const value = values[at] as number;
    const from = (columns[at] as number) * width;
    for (let topic = 0; topic < width; topic++)
      margins[topic] = (margins[topic] as number) + value * (weights[from + topic] as number);
  }
  for (let topic = 0; topic < width; topic++)
    margins[topic] = (margins[topic] as number) * (model.scales[topic] as number) + (model.biases[topic] as number);
  return margins;
}
