import { randomBytes } from 'node:crypto';
import { NightdeskError } from '../../core/error.ts';
import type { PeopleStore } from '../../core/people.ts';
import type { Clock, NewId } from '../../core/time.ts';
import { openPasswords, type Passwords } from './passwords.ts';

/** Makes the first account when there is none, with a random password that is given back once, to be printed and then replaced; null when people are there. */
export async function ensureFirstAdmin(
  people: PeopleStore,
  given: { readonly now: Clock; readonly newId: NewId; readonly passwords?: Passwords },
): Promise<{ readonly email: string; readonly password: string } | null> {
  if ((await people.agents()).length > 0) return null;
  const password = printable();
  const passwordHash = await (given.passwords ?? openPasswords()).hash(password, 'first');
  try {
    await people.addAgent(
      { id: given.newId(), email, name: 'Admin', role: 'admin', state: 'active', passwordHash },
      given.now(),
    );
  } catch (error) {
    // Another process started at the same moment and was first; it prints its own.
    if (error instanceof NightdeskError && error.code === 'conflict') return null;
    throw error;
  }
  return { email, password };
}

const email = 'admin@nightdesk.local';
// 31 letters and digits that nobody mistakes for one another.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five: about 99 bits, easy to type from a terminal. */
function printable(): string {
  const signs: string[] = [];
  while (signs.length < 20) {
    // 248 is eight times 31: what is above it would make some letters likelier than others.
    for (const byte of randomBytes(32)) if (byte < 248 && signs.length < 20) signs.push(letters[byte % 31] ?? '');
  }
  return [0, 5, 10, 15].map((from) => signs.slice(from, from + 5).join('')).join('-');
}
