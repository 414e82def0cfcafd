import { expect } from 'chai';
import { setImmediate as tick, setTimeout as pause } from 'node:timers/promises';
import { startAlarm } from '../../desk/alarm.ts';

describe('the alarm', () => {
  it('rings when something is due and then sleeps', async () => {
    let due: number | null = 5;
    let rang = 0;
    let looked = 0;
    const alarm = startAlarm({
      nextDue: () => {
        looked += 1;
        return Promise.resolve(due);
      },
      ring: () => {
        rang += 1;
        due = null;
        return Promise.resolve();
      },
      now: () => 5,
      onError: fail,
    });
    await settled(() => rang === 1);
    await pause(20);
    expect([rang, looked]).to.deep.equal([1, 2]);
    await alarm.stop();
  });

  it('wakes by itself at the time', async () => {
    const due = Date.now() + 30;
    let rangAt = 0;
    const alarm = startAlarm({
      nextDue: () => Promise.resolve(rangAt === 0 ? due : null),
      ring: () => {
        rangAt = Date.now();
        return Promise.resolve();
      },
      now: Date.now,
      onError: fail,
    });
    await settled(() => rangAt > 0);
    expect(rangAt).to.be.at.least(due);
    await alarm.stop();
  });

  it('hears of something earlier, also while it is looking', async () => {
    let due: number | null = null;
    let rang = 0;
    const alarm = startAlarm({
      nextDue: async () => {
        const seen = due;
        await tick();
        return seen;
      },
      ring: () => {
        rang += 1;
        due = null;
        return Promise.resolve();
      },
      now: () => 10,
      onError: fail,
    });
    due = 1;
    alarm.wake();
    await settled(() => rang === 1);
    await alarm.stop();
  });

  it('hears of something earlier at whatever moment of falling asleep', async () => {
    for (let steps = 0; steps < 16; steps += 1) {
      let due: number | null = null;
      let rang = 0;
      const alarm = startAlarm({
        nextDue: () => Promise.resolve(due),
        ring: () => {
          rang += 1;
          due = null;
          return Promise.resolve();
        },
        now: () => 10,
        onError: fail,
      });
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      due = 1;
      alarm.wake();
      await settled(() => rang === 1);
      await alarm.stop();
    }
  });

  it('never rings twice at once', async () => {
    let ringing = 0;
    let most = 0;
    let left = 5;
    const alarm = startAlarm({
      nextDue: () => Promise.resolve(left > 0 ? 0 : null),
      ring: async () => {
        ringing += 1;
        most = Math.max(most, ringing);
        await tick();
        left -= 1;
        ringing -= 1;
        alarm.wake();
      },
      now: () => 1,
      onError: fail,
    });
    for (let times = 0; times < 20; times += 1) {
      alarm.wake();
      await tick();
    }
    await settled(() => left === 0);
    expect(most).to.equal(1);
    await alarm.stop();
  });

  it('does not spin on what cannot be done', async () => {
    let rang = 0;
    const alarm = startAlarm({
      nextDue: () => Promise.resolve(0),
      ring: () => {
        rang += 1;
        return Promise.resolve();
      },
      now: () => 1,
      onError: fail,
    });
    await pause(50);
    expect(rang).to.equal(1);
    await alarm.stop();
  });

  it('tells trouble and tries again when woken', async () => {
    const errors: unknown[] = [];
    let isAway = true;
    let rang = 0;
    const alarm = startAlarm({
      nextDue: () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(rang === 0 ? 0 : null)),
      ring: () => {
        rang += 1;
        return Promise.resolve();
      },
      now: () => 1,
      onError: (error) => errors.push(error),
    });
    await settled(() => errors.length === 1);
    isAway = false;
    alarm.wake();
    await settled(() => rang === 1);
    expect(errors).to.have.length(1);
    await alarm.stop();
  });

  it('stops after the ring that is under way, and is deaf then', async () => {
    let finish: () => void = () => undefined;
    let rang = 0;
    const alarm = startAlarm({
      nextDue: () => Promise.resolve(0),
      ring: () =>
        new Promise((resolve) => {
          rang += 1;
          finish = resolve;
        }),
      now: () => 1,
      onError: fail,
    });
    await settled(() => rang === 1);
    let isStopped = false;
    const stopped = alarm.stop().then(() => {
      isStopped = true;
    });
    await tick();
    expect(isStopped).to.equal(false);
    finish();
    await stopped;
    alarm.wake();
    await pause(10);
    expect(rang).to.equal(1);
  });
});

function fail(error: unknown): never {
  throw error;
}

async function settled(happened: () => boolean): Promise<void> {
  for (const end = Date.now() + 2_000; !happened(); await tick())
    if (Date.now() > end) throw new Error('It did not happen.');
}
