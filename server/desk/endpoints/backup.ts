import { z } from 'zod';
import { backupPlace } from '../backupPlace.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';

/** A copy of everything into a new file, made while work goes on; the store overwrites nothing and lets nobody else read it. */
export function backup(desk: Desk): Endpoints<'POST /backup'> {
  return {
    'POST /backup': {
      ask: z.object({ file: z.string().min(1).max(1_000) }),
      async handle(call) {
        const file = await backupPlace(call.ask.file);
        await desk.store.backup(file);
        await desk.audit(call, 'backup', file);
        return { done: true };
      },
    },
  };
}
