import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, safe in a cookie and behind the `#` of a link. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: nobody who reads the database can use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
