import type { DeskNews } from '../../core/deskApi.ts';
import type { Wake } from '../../core/thread.ts';

/** What a wake-up means for the screens; null when it is nothing to them, or is told in another form (who is viewing). */
export function newsOf(wake: Wake): DeskNews | null {
  switch (wake.topic) {
    case 'queue':
    case 'people':
      return { kind: 'changed', what: wake.topic };
    case 'conversation':
      return { kind: 'conversation', id: wake.id };
    case 'typing':
      if (wake.by === 'bot') return null;
      return { kind: 'typing', id: wake.id, by: wake.by, ...(wake.name === undefined ? {} : { name: wake.name }) };
    case 'overdue':
      return { kind: 'overdue', id: wake.id };
    case 'viewing':
    case 'turn':
    case 'delivery':
    case 'knowledge':
      break;
  }
  return null;
}
