import type { Signal } from '../../core/understanding.ts';
import type { Clauses } from './clauses.ts';
import { abuse } from './cues/abuse.ts';
import { affirms } from './cues/affirms.ts';
import { asksCallback } from './cues/asksCallback.ts';
import { asksCapabilities } from './cues/asksCapabilities.ts';
import { asksForHuman } from './cues/asksForHuman.ts';
import { asksIfBot } from './cues/asksIfBot.ts';
import { complaint } from './cues/complaint.ts';
import { denies } from './cues/denies.ts';
import { emergency } from './cues/emergency.ts';
import { goodbye } from './cues/goodbye.ts';
import { greeting } from './cues/greeting.ts';
import { injection } from './cues/injection.ts';
import { notHelped } from './cues/notHelped.ts';
import { optIn } from './cues/optIn.ts';
import { optOut } from './cues/optOut.ts';
import { selfHarm } from './cues/selfHarm.ts';
import { thanks } from './cues/thanks.ts';
import { threat } from './cues/threat.ts';
import { hears, isAny, type Cues } from './cues.ts';
import { soundsLike } from './fitted/soundsLike.ts';

/** Everything a text signals by its words alone, in a fixed order: what is said in so many words first, then what is only like it. */
export function signalsOf(clauses: Clauses): readonly Signal[] {
  const heard = new Set(sounds.filter(([, cues]) => hears(cues, clauses)).map(([signal]) => signal));
  for (const [winner, losers] of precedence) if (heard.has(winner)) for (const loser of losers) heard.delete(loser);
  const alike = soundsLike(clauses);
  return sounds.filter(([signal, cues]) => heard.has(signal) || isLike(signal, cues)).map(([signal]) => signal);

  /** What was said in so many words explains what is only like something else. */
  function isLike(signal: Signal, { unless }: Cues): boolean {
    const pieces = alike.get(signal) ?? [];
    return pieces.some((words) => !isAny(unless, words)) && !explainedBy[signal]?.some((plain) => heard.has(plain));
  }
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
  ['injection', injection],
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

/** Whoever says one of these most likely means just that. */
const explainedBy: Readonly<Partial<Record<Signal, readonly Signal[]>>> = {
  'self-harm': ['threat'],
  'opt-out': ['opt-in', 'goodbye'],
  abuse: ['asks-if-bot', 'asks-capabilities'],
  injection: ['asks-if-bot', 'asks-capabilities'],
};
