import type { DeskApi } from '../../core/deskApi.ts';
import type { Role } from '../../core/people.ts';

/** Whom a route lets in: everybody, a signed-in person with at least that role, an admin or this machine, only this machine. */
export type Access = 'anyone' | 'agent' | 'editor' | 'admin' | 'machine';

/**
 * Who may do what, the one table of it. Everybody who works here may see every conversation, because customers do not come
 * to one agent; only the one who has a conversation may speak in it (the store's epoch sees to that). Editors also read
 * reports, which show what nobody could answer. Accounts, lost messages and people's data are for admins, and so is
 * everything that command-line tools do with the key of this machine; a copy of the database is made by the machine alone.
 */
export const access = {
  'GET /me': 'agent',
  'POST /sign-in': 'anyone',
  'POST /sign-out': 'agent',
  'POST /password': 'agent',
  'POST /available': 'agent',
  'POST /ticket/look': 'anyone',
  'POST /ticket/use': 'anyone',
  'GET /conversations': 'agent',
  'GET /conversations/:id': 'agent',
  'GET /conversations/:id/events': 'agent',
  'POST /conversations/:id/take-over': 'agent',
  'POST /conversations/:id/reply': 'agent',
  'POST /conversations/:id/note': 'agent',
  'POST /conversations/:id/hand-back': 'agent',
  'POST /conversations/:id/close': 'agent',
  'POST /conversations/:id/typing': 'agent',
  'POST /conversations/:id/viewing': 'agent',
  'GET /agents': 'admin',
  'POST /agents': 'admin',
  'POST /agents/:id': 'admin',
  'POST /agents/:id/reset': 'admin',
  'GET /dead-letters': 'admin',
  'POST /dead-letters/:id/replay': 'admin',
  'POST /dead-letters/:id/discard': 'admin',
  'GET /reports/day': 'editor',
  'POST /person/export': 'admin',
  'POST /person/erase': 'admin',
  'POST /backup': 'machine',
} as const satisfies Readonly<Record<keyof DeskApi, Access>>;

/** Whether a role is enough. */
export function isAllowed(role: Role, needed: Access): boolean {
  return needed !== 'machine' && rank[role] >= rank[needed];
}

const rank = { anyone: 0, agent: 1, editor: 2, admin: 3 } as const;
