import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockFrom, openTestHouse } from '../fakes/house.ts';
import { freshDatabase } from '../fakes/postgres.ts';
import { smallContent } from '../server/smallContent.ts';
import type { Finding, Guarantee, Trial, TrialSettings } from '../torture/trial.ts';
import { judgeCopy } from './judgeCopy.ts';
import { addressOf, evening } from './lifeBefore.ts';
import { loadDump } from './loadDump.ts';
import { openSmsDoor } from './smsDoor.ts';

const minute = 60_000;

/** What the version before left waiting for each customer, and how many messages each may get of the new one. */
const wanted: Readonly<Record<string, readonly [guarantee: Guarantee, least: number, most: number]>> = {
  emil: ['G5', 2, 2],
  kira: ['G5', 1, 1],
  // Nobody knows whether his left.
  fred: ['G5', 0, 0],
  dora: ['G2', 1, 2],
  jack: ['G5', 0, 0],
  ben: ['G5', 0, 0],
};

/** The current version starts on what v0.1.0 left behind after a power cut: messages that wait for an answer and to leave, one in the middle of leaving, people who wait for a person. */
export const upgradeTrial: Trial = {
  name: '18 upgrade',
  guarantees: ['G1', 'G2', 'G3', 'G5', 'G6'],
  databases: ['sqlite', 'postgres'],
  async run({ database }: TrialSettings): Promise<Finding> {
    const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-upgrade-'));
    const place = database === 'sqlite' ? { dataDir } : { dataDir, databaseUrl: await freshDatabase() };
    await loadDump(place, readFileSync(join(import.meta.dirname, `../fixtures/stores/v0.1.0/${database}.sql`), 'utf8'));
    const before = await judgeCopy(place);
    const content = await smallContent();
    const { env, twilio } = await openSmsDoor();
    const house = await openTestHouse(
      {
        ...env,
        DATA_DIR: dataDir,
        EMBEDDINGS: 'off',
        CONTENT_DIR: content.dir,
        ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      },
      { now: clockFrom(new Date(evening + 5 * minute).toISOString()) },
    );
    const isCalm = await calm(house.house.store.reports);
    await house.stop();
    const { broken: found, figures } = await judgeCopy(place);
    await twilio.close();
    await content.remove();
    await rm(dataDir, { recursive: true, force: true });
    const sent = (name: string) => twilio.messages.filter(({ to }) => to === addressOf(name).peer).length;
    return {
      figures: {
        'open before': before.figures.openInbox + before.figures.openOutbox,
        'events before': before.figures.events,
        'events after': figures.events,
        'dead letters': figures.deadLetters,
      },
      judged: { G1: before.figures.events, G2: before.figures.openInbox, G5: before.figures.openOutbox },
      broken: [
        ...found.map((what) => ({ guarantee: 'G3', what }) as const),
        ...(figures.events < before.figures.events ? [{ guarantee: 'G1', what: 'events are lost' } as const] : []),
        ...(isCalm && figures.openInbox + figures.openOutbox === 0
          ? []
          : [{ guarantee: 'G6', what: 'it did not come to rest' } as const]),
        ...Object.entries(wanted).flatMap(([name, [guarantee, least, most]]) =>
          sent(name) < least || sent(name) > most
            ? [{ guarantee, what: `${name} was sent ${sent(name)} messages, not ${least} to ${most}` }]
            : [],
        ),
      ],
    };
  },
};

async function calm(reports: {
  gauges(now: number): Promise<Readonly<Record<'openInbox' | 'pendingOutbox', number>>>;
}): Promise<boolean> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const { openInbox, pendingOutbox } = await reports.gauges(0);
    if (openInbox + pendingOutbox === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
