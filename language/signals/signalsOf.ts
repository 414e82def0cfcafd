import type { Signal } from '../../core/understanding.ts';
import type { Clauses } from './clauses.ts';
import { asksCallback, asksCapabilities, asksIfBot, notHelped } from './cues/aboutUs.ts';
import { asksForHuman } from './cues/asksForHuman.ts';
import { optIn, optOut } from './cues/consent.ts';
import { emergency, selfHarm, threat } from './cues/danger.ts';
import { abuse, complaint } from './cues/grievance.ts';
import { affirms, denies, goodbye, greeting, thanks } from './cues/smalltalk.ts';
import { hears, type Cues } from './cues.ts';

/** Everything a text signals by its words alone, in a fixed order. */
export function signalsOf(clauses: Clauses): readonly Signal[] {
  const heard = new Set(sounds.filter(([, cues]) => hears(cues, clauses)).map(([signal]) => signal));
  for (const [winner, losers] of precedence) if (heard.has(winner)) for (const loser of losers) heard.delete(loser);
  return [...heard];
}

const sounds: readonly (readonly [Signal, Cues])[] = [
  ['self-harm', selfHarm],
  ['emergency', emergency],
  ['threat', threat],
  ['opt-out', optOut],
  ['opt-in', optIn],
  ['asks-for-human', asksForHuman],
  ['asks-callback', asksCallback],
  ['complaint', complaint],
  ['abuse', abuse],
  ['not-helped', notHelped],
  ['asks-if-bot', asksIfBot],
  ['asks-capabilities', asksCapabilities],
  ['affirms', affirms],
  ['denies', denies],
  ['thanks', thanks],
  ['goodbye', goodbye],
  ['greeting', greeting],
];

/** What does not count beside something else: "no, that is all, thanks" is no refusal. */
const precedence: readonly (readonly [Signal, readonly Signal[]])[] = [
  ['goodbye', ['denies', 'affirms']],
  ['opt-out', ['opt-in', 'goodbye']],
  ['self-harm', ['threat', 'goodbye', 'not-helped']],
];
