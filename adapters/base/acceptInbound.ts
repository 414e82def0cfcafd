import type { Channel } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Inbound } from '../../core/inbound.ts';
import type { Clock } from '../../core/time.ts';
import type { Door } from '../../core/turn.ts';

export interface DoorSettings {
  readonly channel: Channel;
  readonly door: Door;
  readonly now: Clock;
  /** How far back a start asks the provider for what was not heard; a day by default. */
  readonly lookBackMs?: number;
  /** Called with facts only (no words, no addresses). */
  readonly log: (fact: string, detail: Readonly<Record<string, unknown>>) => void;
}

/** Commits one inbound, or a dead letter when it is refused for good: one poisoned element of a batch must not hold back the others. Rejects when the provider should try again. */
export async function acceptInbound(settings: DoorSettings, inbound: Inbound): Promise<void> {
  try {
    await settings.door.accept(inbound, settings.now());
  } catch (error) {
    if (!(error instanceof NightdeskError) || error.retry) throw error;
    const externalId = 'externalId' in inbound ? inbound.externalId : '';
    const account = 'from' in inbound ? inbound.from.account : inbound.account;
    settings.log('inbound refused', { channel: settings.channel.name, code: error.code });
    await settings.door.deadLetter(
      { channel: settings.channel.name, account, externalId, reason: error.code },
      settings.now(),
    );
  }
}
