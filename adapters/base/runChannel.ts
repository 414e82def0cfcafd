import type { RunReport } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import { acceptInbound, type DoorSettings } from './acceptInbound.ts';
import { pause } from './pause.ts';

const reconcileMs = 5 * 60_000;
/** After a start we may have been away for long, later only a moment. */
const firstBackMs = 24 * 60 * 60_000;
const backMs = 60 * 60_000;

/** Lets a channel work by itself until the signal aborts: long polling, and asking the provider now and then for what a lost webhook would have brought. What it brings takes the same path as a webhook. */
export async function runChannel(settings: DoorSettings, signal: AbortSignal): Promise<void> {
  await Promise.all([runOwnWork(settings, signal), keepReconciling(settings, signal)]);
}

async function runOwnWork(settings: DoorSettings, signal: AbortSignal): Promise<void> {
  await settings.channel.run?.((inbound) => acceptInbound(settings, inbound), signal, reportOf(settings));
}

function reportOf({ channel, door, log, now }: DoorSettings): RunReport {
  return {
    unreadable: async (externalId, reason) => {
      log('update unreadable', { channel: channel.name });
      await door.deadLetter({ channel: channel.name, account: '', externalId, reason }, now());
    },
    trouble: (fact) => log('channel in trouble', { channel: channel.name, fact }),
  };
}

async function keepReconciling(settings: DoorSettings, signal: AbortSignal): Promise<void> {
  const { channel, log, now, lookBackMs = firstBackMs } = settings;
  if (channel.reconcile === undefined) return;
  const earliest = now() - lookBackMs;
  // It moves on only when the provider has answered: an outage at the start must not hide what came before it.
  for (let since = earliest; !signal.aborted;) {
    try {
      const asked = now();
      for (const inbound of await channel.reconcile(since, reportOf(settings))) await acceptInbound(settings, inbound);
      since = Math.max(earliest, asked - backMs);
    } catch (error) {
      const code = error instanceof NightdeskError ? error.code : 'unforeseen';
      log('channel in trouble', { channel: channel.name, fact: 'reconciling failed', code });
    }
    await pause(reconcileMs, signal);
  }
}
