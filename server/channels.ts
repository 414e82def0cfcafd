import type { Channel, Route } from '../core/channel.ts';
import type { Library } from '../core/library.ts';
import type { Clock, NewId } from '../core/time.ts';
import type { Door } from '../core/turn.ts';
import { boundedDoor } from '../adapters/base/boundedDoor.ts';
import { carefulDoor } from '../adapters/base/carefulDoor.ts';
import { doorRoutes } from '../adapters/base/door.ts';
import { runChannel } from '../adapters/base/runChannel.ts';
import { twilioSms } from '../adapters/sms/channel.ts';
import { teams } from '../adapters/teams/channel.ts';
import { telegram } from '../adapters/telegram/channel.ts';
import { webChat } from '../adapters/web/channel.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';
import { openBacklog } from './openBacklog.ts';
import type { Log } from './operate/openLog.ts';
import { passTyping } from './passTyping.ts';

export interface ChannelsSettings {
  readonly config: Config;
  readonly tokenKeys: readonly string[];
  readonly store: Store;
  /** Where messages go in; the store's own, or one that answers at once. */
  readonly door: Door;
  readonly library: () => Library | null;
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Told about each message that was asked to come again later, and why. */
  readonly onRefused: (why: string) => void;
}

/** So many messages, each at most a few kilobytes, may be on their way into the database. */
const mostAtOnce = 1_000;
/** Twilio and most others wait 15 seconds; afterwards they would not hear that they should come again. */
const patienceMs = 10_000;

export interface Channels {
  readonly all: readonly Channel[];
  readonly byName: ReadonlyMap<string, Channel>;
  readonly routes: readonly Route[];
  /** Our number, when SMS is on. */
  readonly smsAccount?: string;
  /** Starts the channels that work by themselves (long polling), and tells customers when an agent is writing. */
  run(): { stop(): Promise<void> };
}

/** Every channel that is switched on, and their routes. */
export function openChannels(settings: ChannelsSettings): Channels {
  const { config, store, now, log } = settings;
  const careful = boundedDoor(carefulDoor(settings.door, store.threads), {
    mostAtOnce,
    patienceMs,
    backlog: openBacklog({ count: (most) => store.reports.openMessages(most), most: config.openMessages }),
    onRefused: settings.onRefused,
  });
  const web = webChatOf(settings, careful);
  const tell = (fact: string, detail: Readonly<Record<string, unknown>>): void => log.info(fact, detail);
  const all: readonly Channel[] = [
    web,
    ...(config.twilio === undefined ? [] : [twilioSms(config.twilio)]),
    ...(config.telegram === undefined ? [] : [telegram(config.telegram)]),
    ...(config.teams === undefined ? [] : [teams(config.teams, { threads: store.threads, now, log: tell })]),
  ];
  const door = (channel: Channel) => ({
    channel,
    door: careful,
    now,
    lookBackMs: config.lookBackHours * 60 * 60_000,
    log: (fact: string, detail: Readonly<Record<string, unknown>>) => log.warn(fact, detail),
  });
  const smsAccount = config.twilio?.from ?? config.twilio?.messagingServiceSid;
  const byName = new Map(all.map((channel) => [channel.name, channel]));
  return {
    all,
    byName,
    routes: all.flatMap((channel) => [...(channel.routes ?? []), ...doorRoutes(door(channel))]),
    ...(smsAccount === undefined ? {} : { smsAccount }),
    run() {
      const stopping = new AbortController();
      const stopTyping = passTyping(byName, store.threads, store.wakeups);
      const running = Promise.all(
        all.map((channel) =>
          runChannel(door(channel), stopping.signal).catch((error: unknown) =>
            log.fault('channel stopped', error, { channel: channel.name }),
          ),
        ),
      );
      return {
        async stop() {
          stopping.abort();
          stopTyping();
          await running;
        },
      };
    },
  };
}

function webChatOf({ config, tokenKeys, store, library, now, newId }: ChannelsSettings, door: Door): Channel {
  return webChat({
    door,
    threads: store.threads,
    wakeups: store.wakeups,
    firstUse: store.firstUse,
    now,
    newId,
    tokenKeys,
    directLineSecrets: config.directLineSecrets,
    userSecrets: config.userSecrets,
    allowedOrigins: config.allowedOrigins,
    limits: config.limits,
    company: () => library()?.policy.company ?? '',
    locales: () => library()?.policy.locales ?? [library()?.policy.defaultLocale ?? 'en'],
    helpUrl: (articleId, locale) =>
      `${config.publicUrl ?? ''}/help/${encodeURIComponent(articleId)}?lang=${encodeURIComponent(locale)}`,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  });
}
