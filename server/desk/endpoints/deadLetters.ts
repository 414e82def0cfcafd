import type { DeskApi } from '../../../core/deskApi.ts';
import type { Desk } from '../desk.ts';
import type { Endpoints } from '../endpoint.ts';

/** What gave up, to be tried again or put away. */
export function deadLetters(desk: Desk): Endpoints<Extract<keyof DeskApi, `${string} /dead-letters${string}`>> {
  const { deadLetters: letters } = desk.store;
  return {
    'GET /dead-letters': { ask: null, handle: async () => ({ letters: await letters.deadLetters(mostLetters) }) },
    'POST /dead-letters/:id/replay': {
      ask: null,
      async handle(call) {
        await letters.replay(call.id, call.now);
        await desk.audit(call, 'dead letter replayed', call.id);
        return { done: true };
      },
    },
    'POST /dead-letters/:id/discard': {
      ask: null,
      async handle(call) {
        await letters.discard(call.id, call.now);
        await desk.audit(call, 'dead letter discarded', call.id);
        return { done: true };
      },
    },
  };
}

const mostLetters = 200;
