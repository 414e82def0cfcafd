import type { RawRequest } from '../../core/channel.ts';
import type { Agent } from '../../core/people.ts';
import type { Instant } from '../../core/time.ts';
import { tokenHash } from '../signIn/freshToken.ts';
import { sessionToken } from '../signIn/sessionCookie.ts';
import type { Desk } from './desk.ts';

/**
 * Opens a session for somebody who proved who they are; one that the browser brought along ends, whosever it was. Whoever
 * arrives is there for customers, until they say that they are away.
 */
export async function arrive(
  desk: Desk,
  agent: Agent,
  { request, https, now }: { readonly request: RawRequest; readonly https: boolean; readonly now: Instant },
): Promise<{ readonly agent: Agent; readonly token: string; readonly csrf: string }> {
  const earlier = sessionToken(request, https);
  if (earlier !== null) await desk.sessions.end(tokenHash(earlier));
  const { token, csrf } = await desk.sessions.open(agent.id, now);
  await desk.store.people.setAvailable(agent.id, true, now);
  return { agent: { ...agent, available: true }, token, csrf };
}
