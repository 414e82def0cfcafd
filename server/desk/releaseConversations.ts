import { NightdeskError } from '../../core/error.ts';
import type { Agent } from '../../core/people.ts';
import type { Instant } from '../../core/time.ts';
import type { Desk } from './desk.ts';

/** Gives everything an agent has back to the bot, with a word to each customer; a conversation that moves on meanwhile is left alone. */
export async function releaseConversations(desk: Desk, agent: Agent, now: Instant): Promise<void> {
  const { store } = desk;
  for (;;) {
    const lines = await store.desk.list('mine', agent.id, now, batch);
    let released = 0;
    for (const { conversationId } of lines) if (await release(desk, agent, conversationId, now)) released += 1;
    if (lines.length < batch || released === 0) return;
  }
}

const batch = 100;

async function release(desk: Desk, agent: Agent, conversationId: string, now: Instant): Promise<boolean> {
  const conversation = await desk.store.threads.conversation(conversationId);
  if (conversation === null || conversation.agentId !== agent.id) return false;
  const { epoch } = conversation;
  const announcement = desk.voice(conversation)('person.handed-back', { name: agent.name });
  const move = { conversationId, agentId: agent.id, agentName: agent.name, epoch, now, announcement };
  try {
    await desk.store.desk.handBack(move);
    return true;
  } catch (error) {
    if (error instanceof NightdeskError && error.code === 'conflict') return false;
    throw error;
  }
}
