import { fitLogistic, type Observation } from './fitLogistic.ts';
import { fitTemperature, type Judged } from './fitTemperature.ts';
import { fitTopics, type Lesson } from './fitTopics.ts';
import { foldsOf } from './foldsOf.ts';
import { opinionOf } from './opinion.ts';
import { usualScope } from './scope.ts';
import type { Calibration } from './topicModel.ts';

/**
 * Finds out how far the margins of these lessons can be trusted: models that saw neither some of the examples nor some whole
 * topics are asked about them; the examples tell the temperature, the unseen topics stand for questions that belong nowhere.
 */
export function examine(topics: readonly string[], lessons: readonly Lesson[]): Calibration {
  const folds = foldsOf(topics, lessons, rounds);
  // About a third is asked in a round. Two thousand answers tell enough; a large set gives them in its first round.
  const needed = Math.min(rounds, Math.ceil(6000 / Math.max(1, lessons.length)));
  const known: Judged[] = [];
  const observed: { features: readonly number[]; so: boolean }[] = [];
  for (let round = 0; round < needed; round++) {
    const isStrange = (topic: number): boolean => topic % rounds === round;
    const kept = topics.map((_, topic) => topic).filter((topic) => !isStrange(topic));
    const place = new Map(kept.map((topic, at) => [topic, at]));
    const model = fitTopics(
      kept.map((topic) => topics[topic] ?? ''),
      lessons.flatMap(({ terms, topic }, at) =>
        folds[at] !== round && !isStrange(topic) ? [{ terms, topic: place.get(topic) ?? 0 }] : [],
      ),
    );
    lessons.forEach(({ terms, topic }, at) => {
      if (folds[at] !== round && !isStrange(topic)) return;
      const opinion = opinionOf(model, terms);
      if (opinion === null) return;
      observed.push({ features: opinion.features, so: !isStrange(topic) });
      const right = place.get(topic);
      if (right !== undefined) known.push({ margins: opinion.margins, right });
    });
  }
  return { temperature: fitTemperature(known), scope: fitScope(observed) };
}

const rounds = 5;

/** Of ten messages one is taken to belong nowhere, however many were held out here. */
const shareInScope = 0.9;

function fitScope(observed: readonly Omit<Observation, 'weight'>[]): readonly number[] {
  const inside = observed.filter((one) => one.so).length;
  const outside = observed.length - inside;
  if (inside === 0 || outside === 0) return usualScope;
  const total = Math.min(observed.length, 500);
  return fitLogistic(
    observed.map((one) => ({
      ...one,
      weight: one.so ? (total * shareInScope) / inside : (total * (1 - shareInScope)) / outside,
    })),
    usualScope,
    1,
  );
}
