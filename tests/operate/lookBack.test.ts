import { expect } from 'chai';
import { mock } from 'node:test';
import { runChannel } from '../../adapters/base/runChannel.ts';
import { twilioSms } from '../../adapters/sms/channel.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 2, 2, 9);

describe('What a lost call would have brought', () => {
  let now = start;

  beforeEach(() => {
    now = start;
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  /** Asks every five minutes; gives the times from which on the provider was asked. */
  async function asked(answers: readonly ('heard' | 'refused')[], lookBackMs?: number): Promise<readonly number[]> {
    const since: number[] = [];
    const stop = new AbortController();
    const sms = twilioSms({
      accountSid: 'AC1',
      authTokens: ['t'],
      from: '+1',
      apiUrl: 'http://x',
      publicUrl: 'https://x',
    });
    const ended = runChannel(
      {
        channel: {
          ...sms,
          reconcile(from) {
            since.push(from);
            if (since.length === answers.length) stop.abort();
            return answers[since.length - 1] === 'heard' ? Promise.resolve([]) : Promise.reject(new Error('away'));
          },
        },
        door: { accept: () => Promise.reject(new Error('nothing came')), deadLetter: () => Promise.resolve() },
        now: () => now,
        log: () => undefined,
        ...(lookBackMs === undefined ? {} : { lookBackMs }),
      },
      stop.signal,
    );
    for (let round = 1; round < answers.length; round += 1) {
      // Lets it come to its pause.
      for (let step = 0; step < 20; step += 1) await Promise.resolve();
      now += 5 * minute;
      mock.timers.tick(5 * minute);
    }
    await ended;
    return since;
  }

  it('is asked for a day back at the start, then for an hour', async () => {
    expect(await asked(['heard', 'heard'])).to.deep.equal([start - 24 * hour, start - hour]);
  });

  it('is asked for a day back until the provider has answered', async () => {
    const day = start - 24 * hour;
    expect(await asked(['refused', 'refused', 'heard', 'heard'])).to.deep.equal([
      day,
      day,
      day,
      start + 10 * minute - hour,
    ]);
  });

  it('is not asked for what lies before a restore, by no later question either', async () => {
    expect(await asked(['heard', 'heard', 'heard'], 0)).to.deep.equal([start, start, start]);
  });
});
