import { z } from 'zod';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';
import { reserveFile } from '../reserveFile.ts';

/** A copy of everything, made while work goes on. */
export function backup(desk: Desk): Endpoints<'POST /backup'> {
  return {
    'POST /backup': {
      ask: z.object({ file: z.string().min(1).max(1_000) }),
      async handle(call) {
        await reserveFile(call.ask.file, (file) => desk.store.backup(file));
        await desk.audit(call, 'backup', call.ask.file);
        return { done: true };
      },
    },
  };
}
