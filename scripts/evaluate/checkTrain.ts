import { NightdeskError } from '../../core/error.ts';
import { normalise } from '../../text/normalise.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Labelled } from './readLabelled.ts';

/** Refuses examples that nothing can be learned from, by name: a single topic, or a topic none of whose examples has a word. */
export function checkTrain(file: string, train: readonly Labelled[]): void {
  const topics = new Map<string, boolean>();
  for (const { text, intent } of train) topics.set(intent, topics.get(intent) === true || hasWord(text));
  const [only] = topics.keys();
  if (topics.size < 2) throw refuse(`${file} has the single topic ${only ?? ''}; at least two can be told apart.`);
  for (const [topic, isSaid] of topics)
    if (!isSaid) throw refuse(`${file}: no example of the topic ${topic} has a word in it.`);
}

function hasWord(text: string): boolean {
  return tokenise(normalise(text.slice(0, 2000))).length > 0;
}

function refuse(message: string): NightdeskError {
  return new NightdeskError('bad-request', message);
}
