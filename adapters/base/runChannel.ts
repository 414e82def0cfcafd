import { acceptInbound, type DoorSettings } from './acceptInbound.ts';

/** Lets a channel that works by itself (long polling) run until the signal aborts; what it brings takes the same path as a webhook. Resolves at once for a channel without `run`. */
export async function runChannel(settings: DoorSettings, signal: AbortSignal): Promise<void> {
  const { channel, door, log, now } = settings;
  await channel.run?.((inbound) => acceptInbound(settings, inbound), signal, {
    unreadable: async (externalId, reason) => {
      log('update unreadable', { channel: channel.name });
      await door.deadLetter({ channel: channel.name, account: '', externalId, reason }, now());
    },
    trouble: (fact) => log('channel in trouble', { channel: channel.name, fact }),
  });
}
