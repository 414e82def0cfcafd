import { expect } from 'chai';
import { setImmediate as tick, setTimeout as pause } from 'node:timers/promises';
import { startPump } from '../../bots/pump.ts';

describe('the pump', () => {
  it('does everything that waits, no more than its width at once', async () => {
    const jobs = Array.from({ length: 20 }, (_, index) => index);
    const done: number[] = [];
    let most = 0;
    let now = 0;
    const pump = startPump<number>({
      take: () => Promise.resolve(jobs.shift() ?? null),
      work: async (job) => {
        now += 1;
        most = Math.max(most, now);
        await tick();
        now -= 1;
        done.push(job);
      },
      nextDue: () => Promise.resolve(null),
      now: () => 0,
      width: 3,
      onError: fail,
    });
    while (done.length < 20) await tick();
    await pump.stop();
    expect(most).to.equal(3);
    expect(done).to.have.members(Array.from({ length: 20 }, (_, index) => index));
  });

  it('does not ask again while nothing happens, and once when woken', async () => {
    let asked = 0;
    const pump = startPump<never>({
      take: () => {
        asked += 1;
        return Promise.resolve(null);
      },
      work: () => Promise.resolve(),
      nextDue: () => Promise.resolve(null),
      now: () => 0,
      width: 2,
      onError: fail,
    });
    await pause(20);
    expect(asked).to.equal(1);
    pump.wake();
    await pause(20);
    expect(asked).to.equal(2);
    await pump.stop();
  });

  it('wakes by itself when something falls due', async () => {
    let due: number | null = Date.now() + 30;
    const pump = startPump<number>({
      take: () => Promise.resolve(due !== null && Date.now() >= due ? 1 : null),
      work: () => {
        due = null;
        return Promise.resolve();
      },
      nextDue: () => Promise.resolve(due),
      now: () => Date.now(),
      width: 1,
      onError: fail,
    });
    const isDue = () => due !== null;
    while (isDue()) await pause(5);
    await pump.stop();
  });

  it('a wake-up during an empty take is not missed', async () => {
    let waiting = 0;
    let worked = 0;
    const pump = startPump<number>({
      take: async () => {
        const found = waiting > 0;
        await tick();
        if (!found) return null;
        waiting -= 1;
        return 1;
      },
      work: () => {
        worked += 1;
        return Promise.resolve();
      },
      nextDue: () => Promise.resolve(null),
      now: () => 0,
      width: 1,
      onError: fail,
    });
    for (let round = 0; round < 200; round += 1) {
      waiting += 1;
      pump.wake();
      if (round % 3 === 0) await tick();
    }
    const isDone = () => worked >= 200;
    while (!isDone()) await tick();
    await pump.stop();
    expect(waiting).to.equal(0);
  });

  it('trouble while taking is reported and tried again, trouble while working stops nobody', async () => {
    const errors: string[] = [];
    const answers = [1, 2];
    let takes = 0;
    const worked: number[] = [];
    const pump = startPump<number>({
      take: () => {
        takes += 1;
        return takes === 1 ? Promise.reject(new Error('away')) : Promise.resolve(answers.shift() ?? null);
      },
      work: (job) => {
        worked.push(job);
        return job === 1 ? Promise.reject(new Error('broken')) : Promise.resolve();
      },
      nextDue: () => Promise.resolve(null),
      now: () => 0,
      width: 1,
      onError: (error) => errors.push(error instanceof Error ? error.message : ''),
    });
    while (worked.length < 2) await pause(10);
    await pump.stop();
    expect(errors).to.deep.equal(['away', 'broken']);
  });

  it('stops only after the running work is done', async () => {
    let finished = false;
    let given = false;
    const pump = startPump<number>({
      take: () => {
        const job = given ? null : 1;
        given = true;
        return Promise.resolve(job);
      },
      work: async () => {
        await pause(30);
        finished = true;
      },
      nextDue: () => Promise.resolve(null),
      now: () => 0,
      width: 1,
      onError: fail,
    });
    await pause(5);
    await pump.stop();
    expect(finished).to.equal(true);
    expect(pump.running).to.equal(0);
  });
});

function fail(error: unknown): never {
  throw error;
}
