import { expect } from 'chai';
import { allRows } from '../fakes/allRows.ts';
import { eachStore, testClock } from '../fakes/stores.ts';

const minute = 60_000;

eachStore('A ticket that may be used once', (stores) => {
  it('lets in the first who brings it, of many at the same moment too, and nobody after', async () => {
    const { firstUse } = await stores.open();
    const use = (ticket: string) => firstUse.use(ticket, minute, 0);
    const together = await Promise.all(Array.from({ length: 8 }, () => use('a')));
    expect(together.filter((isFirst) => isFirst)).to.have.lengthOf(1);
    expect([await use('a'), await use('b')]).to.deep.equal([false, true]);
  });

  it('stays used when everything is opened again', async () => {
    const place = await stores.place();
    const first = await stores.open(place);
    expect(await first.firstUse.use('a', minute, 0)).to.equal(true);
    await first.close();
    expect(await (await stores.open(place)).firstUse.use('a', minute, 0)).to.equal(false);
  });

  it('is remembered until it has ended, and then no longer', async () => {
    const place = await stores.place();
    const clock = testClock();
    const store = await stores.open(place);
    const use = (ticket: string) => store.firstUse.use(ticket, clock.now() + minute, clock.now());
    await use('a');
    clock.advance(minute);
    expect(await use('a')).to.equal(false);
    clock.advance(minute);
    await use('b');
    expect((await allRows(place))['used_ticket']?.map(({ ticket }) => ticket)).to.deep.equal(['b']);
  });
});
