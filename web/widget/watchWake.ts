const tickMs = 5000;
// Hidden pages tick once a minute; only a longer gap means that the machine slept.
const sleptMs = 75_000;

/** Calls back when the world may have changed under us: woken from sleep, network back or gone, page back from the browser's memory. */
export function watchWake(onWake: () => void): void {
  let last = Date.now();
  setInterval(() => {
    const slept = Date.now() - last > sleptMs;
    last = Date.now();
    if (slept) onWake();
  }, tickMs);
  addEventListener('online', onWake);
  addEventListener('offline', onWake);
  addEventListener('pageshow', (event) => {
    if (event.persisted) onWake();
  });
}
