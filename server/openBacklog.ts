export interface BacklogSettings {
  /** Counts what waits for an answer, up to `most`. */
  readonly count: (most: number) => Promise<number>;
  /** So many may wait; 0 is no limit. */
  readonly most: number;
}

/** So long a count is believed, and one that says that nothing more may come. */
const freshMs = 1_000;
const freshWhenFullMs = 100;

/** Knows whether the in-tray is full, from a count at most once a second and from what came in since; when the database cannot be asked, the last count stands. */
export function openBacklog({ count, most }: BacklogSettings): () => boolean {
  let known = 0;
  /** What came since the last count began, and between the two before: some of that was still on its way when it was counted. */
  let came = 0;
  let cameBefore = 0;
  let looked = Number.NEGATIVE_INFINITY;
  return () => {
    if (most === 0) return false;
    const isFull = known + cameBefore + came >= most;
    if (performance.now() - looked >= (isFull ? freshWhenFullMs : freshMs)) void look();
    if (!isFull) came += 1;
    return isFull;
  };

  async function look(): Promise<void> {
    looked = performance.now();
    const older = came;
    try {
      known = await count(most);
      cameBefore = older;
      came -= older;
    } catch {
      // Whoever wanted to bring something hears of it.
    }
  }
}
