import type { Agent } from '../../core/people.ts';
import type { AgentTable } from '../tables.ts';

/** A row of `agent` without its password. */
export function toAgent(row: Omit<AgentTable, 'password_hash' | 'created_at'>): Agent {
  const { id, email, name, role, state } = row;
  return { id, email, name, role, state, available: row.available === 1 };
}

/** E-mail addresses are compared in lower case and without blanks around them. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
