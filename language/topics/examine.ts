import { calibrate, type Heard } from './calibrate.ts';
import { fitTopics, type Lesson } from './fitTopics.ts';
import { foldsOf } from './foldsOf.ts';
import { nearnessOf } from './meant.ts';
import { opinionOf } from './opinion.ts';
import { planesWithout, shareOf, type Lectures } from './lectures.ts';
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
    const planes = lectures === null ? null : planesWithout(lectures, isAsked);
    lessons.forEach(({ terms, topic }, at) => {
      if (!isAsked(at)) return;
      const opinion = opinionOf(model, terms);
      if (opinion === null) return;
      const special = lectures?.specials[at] ?? null;
      const all = planes === null || special === null ? null : nearnessOf(planes, special, topics.length);
      const nearness = all === null ? null : Float64Array.from(kept, (one) => all[one] ?? 0);
      heard.push({ opinion, nearness, right: place.get(topic) ?? null });
    });
  }
  return calibrate(heard, lectures === null ? 0 : shareOf(lectures));
}

const rounds = 5;
