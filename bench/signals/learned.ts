import type { Signal } from '../../core/understanding.ts';

/** The signals that are heard by likeness, too, beside phrases. */
export const learned: readonly Signal[] = [
  'asks-for-human',
  'opt-out',
  'complaint',
  'self-harm',
  'threat',
  'abuse',
  'injection',
];
