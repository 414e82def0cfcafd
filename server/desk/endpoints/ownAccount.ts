import { z } from 'zod';
import { NightdeskError } from '../../../core/error.ts';
import { passwordProblem } from '../../signIn/passwordProblem.ts';
import { keepSession } from '../../signIn/sessionCookie.ts';
import { openThrottle } from '../../signIn/throttle.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';
import { me } from '../me.ts';

/** What people see and change of themselves. */
export function ownAccount(desk: Desk): Endpoints<'GET /me' | 'POST /password' | 'POST /available'> {
  const { people } = desk.store;
  // A screen that was left open must not be a place to guess the password at.
  const tries = openThrottle(10, 15 * 60_000);
  return {
    'GET /me': { ask: null, handle: ({ caller }) => me(desk, caller.agent, caller.csrf) },
    'POST /password': {
      ask: z.object({ current: z.string().min(1).max(1_000), next: z.string().max(1_000) }),
      async handle(call) {
        const { ask, now } = call;
        const { agent, csrf } = call.caller;
        tries.take(agent.id, now);
        const known = await people.agentByEmail(agent.email);
        if ((await desk.passwords.verify(ask.current, known?.passwordHash ?? null)) === 'wrong')
          throw new NightdeskError('bad-request', 'current: This is not your password.');
        tries.giveBack(agent.id);
        const problem = ask.next === ask.current ? 'Use a new one.' : passwordProblem(ask.next, agent.email);
        if (problem !== null) throw new NightdeskError('bad-request', `next: ${problem}`);
        // Ends every session of this account, also one that somebody else may have; this screen gets a new one.
        await people.changeAgent(agent.id, { passwordHash: await desk.passwords.hash(ask.next) }, now);
        const { token } = await desk.sessions.open(agent.id, now, csrf);
        call.setCookie(keepSession(token, call.https));
        await desk.audit(call, 'password changed', agent.id);
        return { done: true };
      },
    },
    'POST /available': {
      ask: z.object({ available: z.boolean() }),
      async handle({ ask, caller, now }) {
        await people.setAvailable(caller.agent.id, ask.available, now);
        return { done: true };
      },
    },
  };
}
