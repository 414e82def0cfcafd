import { z } from 'zod';
import { NightdeskError } from '../../../core/error.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';

/** A person's right to see and to delete what we hold of them. */
export function persons(desk: Desk): Endpoints<'POST /person/export' | 'POST /person/erase'> {
  const { privacy } = desk.store;
  return {
    'POST /person/export': {
      ask: z.object({ query }),
      async handle(call) {
        const id = await found(call.ask.query);
        // Before, not after: nothing leaves without an entry.
        await desk.audit(call, 'person exported', id);
        return { person: await privacy.exportPerson(id) };
      },
    },
    'POST /person/erase': {
      ask: z.object({ query }),
      async handle(call) {
        const id = await found(call.ask.query);
        await desk.audit(call, 'person erased', id);
        return { erased: await privacy.erasePerson(id, call.now) };
      },
    },
  };

  async function found(query: string): Promise<PersonId> {
    const id = await privacy.findPerson(query);
    if (id !== null) return id;
    throw new NightdeskError('not-found', 'Nobody is found by that.');
  }
}

const query = z.string().trim().min(1).max(500);
