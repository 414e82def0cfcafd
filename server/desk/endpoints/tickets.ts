import { z } from 'zod';
import { NightdeskError } from '../../../core/error.ts';
import { tokenHash } from '../../signIn/freshToken.ts';
import { passwordProblem } from '../../signIn/passwordProblem.ts';
import { keepSession } from '../../signIn/sessionCookie.ts';
import { arrive } from '../arrive.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';
import { me } from '../me.ts';
import { isSafeWay } from '../ownOrigin.ts';

/** One-time links: an invitation or a reset is looked at, then used up by choosing a password. */
export function tickets(desk: Desk): Endpoints<'POST /ticket/look' | 'POST /ticket/use'> {
  const { people } = desk.store;
  return {
    'POST /ticket/look': {
      ask: z.object({ token }),
      async handle({ ask, now }) {
        const ticket = await people.peekTicket(tokenHash(ask.token), now);
        if (ticket === null) throw usedUp();
        return { email: ticket.agent.email, name: ticket.agent.name, purpose: ticket.purpose };
      },
    },
    'POST /ticket/use': {
      ask: z.object({ token, password: z.string().max(1_000) }),
      async handle(call) {
        const { ask, https, now } = call;
        if (!isSafeWay(call.request, https)) throw new NightdeskError('forbidden', 'Open this link over https.');
        const hash = tokenHash(ask.token);
        const seen = await people.peekTicket(hash, now);
        if (seen === null) throw usedUp();
        const problem = passwordProblem(ask.password, seen.agent.email);
        if (problem !== null) throw new NightdeskError('bad-request', `password: ${problem}`);
        // The slow part first: once the link is used up, nothing more may go wrong.
        const passwordHash = await desk.passwords.hash(ask.password);
        const ticket = await people.takeTicket(hash, now);
        if (ticket === null) throw usedUp();
        const changed = await people.changeAgent(ticket.agentId, { passwordHash, state: 'active' }, now);
        const { agent, token, csrf } = await arrive(desk, changed, call);
        call.setCookie(keepSession(token, https));
        const caller = { kind: 'agent', agent, csrf, tokenHash: '' } as const;
        await desk.audit({ ...call, caller }, `${ticket.purpose} used`, agent.id);
        return me(desk, agent, csrf);
      },
    },
  };
}

const token = z.string().min(1).max(200);

function usedUp(): NightdeskError {
  return new NightdeskError('not-found', 'This link was used already or has expired. Ask an admin for a new one.');
}
