import { signal } from '@preact/signals';

const tickMs = 5000;
// A header tells whole seconds and travels; less than this is no difference.
const worthMs = 5000;

let ahead = 0;
const now = signal(Date.now());

/** The server's time as far as we know it, for everything that counts down. */
export const clock = {
  /** Moves on every few seconds. */
  now,
  start(): void {
    setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
  },
  /** Learns from a `Date` header how wrong the clock of this device is. */
  learn(header: string | null): void {
    const theirs = header === null ? Number.NaN : Date.parse(header);
    const difference = theirs - Date.now();
    if (Number.isNaN(theirs)) return;
    ahead = Math.abs(difference) > worthMs ? difference : 0;
    tick();
  },
};

function tick(): void {
  now.value = Date.now() + ahead;
}
