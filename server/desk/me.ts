import type { Me } from '../../core/deskApi.ts';
import type { Agent } from '../../core/people.ts';
import { standardPolicy } from '../../knowledge/policy.ts';
import { isFirstPassword } from '../signIn/passwords.ts';
import type { Desk } from './desk.ts';

/** What a screen knows of the person before it. */
export async function me(desk: Desk, agent: Agent, csrf: string): Promise<Me> {
  const library = desk.library();
  const known = await desk.store.people.agentByEmail(agent.email);
  return {
    agent,
    csrf,
    company: library?.policy.company ?? '',
    zone: library?.hours.zone ?? 'UTC',
    replyMinutes: (library?.policy ?? standardPolicy).replyMinutes,
    ...(isFirstPassword(known?.passwordHash ?? null) ? { firstPassword: true } : {}),
  };
}
