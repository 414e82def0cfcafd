import type { RawRequest } from '../../core/channel.ts';
import type { AgentId } from '../../core/ids.ts';
import type { PeopleStore } from '../../core/people.ts';
import type { Instant } from '../../core/time.ts';
import { freshToken, tokenHash } from './freshToken.ts';
import { sessionToken } from './sessionCookie.ts';
import type { SignedIn } from './signedIn.ts';

/** Server-side sessions: they end after 30 minutes without any request, after 12 hours anyway, and when the account changes. */
export interface Sessions {
  /** Always a new token, so that nobody can prepare one for somebody else. A csrf token that a page already knows may go on. */
  open(agentId: AgentId, now: Instant, csrf?: string): Promise<{ readonly token: string; readonly csrf: string }>;
  read(request: RawRequest, https: boolean, now: Instant): Promise<SignedIn | null>;
  /** Whether a session still stands; an open screen counts as use. */
  stands(tokenHash: string, now: Instant): Promise<boolean>;
  end(tokenHash: string): Promise<void>;
}

/** Sessions in the store of people. */
export function openSessions(people: PeopleStore): Sessions {
  return {
    async open(agentId, now, csrf = freshToken()) {
      const token = freshToken();
      await people.putSession({ tokenHash: tokenHash(token), agentId, csrf, now, expiresAt: now + longestMs });
      return { token, csrf };
    },
    async read(request, https, now) {
      const token = sessionToken(request, https);
      if (token === null) return null;
      const hash = tokenHash(token);
      const session = await people.session(hash, now, idleMs);
      return session && { kind: 'agent', agent: session.agent, csrf: session.csrf, tokenHash: hash };
    },
    stands: async (hash, now) => (await people.session(hash, now, idleMs)) !== null,
    end: (hash) => people.endSession(hash),
  };
}

const idleMs = 30 * 60_000;
const longestMs = 12 * 3_600_000;
