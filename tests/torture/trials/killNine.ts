import { setTimeout as pause } from 'node:timers/promises';
import { type Ground, onGround, usualGuarantees } from '../ground.ts';
import type { HouseProcess } from '../houses.ts';
import { traffic } from '../traffic.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

const sizes = {
  small: { customers: 6, messages: 12, kills: 3 },
  full: { customers: 50, messages: 60, kills: 40 },
} as const;

/** Where somebody pulls the plug: around every commit, between a commit and its acknowledgement, between sending and marking. */
const moments = [
  'before-commit accept',
  'after-commit accept',
  'after-commit claim',
  'before-commit commit',
  'after-commit commit',
  'after-commit claim-delivery',
  'before-commit begin-part',
  'after-commit begin-part',
  'sent',
  'before-commit end-part',
  'after-commit end-part',
  'before-commit settle',
] as const;

/** Pulls the plug again and again while customers write on three channels and their providers repeat what was not acknowledged. */
export const killNine: Trial = {
  name: '1 kill -9',
  guarantees: usualGuarantees,
  databases: ['sqlite', 'postgres'],
  run: (settings) => onGround(settings, { program: 'childHouse', houses: 2 }, (ground) => happen(ground, settings)),
};

async function happen(ground: Ground, { size }: TrialSettings): Promise<Finding> {
  const { customers, messages, kills } = sizes[size];
  const { reached, done } = traffic(ground, { customers, messages, pauseMs: 40 });
  const plugs = ground.chance.shuffled(moments);
  for (let count = 1; count <= kills; count += 1) {
    // All of them fall into the traffic, however fast it is.
    await reached(count / (kills + 2));
    await kill(ground, count, plugs[count % plugs.length] ?? moments[0]);
  }
  await done;
  await ground.calm();
  return ground.judge({ isGentle: false }, { kills });
}

async function kill(ground: Ground, count: number, moment: string): Promise<void> {
  const { chance, houses } = ground;
  const house = houses[count % houses.length];
  if (house === undefined) return;
  // Every third time at any moment, otherwise in the middle of something.
  if (count % 3 === 0) await pause(chance.below(300));
  else {
    if (await house.meet({ moment, passes: chance.below(6) }, 'SIGKILL', 2_000)) {
      await restart(ground, house, moment);
      return;
    }
  }
  house.signal('SIGKILL');
  await restart(ground, house, 'any moment');
}

async function restart({ chance, history }: Ground, house: HouseProcess, what: string): Promise<void> {
  history.tell({ kind: 'fault', house: house.name, what });
  await house.ended();
  // Now and then it dies again before it stands.
  if (chance.below(5) === 0) {
    const starting = house.start();
    await pause(chance.below(1_500));
    house.signal('SIGKILL');
    history.tell({ kind: 'fault', house: house.name, what: 'on its way up' });
    await Promise.all([starting, house.ended()]);
  }
  await house.start();
}
