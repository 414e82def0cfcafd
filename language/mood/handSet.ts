import type { MoodFeatures } from './featuresOf.ts';

/** What anger weighs in log-odds, set by hand: paid raters' dialogues hardly hold any, customers' do. The fit leaves them nearly as they are. */
export const handSet: Readonly<Partial<Record<keyof MoodFeatures, number>>> = {
  strong: 5.4,
  displeased: 2.8,
  worn: 3.1,
  intense: 0.5,
  shouted: 2.6,
  complaint: 1.8,
  notHelped: 1.4,
  saidBefore: 0.7,
  before: 1.6,
  effort: 0.6,
};
