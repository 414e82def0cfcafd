import type { Wake, Wakeups } from '../core/thread.ts';
import { startPump, type Pump, type PumpSettings } from './pump.ts';

/** A pump that also wakes at the news of one topic, until it is stopped. */
export function startWokenPump<Job>(
  settings: PumpSettings<Job>,
  wakeups: Pick<Wakeups, 'listen'>,
  topic: Wake['topic'],
): Pump {
  const pump = startPump(settings);
  const unlisten = wakeups.listen((wake) => {
    if (wake.topic === topic) pump.wake();
  });
  return {
    wake: () => pump.wake(),
    stop: () => {
      unlisten();
      return pump.stop();
    },
    get running() {
      return pump.running;
    },
  };
}
