/** How long the database may take: slower, and customers would not wait for an answer either. */
const patienceMs = 2_000;
/** So long an answer counts: whoever asks often, and anybody may, does not make work each time. */
const freshMs = 500;

/** Feels whether the database is well, at most twice a second and never longer than two seconds; what is wrong with it stands in the log. */
export function openPulse(ping: () => Promise<void>): () => Promise<boolean> {
  let beat: { readonly since: number; readonly isWell: Promise<boolean>; isOver: boolean } | undefined;
  return () => {
    const now = performance.now();
    // One that got no answer yet is waited for by everybody, until it is too late for it.
    const age = now - (beat?.since ?? Number.NEGATIVE_INFINITY);
    if (beat === undefined || age > (beat.isOver ? freshMs : patienceMs)) {
      const next = { since: now, isWell: withinPatience(ping), isOver: false };
      void next.isWell.then(() => {
        next.isOver = true;
      });
      beat = next;
    }
    return beat.isWell;
  };
}

/** Never rejects. */
function withinPatience(ping: () => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), patienceMs);
    void ping()
      .then(
        () => true,
        () => false,
      )
      .then((isWell) => {
        clearTimeout(late);
        resolve(isWell);
      });
  });
}
