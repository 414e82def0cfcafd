import { Agent } from 'node:http';
import { type Drive, drive, type Load } from './drive.ts';
import { type Kept, readKept } from './readKept.ts';
import { startHouse } from './startHouse.ts';
import { usageOf } from './usageOf.ts';
import { webTalk } from './webTalk.ts';
import { type Round, roundOf } from './roundOf.ts';

/** One round of ours, and what was found in the store afterwards. */
export interface HouseRound extends Round {
  readonly kept: Kept;
}

/** Starts as many servers as there are folders (more than one on PostgreSQL), drives them, stops them and reads back what they kept. Error when a turn is missing there. */
export async function measureHouse(
  place: { readonly dataDirs: readonly string[]; readonly databaseUrl?: string },
  load: Load,
  flags: readonly string[] = [],
): Promise<HouseRound> {
  const { dataDirs, ...rest } = place;
  const kept = async (): Promise<Kept> => readKept({ dataDir: dataDirs[0] ?? '', ...rest });
  const houses = await Promise.all(dataDirs.map((dataDir) => startHouse({ dataDir, flags, ...rest })));
  const before = await kept();
  const agent = new Agent({ keepAlive: true, maxSockets: load.callers });
  let opened = 0;
  let driven: Drive<ReturnType<typeof usage>>;
  try {
    driven = await drive(() => webTalk(agent, houses[(opened += 1) % houses.length]?.origin ?? ''), load, usage);
  } finally {
    agent.destroy();
    await Promise.all(houses.map((house) => house.stop()));
  }
  const after = await kept();
  const missing = driven.said - (after.messages - before.messages);
  if (missing !== 0 || after.open > 0)
    throw new Error(`${missing} messages are not in the store, ${after.open} are unanswered.`);
  return { ...roundOf(driven), kept: after };

  function usage() {
    return houses.map(({ pid }) => usageOf(pid));
  }
}
