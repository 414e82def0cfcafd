import { callbackStep } from '../callback.ts';
import { eventHeard } from '../heard.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { bringIn, keptForPerson } from '../rule.ts';

/** "A person, please" works at once and always; who waits already hears how long it will be. */
export const person: Rule = (facts) => {
  const detail = askedHow(facts);
  if (detail === null) return null;
  // "Have somebody call me tomorrow at ten": they said when.
  if (facts.signals('asks-callback') && namesTime(facts)) return null;
  if (facts.waiting) return keptForPerson(facts, 'person', detail);
  return bringIn(facts, 'person', detail, 'asked', facts.urgent);
};

function namesTime(facts: Facts): boolean {
  const step = callbackStep(facts);
  return step !== null && 'at' in step;
}

function askedHow(facts: Facts): string | null {
  if (facts.signals('asks-for-human')) return 'signal asks-for-human';
  if (eventHeard(facts.heard, 'talk-to-person')) return 'pressed talk to a person';
  return facts.chosen?.id === 'person' ? 'chose a person' : null;
}
