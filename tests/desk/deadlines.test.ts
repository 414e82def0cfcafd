import { expect } from 'chai';
import { setImmediate as tick } from 'node:timers/promises';
import type { Library } from '../../core/library.ts';
import type { NewHandover } from '../../core/turn.ts';
import { type DeadlineSettings, startDeadlines } from '../../desk/deadlines.ts';
import { missedWords } from '../../server/desk/missedWords.ts';
import type { Store } from '../../store/store.ts';
import { eachStore } from '../fakes/stores.ts';
import { type TestDesk, openDesk, sampleLibrary } from '../server/desk/openDesk.ts';

const minute = 60_000;
/** Monday, 10:00 in Berlin. */
const monday = Date.UTC(2026, 2, 2, 9);

eachStore('a promised time', (stores) => {
  let library: Library;
  let running: { stop(): Promise<void> }[] = [];
  let faults: string[] = [];
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(() => {
    running = [];
    faults = [];
  });
  afterEach(async () => {
    for (const one of running) await one.stop();
  });

  /** A desk whose clock shows Monday morning. */
  async function mondayDesk(store?: Store): Promise<TestDesk> {
    const desk = openDesk(store ?? (await stores.open()), library);
    desk.clock.advance(monday - desk.clock.now());
    desk.api.close();
    return desk;
  }
  function watchOver(desk: TestDesk, changes: Partial<DeadlineSettings> = {}): void {
    running.push(
      startDeadlines({
        store: desk.store,
        now: desk.clock.now,
        library: () => library,
        say: missedWords(() => library),
        log: { fault: (fact) => faults.push(fact) },
        ...changes,
      }),
    );
  }
  const told = async (desk: TestDesk, id: string): Promise<readonly string[]> => {
    const events = await desk.store.threads.events(id, 0, 500);
    return events.flatMap(({ body }) =>
      body?.kind === 'outbound' && body.message.by === 'system' ? [body.message.text] : [],
    );
  };
  const waiting = (desk: TestDesk, handover: Partial<NewHandover> = {}): Promise<string> =>
    desk.conversation({ handover: { deadline: desk.clock.now() + 10 * minute, ...handover } });
  /** Time passes; the real timer sleeps by the real clock, so somebody has to say that it is later. */
  const pass = (desk: TestDesk, ms: number): void => {
    desk.clock.advance(ms);
    desk.store.wakeups.notify({ topic: 'queue' });
  };
  function overdueOf(store: Store): string[] {
    const ids: string[] = [];
    store.wakeups.listen((wake) => {
      if (wake.topic === 'overdue') ids.push(wake.id);
    });
    return ids;
  }

  it('that is missed in the chat becomes an open case with a time, and the desk is alerted once', async () => {
    const desk = await mondayDesk();
    const overdue = overdueOf(desk.store);
    const id = await waiting(desk);
    watchOver(desk);
    pass(desk, 9 * minute);
    await quiet();
    expect(await told(desk, id)).to.deep.equal([]);
    pass(desk, minute);
    await until(() => overdue.length > 0);
    expect(await told(desk, id)).to.deep.equal([
      'Nobody from our team could make it in time. Your case stays open, and a person answers you here by 12:10 (CET). If another time suits you better, ask me for a call-back.',
    ]);
    const conversation = await desk.store.threads.conversation(id);
    expect(conversation).to.include({ custody: 'waiting' });
    expect(conversation?.handover?.deadline).to.equal(monday + 130 * minute);
    for (let times = 0; times < 3; times += 1) pass(desk, minute);
    await quiet();
    expect(overdue).to.deep.equal([id]);
    expect(await told(desk, id)).to.have.length(1);
    expect(faults).to.deep.equal([]);
  });

  it('of a call-back that nobody kept is told with a new one, and alerts again only then', async () => {
    const desk = await mondayDesk();
    const overdue = overdueOf(desk.store);
    const id = await waiting(desk, { callbackAt: monday, deadline: monday + 60 * minute });
    watchOver(desk);
    pass(desk, 60 * minute);
    await until(() => overdue.length === 1);
    expect((await told(desk, id)).at(-1)).to.equal(
      'A person should have written to you by now, and nobody has. The team has been alerted; somebody writes to you by 13:00 (CET).',
    );
    pass(desk, 119 * minute);
    await quiet();
    expect(overdue).to.have.length(1);
    pass(desk, minute);
    await until(() => overdue.length === 2);
    expect((await told(desk, id)).at(-1)).to.include('by 16:00 (CET)');
  });

  it('is kept when somebody takes over in time', async () => {
    const desk = await mondayDesk();
    const overdue = overdueOf(desk.store);
    const id = await waiting(desk);
    watchOver(desk);
    const kim = await desk.person();
    await desk.store.desk.takeOver({
      conversationId: id,
      agentId: kim.agent.id,
      agentName: 'Kim',
      epoch: await desk.epochOf(id),
      announcement: 'Kim is here.',
      now: desk.clock.now(),
    });
    pass(desk, 60 * minute);
    await quiet();
    expect(overdue).to.deep.equal([]);
    expect(await told(desk, id)).to.deep.equal(['Kim is here.']);
  });

  it('that was missed while nobody watched is told at the start', async () => {
    const desk = await mondayDesk();
    const overdue = overdueOf(desk.store);
    const ids = [await waiting(desk), await waiting(desk)];
    desk.clock.advance(24 * 60 * minute);
    watchOver(desk);
    await until(() => overdue.length === 2);
    expect(overdue).to.have.members(ids);
  });

  it('that nobody will ever keep ends the wait: the bot is back, honestly', async () => {
    const desk = await mondayDesk();
    const overdue = overdueOf(desk.store);
    const id = await waiting(desk);
    const never = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const closed: Library = { ...library, hours: { ...library.hours, week: never, holidays: {} } };
    watchOver(desk, { library: () => closed });
    pass(desk, 10 * minute);
    await until(() => overdue.length === 1);
    expect(await desk.store.threads.conversation(id)).to.include({ custody: 'bot' });
    expect((await told(desk, id)).at(-1)).to.match(
      /^Nobody from our team could make it in time\. I am Meridian's assistant, a bot/,
    );
    const events = await desk.store.threads.events(id, 0, 500);
    expect(events.filter(({ kind }) => kind === 'handoff.status').map(({ facts }) => facts?.['state'])).to.deep.equal([
      'failed',
    ]);
  });

  it('in trouble does not keep the others waiting, and is tried again', async () => {
    const desk = await mondayDesk();
    const overdue = overdueOf(desk.store);
    const first = await waiting(desk);
    const second = await waiting(desk);
    let isAway = true;
    const { expire } = desk.store.desk;
    const troubled: Store['desk'] = {
      ...desk.store.desk,
      expire: (one) => (isAway && one.conversationId === first ? Promise.reject(new Error('away')) : expire(one)),
    };
    watchOver(desk, { store: { ...desk.store, desk: troubled } });
    pass(desk, 10 * minute);
    await until(() => overdue.length === 1);
    expect(overdue).to.deep.equal([second]);
    expect(faults).to.include('missed deadline not told');
    isAway = false;
    pass(desk, 0);
    await until(() => overdue.length === 2);
  });

  it('is told once, however many processes watch', async () => {
    const place = await stores.place();
    const first = await mondayDesk(await stores.open(place));
    const others = stores.kind === 'sqlite' ? [first, first] : [await mondayDesk(await stores.open(place))];
    const overdue = overdueOf(first.store);
    const ids = [];
    for (let count = 0; count < 10; count += 1) ids.push(await waiting(first));
    for (const desk of new Set([first, ...others])) if (desk !== first || others[0] === first) pass(desk, 10 * minute);
    if (stores.kind === 'postgres') first.clock.advance(10 * minute);
    for (const desk of [first, ...others]) watchOver(desk);
    await until(() => overdue.length >= 10);
    await quiet();
    expect(overdue).to.have.members(ids);
    expect(overdue).to.have.length(10);
    for (const id of ids) expect(await told(first, id)).to.have.length(1);
    expect(faults).to.deep.equal([]);
  });
});

async function until(happened: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !happened(); await tick())
    if (Date.now() > end) throw new Error('It did not happen.');
}

/** Long enough for everything that is under way to be done. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
