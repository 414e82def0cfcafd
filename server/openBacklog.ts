import type { Backlog } from '../adapters/base/boundedDoor.ts';

export interface BacklogSettings {
  /** Counts what waits for an answer, up to `most`. */
  readonly count: (most: number) => Promise<number>;
  /** So many may wait; 0 is no limit. */
  readonly most: number;
}

/** So long a count is believed, and one that says that nothing more may come. */
const freshMs = 1_000;
const freshWhenFullMs = 100;

/**
 * Lets in no more than may wait, by a count at most once a second, what is on its way in, and what came in since the count began; when the
 * database cannot be asked, the last count stands. Other processes are seen at the next count.
 */
export function openBacklog({ count, most }: BacklogSettings): Backlog {
  let known = 0;
  let onTheWay = 0;
  /** What came in since the last count began; some of it may be counted already. */
  let cameIn = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let isLooking = false;
  return {
    enter() {
      if (most === 0) return () => undefined;
      const isFull = known + onTheWay + cameIn >= most;
      if (!isLooking && performance.now() - looked >= (isFull ? freshWhenFullMs : freshMs)) void look();
      if (isFull) return null;
      onTheWay += 1;
      return () => {
        onTheWay -= 1;
        cameIn += 1;
      };
    },
  };

  async function look(): Promise<void> {
    isLooking = true;
    looked = performance.now();
    const before = cameIn;
    try {
      known = await count(most);
      cameIn -= before;
    } catch {
      // Whoever wanted to bring something hears of it.
    } finally {
      isLooking = false;
    }
  }
}
