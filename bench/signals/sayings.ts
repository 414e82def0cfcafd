import type { Signal } from '../../core/understanding.ts';
import { asksForHuman, asksForNobody } from '../../tests/language/said/asksForHuman.ts';
import { fifthSitting, innocent } from '../../tests/language/said/fifthSitting.ts';
import { fourthSitting } from '../../tests/language/said/fourthSitting.ts';
import { ordinary } from '../../tests/language/said/ordinary.ts';
import type { Said } from '../../tests/language/said/said.ts';
import { moods } from '../../tests/language/said/moods.ts';
import { secondSitting } from '../../tests/language/said/secondSitting.ts';
import { said } from '../../tests/language/said/signals.ts';
import { sixthSitting } from '../../tests/language/said/sixthSitting.ts';
import { thirdSitting } from '../../tests/language/said/thirdSitting.ts';
import { upsetOrCalm } from '../../tests/language/said/upsetOrCalm.ts';
import { learned } from './learned.ts';

/** A text and what it signals. */
export interface Saying {
  readonly text: string;
  readonly signals: ReadonlySet<Signal>;
  /** What it only seems to signal. */
  readonly seems: ReadonlySet<Signal>;
}

/** Everything that was ever written for the project to be learned from, each text once. */
export function sayings(): readonly Saying[] {
  const all = new Map<string, { readonly signals: Set<Signal>; readonly seems: Set<Signal> }>();
  const of = (text: string): { readonly signals: Set<Signal>; readonly seems: Set<Signal> } => {
    const known = all.get(text) ?? { signals: new Set(), seems: new Set() };
    all.set(text, known);
    return known;
  };
  const says = (texts: readonly string[], signal: Signal): void => {
    for (const text of texts) of(text).signals.add(signal);
  };
  const saysNot = (texts: readonly string[], ...signals: readonly Signal[]): void => {
    for (const text of texts) for (const signal of signals) of(text).seems.add(signal);
  };
  says([...asksForHuman.en, ...asksForHuman.de], 'asks-for-human');
  for (const [signal, texts] of entries(said)) {
    says(texts.says, signal);
    saysNot(texts.saysNot, signal);
  }
  for (const sitting of [secondSitting, thirdSitting, fourthSitting, fifthSitting, sixthSitting])
    for (const [signal, { en, de, not }] of entries<NonNullable<Said[Signal]>>(sitting)) {
      says([...en, ...de], signal);
      saysNot(not, signal);
    }
  for (const { en, de } of [innocent, ordinary, asksForNobody]) saysNot([...en, ...de], ...learned);
  saysNot([...moods.calm, ...upsetOrCalm.en.calm, ...upsetOrCalm.de.calm], ...learned);
  // What signals nothing of this kind seems to signal all of it.
  return [...all].map(([text, { signals, seems }]) => ({
    text,
    signals,
    seems: learned.some((one) => signals.has(one)) ? seems : new Set(learned),
  }));
}

function entries<T>(record: Readonly<Partial<Record<Signal, T>>>): readonly (readonly [Signal, T])[] {
  return Object.entries(record) as unknown as readonly (readonly [Signal, T])[];
}
