import { type Ground, onGround, usualGuarantees } from '../ground.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

const sizes = { small: { messages: 18, times: 20 }, full: { messages: 200, times: 50 } } as const;

/** So many different messages at once; each of them so often at once. */
const width = 4;

/** Brings every message dozens of times at the same moment, over two houses on PostgreSQL: one turn and one answer each. */
export const duplicateStorm: Trial = {
  name: '2 duplicate storm',
  guarantees: usualGuarantees,
  databases: ['sqlite', 'postgres'],
  run: (settings) => onGround(settings, { program: 'main', houses: 2 }, (ground) => happen(ground, settings)),
};

async function happen(ground: Ground, { size, database }: TrialSettings): Promise<Finding> {
  const { messages, times } = sizes[size];
  // Telegram that is polled says everything once.
  const waiting = [...ground.customers(messages, database === 'sqlite' ? ['web', 'sms'] : ['web', 'sms', 'telegram'])];
  const began = ground.history.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.write(times);
    }),
  );
  const seconds = (ground.history.now() - began) / 1_000;
  await ground.calm();
  const finding = await ground.judge(
    { isGentle: true },
    { 'webhooks per second': Math.round((messages * times) / seconds) },
  );
  const turns = finding.judged?.G3 ?? 0;
  return turns === messages
    ? finding
    : {
        ...finding,
        broken: [...finding.broken, { guarantee: 'G2', what: `${messages} messages became ${turns} turns` }],
      };
}
