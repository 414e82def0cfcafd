import { z } from 'zod';
import { networkOf } from '../../../adapters/base/networkOf.ts';
import { NightdeskError } from '../../../core/error.ts';
import type { Agent } from '../../../core/people.ts';
import { isFirstPassword } from '../../signIn/passwords.ts';
import { dropSession, keepSession } from '../../signIn/sessionCookie.ts';
import { openSignInTries } from '../../signIn/signInTries.ts';
import { arrive } from '../arrive.ts';
import type { Desk } from '../desk.ts';
import type { Call, Endpoints } from '../endpoint.ts';
import { me } from '../me.ts';
import { isSafeWay } from '../ownOrigin.ts';

/** Signing in and out. Whether an account exists shows neither in the answer nor in the time it takes. */
export function signIn(desk: Desk): Endpoints<'POST /sign-in' | 'POST /sign-out'> {
  const tries = openSignInTries();
  return {
    'POST /sign-in': {
      ask: z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(1_000) }),
      async handle(call) {
        const { request, https, now } = call;
        if (!isSafeWay(request, https)) throw unsafeWay();
        const known = tries.take(networkOf(request.ip), call.ask.email.trim().toLowerCase(), now);
        const proved = await prove(desk, call);
        known.wasRight();
        const { agent, token, csrf } = await arrive(desk, proved, call);
        call.setCookie(keepSession(token, https));
        await desk.audit({ ...call, caller: { kind: 'agent', agent, csrf, tokenHash: '' } }, 'sign-in', agent.id);
        return me(desk, agent, csrf);
      },
    },
    'POST /sign-out': {
      ask: null,
      async handle(call) {
        await desk.sessions.end(call.caller.tokenHash);
        call.setCookie(dropSession(call.https));
        await desk.audit(call, 'sign-out', call.caller.agent.id);
        return { done: true };
      },
    },
  };
}

async function prove(desk: Desk, call: Call<'POST /sign-in'>): Promise<Agent> {
  const { people } = desk.store;
  const known = await people.agentByEmail(call.ask.email);
  const isActive = known?.agent.state === 'active';
  const verdict = await desk.passwords.verify(call.ask.password, isActive ? known.passwordHash : null);
  if (!isActive || verdict === 'wrong') {
    // What was typed is not kept: people type passwords into the field for the address.
    await desk.audit({ ...call, caller: null }, 'sign-in refused', known?.agent.id ?? '');
    throw new NightdeskError('unauthenticated', 'E-mail address or password is wrong.');
  }
  if (verdict === 'outdated') {
    const first = isFirstPassword(known.passwordHash) ? 'first' : undefined;
    const passwordHash = await desk.passwords.hash(call.ask.password, first);
    await people.changeAgent(known.agent.id, { passwordHash }, call.now);
  }
  return known.agent;
}

function unsafeWay(): NightdeskError {
  return new NightdeskError(
    'forbidden',
    'Passwords and sessions are safe only over https. Put a proxy with TLS in front of this server (docs/OPERATE.md), or open the desk on the machine itself as http://localhost.',
  );
}
