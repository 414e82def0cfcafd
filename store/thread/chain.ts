import { hash } from 'node:crypto';
import type { EventTable } from '../tables.ts';

/** The hash that an event carries: over itself and the hash of the one before, so that a changed or missing event shows. */
export function chainHash(before: string, row: Omit<EventTable, 'hash' | 'once'>): string {
  const { id, conversation_id, seq, kind, actor_kind, actor_id, actor_name, at, facts, digest } = row;
  return sha256(
    JSON.stringify([before, id, conversation_id, seq, kind, actor_kind, actor_id, actor_name, at, facts, digest]),
  );
}

/** Stands for a body in the chain; without the salt, which goes with the body, nobody can guess the words from it. */
export function bodyDigest(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}

/** SHA-256 as hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
