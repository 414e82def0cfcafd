/**
 * Runs one at a time: calls that come while it runs are answered by one more run afterwards, at least `apartMs` later.
 * So a burst of news costs two requests, not fifty.
 */
export function once(run: () => Promise<void>, apartMs: number): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined && next === undefined) return start();
    next ??= (running ?? Promise.resolve())
      .then(() => new Promise<void>((done) => setTimeout(done, apartMs)))
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
