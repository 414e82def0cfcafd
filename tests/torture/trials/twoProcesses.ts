import { setTimeout as pause } from 'node:timers/promises';
import { type Ground, onGround, usualGuarantees } from '../ground.ts';
import { traffic } from '../traffic.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

const leaseMs = 1_000;
const sizes = {
  small: { customers: 6, messages: 16, freezes: 4, longestMs: 1_800 },
  full: { customers: 30, messages: 60, freezes: 20, longestMs: 4_000 },
} as const;

/** Where an owner is frozen: with a turn in its hands, with a message that it is about to send or has just sent, in the middle of a commit. */
const moments = [
  'after-commit claim',
  'after-commit claim',
  'after-commit claim-delivery',
  'after-commit begin-part',
  'sent',
  'before-commit commit',
  'before-commit accept',
] as const;

/** Freezes one of two houses on one database for longer than it may hold anything, and lets it go on as if nothing had happened: what it does then comes too late. */
export const twoProcesses: Trial = {
  name: '17 two processes',
  guarantees: usualGuarantees,
  databases: ['postgres'],
  run: (settings) =>
    onGround(settings, { program: 'childHouse', houses: 2, leaseMs }, (ground) => happen(ground, settings)),
};

async function happen(ground: Ground, { size }: TrialSettings): Promise<Finding> {
  const { customers, messages, freezes, longestMs } = sizes[size];
  const { chance, history, houses } = ground;
  const { reached, done } = traffic(ground, { customers, messages, pauseMs: 60 });
  let inTheMiddle = 0;
  for (let count = 1; count <= freezes; count += 1) {
    await reached(count / (freezes + 2));
    const house = houses[count % houses.length];
    if (house === undefined) continue;
    // Once for so long that the database gives up on what it had begun.
    const isLong = size === 'full' && count === 1;
    const any = moments[(count - 1 + chance.below(2)) % moments.length] ?? moments[0];
    const moment = isLong ? 'before-commit commit' : any;
    if (await house.meet({ moment, passes: chance.below(3) }, 'SIGSTOP', 1_500)) inTheMiddle += 1;
    else house.signal('SIGSTOP');
    history.tell({ kind: 'fault', house: house.name, what: `frozen at ${moment}` });
    await pause(isLong ? 90_000 : chance.between(Math.round(leaseMs * 1.3), longestMs));
    house.signal('SIGCONT');
  }
  await done;
  await ground.calm();
  const refused = await Promise.all(houses.map((house) => house.figure('nightdesk_turns_total', 'outcome="stale"')));
  const stale = refused.reduce((sum, count) => sum + count, 0);
  return ground.judge({ isGentle: false }, { freezes, 'frozen in the middle': inTheMiddle, 'refused as stale': stale });
}
