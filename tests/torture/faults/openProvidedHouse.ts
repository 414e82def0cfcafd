import { freePort } from '../../fakes/freePort.ts';
import { openTestHouse } from '../../fakes/house.ts';
import { freshDatabase } from '../../fakes/postgres.ts';
import { type FakeTelegram, openFakeTelegram } from '../../fakes/telegram.ts';
import { type FakeTwilio, openFakeTwilio } from '../../fakes/twilio.ts';
import type { HouseParts } from '../../../server/house.ts';
import type { Store } from '../../../store/store.ts';
import type { Place } from '../../fakes/stores.ts';
import type { TrialSettings } from '../trial.ts';
import { twilioAccount } from './forkedHouse.ts';
import { type TroubledWay, openTroubledWay } from './troubledWay.ts';

/** A Nightdesk in this process, with providers whose troubles the trial decides. */
export interface ProvidedHouse {
  readonly origin: string;
  readonly store: Store;
  readonly twilio: FakeTwilio;
  readonly telegram: FakeTelegram;
  /** The way from the house to each of them. */
  readonly toTwilio: TroubledWay;
  readonly toTelegram: TroubledWay;
  readonly place: Place;
  /** A figure of `nightdesk_state`. */
  figure(what: string): Promise<number>;
  /** Waits until nothing waits for an answer or to leave; milliseconds, or null when that did not come within `patienceMs`. */
  calm(patienceMs: number): Promise<number | null>;
  close(): Promise<void>;
}

const botToken = '7000000001:look-alike-of-a-token';

/** Opens it on a new database. */
export async function openProvidedHouse(
  { database }: Pick<TrialSettings, 'database'>,
  options: {
    readonly callbacks?: boolean;
    readonly env?: Readonly<Record<string, string>>;
    readonly parts?: HouseParts;
    /** Done before the house opens. */
    readonly before?: (twilio: FakeTwilio) => void;
  } = {},
): Promise<ProvidedHouse> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { callbacks = false } = options;
  const twilio = await openFakeTwilio({ ...twilioAccount, webhook: () => `${origin}/channels/sms`, callbacks });
  const telegram = await openFakeTelegram(botToken);
  options.before?.(twilio);
  const toTwilio = await openTroubledWay(twilio.url, '/Messages.json');
  const toTelegram = await openTroubledWay(telegram.url, '/sendMessage');
  const databaseUrl = database === 'postgres' ? await freshDatabase() : undefined;
  const opened = await openTestHouse(
    {
      PORT: String(port),
      PUBLIC_URL: origin,
      REQUESTS_PER_MINUTE: '0',
      TWILIO_ACCOUNT_SID: twilioAccount.accountSid,
      TWILIO_AUTH_TOKEN: twilioAccount.authToken,
      TWILIO_FROM: twilioAccount.number,
      TWILIO_API_URL: toTwilio.url,
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_URL: toTelegram.url,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...options.env,
    },
    options.parts,
  );
  const { store } = opened.house;
  const figure = async (what: string): Promise<number> =>
    Object.entries(await store.reports.gauges(Date.now())).find(([name]) => name === what)?.[1] ?? Number.NaN;
  return {
    origin,
    store,
    twilio,
    telegram,
    toTwilio,
    toTelegram,
    place: { dataDir: opened.dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) },
    figure,
    async calm(patienceMs) {
      const began = performance.now();
      for (;;) {
        if ((await figure('openInbox')) + (await figure('pendingOutbox')) === 0) return performance.now() - began;
        if (performance.now() - began > patienceMs) return null;
        await new Promise((resolve) => {
          setTimeout(resolve, 25);
        });
      }
    },
    async close() {
      await opened.stop();
      await Promise.all([toTwilio.close(), toTelegram.close()]);
      await Promise.all([twilio.close(), telegram.close()]);
    },
  };
}
