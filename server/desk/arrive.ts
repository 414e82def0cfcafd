import type { Agent } from '../../core/people.ts';
import type { Instant } from '../../core/time.ts';
import type { Desk } from './desk.ts';

/** Opens a session for somebody who proved who they are. Whoever arrives is there for customers, until they say that they are away. */
export async function arrive(
  desk: Desk,
  agent: Agent,
  now: Instant,
): Promise<{ readonly agent: Agent; readonly token: string; readonly csrf: string }> {
  const { token, csrf } = await desk.sessions.open(agent.id, now);
  await desk.store.people.setAvailable(agent.id, true, now);
  return { agent: { ...agent, available: true }, token, csrf };
}
