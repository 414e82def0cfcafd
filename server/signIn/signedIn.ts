import type { Agent } from '../../core/people.ts';

/** Somebody at a screen, let in by a session. */
export interface SignedIn {
  readonly kind: 'agent';
  readonly agent: Agent;
  /** What unsafe requests of this session must carry. */
  readonly csrf: string;
  /** Under which the session is kept. */
  readonly tokenHash: string;
}
