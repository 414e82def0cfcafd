import type { Load } from '../turns/drive.ts';
import { median } from '../turns/median.ts';
import { type HouseOptions, measureHouse } from '../turns/measureHouse.ts';
import { medianRound, type Round } from '../turns/roundOf.ts';
import { usageOf } from '../turns/usageOf.ts';
import { type DeskLook, lookAtDesk } from './lookAtDesk.ts';
import type { Place } from './place.ts';

/** What an installation of one size costs, beside an empty one that was measured in turns with it. */
export interface Size extends Round {
  /** From the start of the process until messages are answered. */
  readonly startMs: number;
  /** Memory once it is ready, before anybody came. */
  readonly readyRssMb: number;
  readonly desk: DeskLook;
  /** Time per turn, and processor time per turn, as a multiple of the empty installation's. */
  readonly turnCost: number;
  readonly cpuCost: number;
}

/** Measures a grown installation and a new empty one, one after the other, as many times as told; gives the medians (of the desk: the longest). */
export async function measureSize(
  grown: Place,
  empty: () => Promise<Place>,
  load: Load,
  rounds: number,
): Promise<Size> {
  const looks: { startMs: number; rssMb: number; desk: DeskLook }[] = [];
  const ours: Round[] = [];
  const emptys: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    emptys.push(await measure(await empty()));
    ours.push(
      await measure(grown, async ({ pid, origin, startMs }) => {
        looks.push({ startMs, rssMb: usageOf(pid).rssMb, desk: await lookAtDesk(origin) });
      }),
    );
  }
  const own = medianRound(ours);
  const other = medianRound(emptys);
  return {
    ...own,
    startMs: median(looks.map(({ startMs }) => startMs)),
    readyRssMb: median(looks.map(({ rssMb }) => rssMb)),
    desk: looks.map(({ desk }) => desk).reduce(longest),
    turnCost: other.turnsPerSecond / own.turnsPerSecond,
    cpuCost: own.cpuMs / other.cpuMs,
  };

  function measure({ dataDir, ...rest }: Place, look?: HouseOptions['look']): Promise<Round> {
    return measureHouse({ dataDirs: [dataDir], ...rest }, load, look === undefined ? {} : { look });
  }
}

function longest(one: DeskLook, other: DeskLook): DeskLook {
  return {
    queue: Math.max(one.queue, other.queue),
    brief: Math.max(one.brief, other.brief),
    bot: Math.max(one.bot, other.bot),
    closed: Math.max(one.closed, other.closed),
    report: Math.max(one.report, other.report),
    metrics: Math.max(one.metrics, other.metrics),
  };
}
