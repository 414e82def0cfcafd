import { expect } from 'chai';
import type { DeskNews } from '../../../core/deskApi.ts';
import type { Library } from '../../../core/library.ts';
import { openDeskStream } from '../../../server/desk/deskStream.ts';
import type { Desk } from '../../../server/desk/desk.ts';
import { newsOf } from '../../../server/desk/newsOf.ts';
import { openPresence } from '../../../server/desk/presence.ts';
import { openSessions } from '../../../server/signIn/sessions.ts';
import { testStores } from '../../fakes/stores.ts';
import { type Person, type TestDesk, openDesk, sampleLibrary, until } from './openDesk.ts';

describe('the news of the desk', () => {
  const stores = testStores('sqlite');
  let library: Library;
  let desk: TestDesk;
  let kim: Person;
  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    desk = openDesk(await stores.open(), library);
    kim = await desk.person('agent', 'Kim');
  });
  afterEach(() => desk.api.close());

  const { now, call } = {
    now: () => desk.clock.now(),
    call: (...given: Parameters<TestDesk['call']>) => desk.call(...given),
  };

  it('is for people who are signed in, on pages of ours', async () => {
    expect((await desk.watch(undefined)).status).to.equal(401);
    expect((await desk.watch({ ...kim, cookie: 'nightdesk=' })).status).to.equal(401);
    expect((await desk.watch(kim, { 'sec-fetch-site': 'cross-site' })).status).to.equal(403);
    expect((await desk.watch(kim, { authorization: 'Bearer x' })).status).to.equal(401);
    expect((await desk.watch(kim)).status).to.equal(200);
  });

  it('tells what happens in a conversation and in the queue, without a word of it', async () => {
    const { news } = await desk.watch(kim);
    const id = await desk.conversation({ handover: {}, text: 'my very private words' });
    await until(() => news.some((one) => one.kind === 'changed' && one.what === 'queue'));
    expect(news).to.deep.include({ kind: 'conversation', id });
    expect(JSON.stringify(news)).to.not.include('private');
  });

  it('tells who types, also to a second screen, and never the bot', async () => {
    const screens = [await desk.watch(kim), await desk.watch(kim)];
    const id = await desk.conversation({ handover: {} });
    await call('POST /conversations/:id/take-over', { as: kim, id, ask: { epoch: await desk.epochOf(id) } });
    desk.store.wakeups.notify({ topic: 'typing', id, by: 'bot' });
    desk.store.wakeups.notify({ topic: 'typing', id, by: 'customer' });
    await call('POST /conversations/:id/typing', { as: kim, id });
    const typing = (news: readonly DeskNews[]) => news.filter((one) => one.kind === 'typing');
    for (const { news } of screens) {
      await until(() => typing(news).length >= 2);
      expect(typing(news)).to.deep.equal([
        { kind: 'typing', id, by: 'customer' },
        { kind: 'typing', id, by: 'agent', name: 'Kim' },
      ]);
    }
  });

  it('tells the same once for a burst, and a flood in one line', async () => {
    const { news } = await desk.watch(kim);
    for (let times = 0; times < 50; times += 1) desk.store.wakeups.notify({ topic: 'conversation', id: 'one' });
    await until(() => news.length > 0);
    expect(news).to.deep.equal([{ kind: 'conversation', id: 'one' }]);
    for (let count = 0; count < 101; count += 1) desk.store.wakeups.notify({ topic: 'conversation', id: `c${count}` });
    desk.store.wakeups.notify({ topic: 'overdue', id: 'one' });
    await until(() => news.length > 1);
    expect(news.slice(1)).to.deep.equal([
      { kind: 'changed', what: 'queue' },
      { kind: 'overdue', id: 'one' },
    ]);
  });

  it('ends for somebody who is disabled, at once, and for nobody else', async () => {
    const admin = await desk.person('admin');
    const [theirs, mine] = [await desk.watch(kim), await desk.watch(admin)];
    await call('POST /agents/:id', { as: admin, id: kim.agent.id, ask: { state: 'disabled' } });
    await until(() => theirs.screen?.closed === true);
    expect(mine.screen?.closed).to.equal(false);
    await until(() => mine.news.some((one) => one.kind === 'changed' && one.what === 'people'));
  });

  it('ends on every screen of a session that signs out', async () => {
    const screens = [await desk.watch(kim), await desk.watch(kim)];
    const other = await desk.watch(await desk.session(kim.agent));
    await call('POST /sign-out', { as: kim });
    await until(() => screens.every(({ screen }) => screen?.closed === true));
    expect(other.screen?.closed).to.equal(false);
  });

  it('ends after twelve hours and stays open until then: an open screen is in use', async () => {
    const stream = openDeskStream(bare());
    const screen = await open(stream);
    for (let minutes = 0; minutes < 12 * 60 - 1; minutes += 20) {
      await stream.recheck();
      expect(screen.closed).to.equal(false);
      desk.clock.advance(20 * 60_000);
    }
    await stream.recheck();
    expect(screen.closed).to.equal(true);
    stream.close();
  });

  it('does not end because the store is away for a moment', async () => {
    let away = true;
    const people = desk.store.people;
    const session: typeof people.session = (...given) =>
      away ? Promise.reject(new Error('away')) : people.session(...given);
    const stream = openDeskStream(bare({ sessions: openSessions({ ...people, session }) }));
    away = false;
    const screen = await open(stream);
    away = true;
    await stream.recheck();
    expect(screen.closed).to.equal(false);
    away = false;
    await people.changeAgent(kim.agent.id, { state: 'disabled' }, now());
    await stream.recheck();
    expect(screen.closed).to.equal(true);
    stream.close();
  });

  it('is open on ten screens of one person, the newest ones', async () => {
    const first = await desk.watch(kim);
    const others = [];
    for (let count = 0; count < 10; count += 1) others.push(await desk.watch(kim));
    expect(first.screen?.closed).to.equal(true);
    expect(others.every(({ screen }) => screen?.closed === false)).to.equal(true);
  });

  it('goes to nobody who has left, and stops with the server', async () => {
    const [gone, here] = [await desk.watch(kim), await desk.watch(kim)];
    gone.screen?.close();
    desk.store.wakeups.notify({ topic: 'queue' });
    await until(() => here.news.length > 0);
    expect(gone.news).to.deep.equal([]);
    desk.api.close();
    expect(here.screen?.closed).to.equal(true);
    desk.store.wakeups.notify({ topic: 'overdue', id: 'one' });
    expect(here.news).to.have.length(1);
  });

  it('is silent about what is no news to a screen', () => {
    expect(newsOf({ topic: 'turn' })).to.equal(null);
    expect(newsOf({ topic: 'delivery' })).to.equal(null);
    expect(newsOf({ topic: 'knowledge' })).to.equal(null);
    expect(newsOf({ topic: 'viewing', id: 'c', agentId: 'a', name: 'A' })).to.equal(null);
  });

  /** The desk without its routes, so that a test can look at the stream alone. */
  function bare(changes: Partial<Desk> = {}): Desk {
    return {
      store: desk.store,
      now,
      newId: () => 'id',
      library: () => library,
      isHttps: () => false,
      adminKey: 'x'.repeat(43),
      log: () => undefined,
      sessions: openSessions(desk.store.people),
      passwords: desk.passwords,
      presence: openPresence(),
      audit: () => Promise.resolve(),
      voice: () => () => '',
      ...changes,
    };
  }

  async function open(stream: ReturnType<typeof openDeskStream>) {
    const screen = {
      closed: false as boolean,
      send: () => undefined,
      close: () => void (screen.closed = true),
      onClose: () => undefined,
    };
    const verdict = await stream.route.authorise({
      method: 'GET',
      url: '/desk/api/stream',
      params: {},
      headers: { host: 'localhost', cookie: kim.cookie },
      body: new Uint8Array(),
      ip: '127.0.0.1',
    });
    if (verdict.kind === 'open') verdict.open(screen);
    return screen;
  }
});

