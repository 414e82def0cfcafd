import type { AgentId } from './ids.ts';
import type { Instant } from './time.ts';

export type Role = 'agent' | 'editor' | 'admin';

/** Somebody who works here. */
export interface Agent {
  readonly id: AgentId;
  readonly email: string;
  /** Shown to customers. */
  readonly name: string;
  readonly role: Role;
  readonly state: 'invited' | 'active' | 'disabled';
  /** Accepts conversations now. */
  readonly available: boolean;
}

export interface Session {
  readonly agent: Agent;
  /** Synchroniser token for unsafe methods. */
  readonly csrf: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Accounts and sessions; passwords arrive hashed, tokens arrive as SHA-256 hex. Changing password, role or state ends all sessions of that agent. */
export interface PeopleStore {
  agents(): Promise<readonly Agent[]>;
  agentByEmail(email: string): Promise<{ readonly agent: Agent; readonly passwordHash: string | null } | null>;
  /** Error `conflict` when the e-mail is taken (compared in lower case). */
  addAgent(
    agent: {
      readonly id: AgentId;
      readonly email: string;
      readonly name: string;
      readonly role: Role;
      readonly state: 'invited' | 'active';
      readonly passwordHash: string | null;
    },
    now: Instant,
  ): Promise<Agent>;
  /** Error `conflict` when it would leave no active admin. */
  changeAgent(
    id: AgentId,
    change: {
      readonly name?: string;
      readonly role?: Role;
      readonly state?: 'active' | 'disabled';
      readonly passwordHash?: string;
    },
    now: Instant,
  ): Promise<Agent>;
  setAvailable(id: AgentId, available: boolean, now: Instant): Promise<void>;
  /** One-time link for an invitation or a reset; older ones of that agent end. */
  putTicket(ticket: {
    readonly tokenHash: string;
    readonly agentId: AgentId;
    readonly purpose: 'invite' | 'reset';
    readonly expiresAt: Instant;
  }): Promise<void>;
  /** Uses it up; null when unknown, used or expired. */
  takeTicket(
    tokenHash: string,
    now: Instant,
  ): Promise<{ readonly agentId: AgentId; readonly purpose: 'invite' | 'reset' } | null>;
  /** Looks without using it up. */
  peekTicket(
    tokenHash: string,
    now: Instant,
  ): Promise<{ readonly agent: Agent; readonly purpose: 'invite' | 'reset' } | null>;
  putSession(session: {
    readonly tokenHash: string;
    readonly agentId: AgentId;
    readonly csrf: string;
    readonly now: Instant;
    readonly expiresAt: Instant;
  }): Promise<void>;
  /** Null when unknown, expired, idle for more than `idleMs` or the agent is not active; touches its last use (at most once a minute). */
  session(tokenHash: string, now: Instant, idleMs: number): Promise<Session | null>;
  endSession(tokenHash: string): Promise<void>;
  /** Agents who are available and whose session was used within `withinMs`. */
  agentsFree(now: Instant, withinMs: number): Promise<number>;
  /** Append-only record of who did what at the desk; chained by hash. */
  audit(
    entry: { readonly who: string; readonly what: string; readonly target: string; readonly from: string },
    now: Instant,
  ): Promise<void>;
}
