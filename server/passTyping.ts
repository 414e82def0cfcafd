import type { Channel } from '../core/channel.ts';
import type { ConversationId } from '../core/ids.ts';
import type { ThreadReader, Wakeups } from '../core/thread.ts';

/** Shows a customer, where the channel can, that a person at the desk is writing; returns how to stop. The bot is not shown: it has answered before such news would arrive. */
export function passTyping(
  channels: ReadonlyMap<string, Channel>,
  threads: Pick<ThreadReader, 'conversation'>,
  wakeups: Wakeups,
): () => void {
  return wakeups.listen((wake) => {
    if (wake.topic === 'typing' && wake.by === 'agent') void show(channels, threads, wake.id);
  });
}

async function show(
  channels: ReadonlyMap<string, Channel>,
  threads: Pick<ThreadReader, 'conversation'>,
  id: ConversationId,
): Promise<void> {
  try {
    const conversation = await threads.conversation(id);
    if (conversation === null) return;
    await channels.get(conversation.address.channel)?.showTyping?.(conversation.address);
  } catch {
    // A courtesy: when the store is away for a moment, nobody sees us typing.
  }
}
