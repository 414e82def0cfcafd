import { calibrate, type Heard } from './calibrate.ts';
import { fitTopics, type Lesson } from './fitTopics.ts';
import { foldsOf } from './foldsOf.ts';
import { nearnessOf, together } from './meant.ts';
import { nearMiddle } from './middles.ts';
import { opinionOf, type Opinion } from './opinion.ts';
import { middlesWithout, planesWithout, shareOf, type Lectures } from './lectures.ts';
import type { Calibration, Together } from './topicModel.ts';

/**
 * Finds out how far the margins of these lessons can be trusted: models that saw neither some of the examples nor some whole
 * topics are asked about them; the examples tell the temperature, the unseen topics stand for questions that belong nowhere.
 */
export function examine(
  topics: readonly string[],
  lessons: readonly Lesson[],
  lectures: Lectures | null = null,
): { readonly calibration: Calibration; readonly together: Together | null } {
  const folds = foldsOf(topics, lessons, rounds);
  // About a third is asked in a round. Two thousand answers tell enough; a large set gives them in its first round.
  const needed = Math.min(rounds, Math.ceil(6000 / Math.max(1, lessons.length)));
  const heard: Heard[] = [];
  for (let round = 0; round < needed; round++) {
    const isStrange = (topic: number): boolean => topic % rounds === round;
    const isAsked = (at: number): boolean => folds[at] === round || isStrange(lessons[at]?.topic ?? 0);
    const kept = topics.map((_, topic) => topic).filter((topic) => !isStrange(topic));
    const place = new Map(kept.map((topic, at) => [topic, at]));
    const model = fitTopics(
      kept.map((topic) => topics[topic] ?? ''),
      lessons.flatMap(({ terms, topic }, at) => (isAsked(at) ? [] : [{ terms, topic: place.get(topic) ?? 0 }])),
    );
    const ask = lectures === null ? null : askingWithout(lectures, isAsked, kept);
    lessons.forEach(({ terms, topic }, at) => {
      if (!isAsked(at)) return;
      const opinion = opinionOf(model, terms);
      if (opinion === null) return;
      heard.push({ opinion, both: ask?.(at, opinion) ?? null, right: place.get(topic) ?? null });
    });
  }
  return calibrate(heard, lectures === null ? 0 : shareOf(lectures));
}

const rounds = 5;

/** What is made of a lesson by words and meaning together, by planes and middles that saw none of those that are asked; null without an embedding. */
function askingWithout(
  lectures: Lectures,
  isAsked: (at: number) => boolean,
  kept: readonly number[],
): (at: number, opinion: Opinion) => Opinion | null {
  const planes = planesWithout(lectures, isAsked);
  const middles = middlesWithout(lectures, isAsked);
  const share = shareOf(lectures);
  return (at, opinion) => {
    const [input, embedding] = [lectures.inputs[at], lectures.embeddings[at]];
    if (!input || !embedding) return null;
    const all = nearnessOf(planes, input, lectures.topics);
    const nearness = Float64Array.from(kept, (one) => all[one] ?? 0);
    const closeTo = (topic: number): readonly number[] => {
      const middle = middles[kept[topic] ?? 0];
      return middle ? nearMiddle(middle, embedding) : [0, 0];
    };
    return together(opinion, nearness, share, closeTo);
  };
}
