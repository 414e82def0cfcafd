import { calibrationError } from './calibrationError.ts';
import { chanceFrom } from './chanceFrom.ts';

/**
 * How far off a judge would seem whose probabilities are all exactly true, for no other reason than that the texts are few: the
 * mean calibration error over 200 draws of what came true, each true with its own probability (parametric bootstrap). The same
 * scores give the same floor.
 */
export function calibrationFloor(scores: readonly number[]): number {
  const chance = chanceFrom(1);
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1)
    sum += calibrationError(scores.map((score) => ({ score, positive: chance() < score })));
  return sum / draws;
}

const draws = 200;
