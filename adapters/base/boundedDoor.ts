import { NightdeskError } from '../../core/error.ts';
import type { Accepted, Door } from '../../core/turn.ts';

/** Room for what waits for an answer. */
export interface Backlog {
  /** Lets one more in, to be told (once) when it is in or was not kept; null when so many wait that no more may come. */
  enter(): (() => void) | null;
}

export interface DoorBounds {
  /** How many may be on their way in at once. */
  readonly mostAtOnce: number;
  /** How long (ms) whoever brings one waits for its commit. */
  readonly patienceMs: number;
  readonly backlog: Backlog;
  /** Told about each one that was refused, and why. */
  readonly onRefused: (why: 'full' | 'crowded' | 'slow') => void;
}

/**
 * A door that refuses (error `overloaded`, retry) what it could not hold: nothing is lost, whoever brought it comes again. A
 * withdrawn consent always comes in. One that was given up for being slow may still be committed; its repeat finds it.
 */
export function boundedDoor(door: Door, bounds: DoorBounds): Door {
  let inside = 0;
  return {
    deadLetter: (letter, now) => door.deadLetter(letter, now),
    accept(inbound, now) {
      if (inbound.kind !== 'consent' && inside >= bounds.mostAtOnce) return refuse('crowded');
      const settled = inbound.kind === 'message' ? bounds.backlog.enter() : () => undefined;
      if (settled === null) return refuse('full');
      inside += 1;
      const coming = door.accept(inbound, now).finally(() => {
        inside -= 1;
        settled();
      });
      return inTime(coming);
    },
  };

  function inTime(coming: Promise<Accepted>): Promise<Accepted> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => void refuse('slow').catch(reject), bounds.patienceMs);
      coming.then(resolve, reject).finally(() => clearTimeout(late));
    });
  }

  function refuse(why: Parameters<DoorBounds['onRefused']>[0]): Promise<never> {
    bounds.onRefused(why);
    return Promise.reject(new NightdeskError('overloaded', sentences[why], { retry: true }));
  }
}

const sentences = {
  full: 'Too many messages wait for an answer.',
  crowded: 'Too many messages come in at once.',
  slow: 'The database takes too long.',
} as const;
