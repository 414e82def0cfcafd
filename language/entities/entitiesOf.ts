import type { Instant } from '../../core/time.ts';
import type { Entity } from '../../core/understanding.ts';
import { amountsIn } from './amountsIn.ts';
import { countriesIn } from './countriesIn.ts';
import { datesIn } from './datesIn.ts';
import { emailsIn } from './emailsIn.ts';
import { lastFoursIn } from './lastFoursIn.ts';
import { phonesIn } from './phonesIn.ts';
import { referencesIn } from './referencesIn.ts';

/** What a reading of names and numbers needs to know. */
export interface Reading {
  readonly language: string;
  /** IANA zone of the customer. */
  readonly zone: string;
  readonly now: Instant;
  /** Patterns of the company's own references (see referencesIn). */
  readonly references?: readonly string[];
}

const longest = 2000;

/** The typed things in a text, in order of their place and without overlaps: amounts, dates, numbers, addresses, references, countries. */
export function entitiesOf(typed: string, reading: Reading): readonly Entity[] {
  const text = typed.slice(0, longest);
  const hasDigits = /\d/.test(text);
  // Earlier kinds win where two read the same letters: a reference is no telephone number.
  const found = [
    ...referencesIn(text, reading.references),
    ...emailsIn(text),
    ...(hasDigits ? [...lastFoursIn(text), ...amountsIn(text), ...phonesIn(text, reading)] : []),
    ...datesIn(text, reading),
    ...countriesIn(text),
  ];
  const kept: Entity[] = [];
  for (const one of found) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept.sort((a, b) => a.at - b.at);
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.at < b.at + b.text.length && b.at < a.at + a.text.length;
}
