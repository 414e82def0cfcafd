import { z } from 'zod';
import { NightdeskError } from '../../../core/error.ts';
import type { Agent } from '../../../core/people.ts';
import type { Instant } from '../../../core/time.ts';
import { freshToken, tokenHash } from '../../signIn/freshToken.ts';
import type { Desk } from '../desk.ts';
import type { Call, Endpoints } from '../endpoint.ts';
import { ownOrigin } from '../ownOrigin.ts';
import { releaseConversations } from '../releaseConversations.ts';

/** Accounts: invite, reset, change, disable. A link is told to whoever asked for it; sending it is up to them. */
export function agents(
  desk: Desk,
): Endpoints<'GET /agents' | 'POST /agents' | 'POST /agents/:id' | 'POST /agents/:id/reset'> {
  const { people } = desk.store;
  return {
    'GET /agents': { ask: null, handle: async () => ({ agents: await people.agents() }) },
    'POST /agents': {
      ask: z.object({ email: z.email('not an e-mail address').max(254), name, role }),
      async handle(call) {
        const { email, name, role } = call.ask;
        const agent = await people.addAgent(
          { id: desk.newId(), email: email.toLowerCase(), name, role, state: 'invited', passwordHash: null },
          call.now,
        );
        await desk.audit(call, `invited as ${role}`, agent.id);
        return { agent, link: await linkFor(call, agent, 'invite') };
      },
    },
    'POST /agents/:id': {
      ask: z
        .object({ name: name.optional(), role: role.optional(), state: z.enum(['active', 'disabled']).optional() })
        .transform(withoutGaps),
      async handle(call) {
        const before = await known(call.id);
        const { state } = call.ask;
        if (before.state === 'invited' && state === 'active')
          throw new NightdeskError('conflict', 'The invitation has not been accepted yet.');
        const agent = await people.changeAgent(before.id, call.ask, call.now);
        const changes = Object.entries(call.ask).filter(([what]) => what !== 'name');
        for (const [what, value] of changes) await desk.audit(call, `${what} ${value}`, agent.id);
        // Nobody could answer the customers of somebody who cannot sign in any more.
        if (state === 'disabled') await releaseConversations(desk, agent, call.now);
        return { agent };
      },
    },
    'POST /agents/:id/reset': {
      ask: null,
      async handle(call) {
        const agent = await known(call.id);
        if (agent.state === 'disabled')
          throw new NightdeskError('conflict', 'This account is disabled. Make it active first.');
        const purpose = agent.state === 'invited' ? 'invite' : 'reset';
        await desk.audit(call, `${purpose} link`, agent.id);
        return { link: await linkFor(call, agent, purpose) };
      },
    },
  };

  async function known(id: string): Promise<Agent> {
    const agent = (await people.agents()).find((one) => one.id === id);
    if (agent) return agent;
    throw new NightdeskError('not-found', 'There is no such account.');
  }

  async function linkFor(
    { request, https, now }: Pick<Call<'POST /agents'>, 'request' | 'https' | 'now'>,
    agent: Agent,
    purpose: 'invite' | 'reset',
  ): Promise<string> {
    const token = freshToken();
    await people.putTicket({ tokenHash: tokenHash(token), agentId: agent.id, purpose, expiresAt: until(purpose, now) });
    // Behind the `#`, so that it gets into nobody's log.
    return `${desk.publicUrl ?? ownOrigin(request, https)}/desk/welcome#${token}`;
  }
}

const role = z.enum(['agent', 'editor', 'admin']);
/** Customers read it, in sentences that are Markdown: no signs that mean something there, none that are not seen. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N} .,'’-]+$/u, "letters, digits, blanks and . , ' - only");

function until(purpose: 'invite' | 'reset', now: Instant): Instant {
  return now + (purpose === 'invite' ? 7 : 1) * 24 * 3_600_000;
}

interface Changes {
  readonly name?: string;
  readonly role?: Agent['role'];
  readonly state?: 'active' | 'disabled';
}

function withoutGaps(given: { [Name in keyof Changes]: Changes[Name] | undefined }): Changes {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
