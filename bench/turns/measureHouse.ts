import { Agent } from 'node:http';
import { type Drive, drive, type Load } from './drive.ts';
import { type Kept, readKept } from './readKept.ts';
import { readMeanings } from './readMeanings.ts';
import { startHouse } from './startHouse.ts';
import type { Program } from './startProgram.ts';
import { type Usage, usageOf } from './usageOf.ts';
import { webTalk } from './webTalk.ts';
import { type Round, roundOf } from './roundOf.ts';

/** One round of ours, and what was found in the store afterwards. */
export interface HouseRound extends Round {
  readonly kept: Kept;
  /** How often the meaning of a text was to be told, by what became of that, one for each server; the warm-up is in it. */
  readonly meanings: readonly Readonly<Record<string, number>>[];
}

export interface HouseOptions {
  /** Flags for Node, e.g. those that profile. */
  readonly flags?: readonly string[];
  /** Looks at each server when it is ready, before the callers come. */
  readonly look?: (house: Program) => Promise<void>;
}

/** Starts as many servers as there are folders (more than one on PostgreSQL), drives them, stops them and reads back what they kept. Error when a turn is missing there. */
export async function measureHouse(
  place: { readonly dataDirs: readonly string[]; readonly databaseUrl?: string },
  load: Load,
  options: HouseOptions = {},
): Promise<HouseRound> {
  const { dataDirs, ...rest } = place;
  const since = Date.now();
  const houses = await Promise.all(
    dataDirs.map((dataDir) => startHouse({ dataDir, ...rest, flags: options.flags ?? [] })),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: load.callers });
  let opened = 0;
  let driven: Drive<readonly Usage[]>;
  let meanings: HouseRound['meanings'];
  try {
    for (const house of houses) await options.look?.(house);
    driven = await drive(
      () => webTalk(agent, houses[(opened += 1) % houses.length]?.origin ?? ''),
      load,
      () => houses.map(({ pid }) => usageOf(pid)),
    );
    meanings = await Promise.all(houses.map(({ origin }) => readMeanings(origin)));
  } finally {
    agent.destroy();
    await Promise.all(houses.map((house) => house.stop()));
  }
  const kept = await readKept({ dataDir: dataDirs[0] ?? '', ...rest }, since);
  const missing = driven.said - kept.messages;
  if (missing !== 0 || kept.open > 0)
    throw new Error(`${missing} messages are not in the store, ${kept.open} are unanswered.`);
  return { ...roundOf(driven), kept, meanings };
}