describe('who is looking', () => {
  it('is news when somebody comes, changes their name, or comes back; not when they stay', () => {
    const presence = openPresence();
    const kim = { agentId: 'k', name: 'Kim' };
    expect(presence.saw('c', kim, 0)).to.equal(true);
    expect(presence.saw('c', kim, 20_000)).to.equal(false);
    expect(presence.saw('c', { ...kim, name: 'Kim L.' }, 30_000)).to.equal(true);
    expect(presence.saw('c', { ...kim, name: 'Kim L.' }, 60_000)).to.equal(true);
  });

  it('is forgotten half a minute later, with the conversations they left', () => {
    const presence = openPresence();
    presence.saw('a', { agentId: 'k', name: 'Kim' }, 0);
    presence.saw('b', { agentId: 'k', name: 'Kim' }, 10_000);
    presence.saw('b', { agentId: 'l', name: 'Lee' }, 15_000);
    expect(presence.sweep(29_999)).to.deep.equal([]);
    expect(presence.sweep(40_000)).to.deep.equal(['a', 'b']);
    expect(presence.viewers('b', 40_000)).to.deep.equal([{ agentId: 'l', name: 'Lee' }]);
    expect(presence.sweep(45_000)).to.deep.equal(['b']);
    expect(presence.sweep(99_000)).to.deep.equal([]);
  });
});
