import { chance } from '../chance.ts';
import { openProvidedHouse, type ProvidedHouse } from '../faults/openProvidedHouse.ts';
import { postSms, smsOf } from '../faults/sms.ts';
import type { Finding, Trial, TrialSettings } from '../trial.ts';

/** Providers take a message and cut the line before they say so: it is not sent again, it is shown as in doubt, and where the provider reports its fate the doubt ends. */
export const ambiguousSend: Trial = {
  name: '8 ambiguous send',
  guarantees: ['G5', 'G6'],
  databases: ['sqlite', 'postgres'],
  async run(settings) {
    const told = await tryOut(settings, true);
    const silent = await tryOut(settings, false);
    return {
      figures: { ...named('with reports', told.figures), ...named('without', silent.figures) },
      broken: [...told.broken, ...silent.broken],
      judged: { G5: 2 * (sizes[settings.size] + 1), G6: 2 },
    };
  },
};

const sizes: Readonly<Record<TrialSettings['size'], number>> = { small: 8, full: 200 };

/** With status callbacks no doubt may stay; without them each one must be seen. */
async function tryOut(settings: TrialSettings, callbacks: boolean): Promise<Finding> {
  const house = await openProvidedHouse(settings, { callbacks });
  try {
    const cuts = chance(settings.seed);
    const customers = sizes[settings.size];
    let cut = 0;
    for (let count = 0; count < customers; count += 1) {
      // Never so many in a row that the provider would be left in peace.
      if (count % 2 === 0 && cuts.below(4) > 0) {
        house.twilio.mishap('Messages.json', { kind: 'cut-after' });
        cut += 1;
      }
      const sms = smsOf(count);
      const { status } = await postSms(house.origin, sms);
      if (status !== 200) throw new Error(`A message was answered ${status}.`);
      await house.twilio.sentTo(sms.from, 1);
    }
    house.telegram.mishap('sendMessage', { kind: 'cut-after' });
    await house.telegram.write(77, 'hello');
    await house.telegram.sentTo(77, 1);
    const broken = await reckon(house, { customers, cut, callbacks });
    settings.record({ callbacks, customers, cut });
    return { figures: { messages: customers + 1, cut: cut + 1, ...broken.figures }, broken: broken.broken };
  } finally {
    await house.close();
  }
}

const settleMs = 10_000;

async function reckon(
  house: ProvidedHouse,
  { customers, cut, callbacks }: { readonly customers: number; readonly cut: number; readonly callbacks: boolean },
): Promise<Finding> {
  const broken: Finding['broken'][number][] = [];
  // Telegram has no reports: one doubt stays.
  const expected = (callbacks ? 0 : cut) + 1;
  const calmMs = await house.calm(settleMs);
  if (calmMs === null) broken.push({ guarantee: 'G6', what: 'something still waits to leave' });
  const doubts = await doubtsOf(house, expected);
  if (doubts.letters !== expected)
    broken.push({
      guarantee: 'G5',
      what: `${doubts.letters} are in doubt, ${expected} should be (reports: ${callbacks})`,
    });
  if (doubts.shown !== doubts.letters)
    broken.push({ guarantee: 'G5', what: `agents see ${doubts.shown} of ${doubts.letters} doubts` });
  for (let count = 0; count < customers; count += 1) {
    const arrived = (await house.twilio.sentTo(smsOf(count).from, 1, 0)).length;
    if (arrived !== 1) broken.push({ guarantee: 'G5', what: `customer ${count} got ${arrived} answers` });
  }
  const toTelegram = (await house.telegram.sentTo(77, 1, 0)).length;
  if (toTelegram !== 1) broken.push({ guarantee: 'G5', what: `the Telegram customer got ${toTelegram} answers` });
  return { figures: { 'in doubt': doubts.letters, 'settle ms': Math.round(calmMs ?? -1) }, broken };
}

/** Reports may still be on their way. */
async function doubtsOf(house: ProvidedHouse, expected: number) {
  const end = performance.now() + settleMs;
  for (;;) {
    const letters = (await house.store.deadLetters.deadLetters(1_000)).filter(({ kind }) => kind === 'outbound');
    if (letters.length === expected || performance.now() > end) {
      let shown = 0;
      for (const { conversationId = '' } of letters) {
        const view = await house.store.desk.view(conversationId, Date.now());
        if (view?.undelivered.some(({ state }) => state === 'indeterminate') === true) shown += 1;
      }
      return { letters: letters.length, shown };
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}

function named(prefix: string, figures: Finding['figures']): Finding['figures'] {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}: ${name}`, value]));
}
