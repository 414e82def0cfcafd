import { expect } from 'chai';
import type { NightdeskError } from '../../core/error.ts';
import type { Role } from '../../core/people.ts';
import { eachStore, testClock } from '../fakes/stores.ts';

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'not refused';
  } catch (error) {
    return (error as NightdeskError).code;
  }
}

const minute = 60_000;
const hour = 60 * minute;

eachStore('The people of the desk', (stores) => {
  async function office() {
    const { people } = await stores.open();
    const clock = testClock();
    const hire = (id: string, role: Role = 'agent', state: 'invited' | 'active' = 'active') =>
      people.addAgent(
        { id, email: `${id}@example.org`, name: id, role, state, passwordHash: state === 'active' ? 'hash' : null },
        clock.now(),
      );
    const signIn = (agentId: string, tokenHash: string, forMs = 12 * hour) =>
      people.putSession({
        tokenHash,
        agentId,
        csrf: `csrf-${tokenHash}`,
        now: clock.now(),
        expiresAt: clock.now() + forMs,
      });
    return { people, clock, hire, signIn };
  }

  it('have one account for each e-mail address, however it is written', async () => {
    const { people, clock, hire } = await office();
    const anna = await hire('anna', 'admin');
    expect(anna).to.deep.equal({
      id: 'anna',
      email: 'anna@example.org',
      name: 'anna',
      role: 'admin',
      state: 'active',
      available: false,
    });
    const again = { id: 'other', email: ' Anna@Example.ORG', name: 'x', role: 'agent', state: 'invited' } as const;
    expect(await refusal(people.addAgent({ ...again, passwordHash: null }, clock.now()))).to.equal('conflict');
    expect(await people.agentByEmail('ANNA@example.org ')).to.deep.equal({ agent: anna, passwordHash: 'hash' });
    expect(await people.agentByEmail('nobody@example.org')).to.equal(null);
    await hire('ben', 'agent', 'invited');
    expect((await people.agents()).map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
      'anna active',
      'ben invited',
    ]);
  });

  it('always keep an active admin', async () => {
    const { people, clock, hire } = await office();
    await hire('anna', 'admin');
    await hire('ben', 'admin', 'invited');
    for (const change of [{ role: 'agent' }, { state: 'disabled' }] as const)
      expect(await refusal(people.changeAgent('anna', change, clock.now()))).to.equal('conflict');
    await people.changeAgent('ben', { state: 'active', passwordHash: 'new' }, clock.now());
    expect((await people.changeAgent('anna', { role: 'agent', name: 'Anna' }, clock.now())).role).to.equal('agent');
    expect(await refusal(people.changeAgent('nobody\0', { name: 'x' }, clock.now()))).to.equal('not-found');
  });

  it('keep one even when two admins disable each other at the same moment', async () => {
    const { people, clock, hire } = await office();
    await hire('anna', 'admin');
    await hire('ben', 'admin');
    const outcomes = await Promise.allSettled([
      people.changeAgent('anna', { state: 'disabled' }, clock.now()),
      people.changeAgent('ben', { state: 'disabled' }, clock.now()),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect((await people.agents()).filter(({ state }) => state === 'active')).to.have.length(1);
  });

  describe('are signed in', () => {
    it('until the session has been idle too long or is too old', async () => {
      const { people, clock, hire, signIn } = await office();
      const agent = await hire('anna');
      await signIn('anna', 't1', hour);
      const start = clock.now();
      expect(await people.session('t1', start, 30 * minute)).to.deep.equal({
        agent,
        csrf: 'csrf-t1',
        createdAt: start,
        expiresAt: start + hour,
      });
      expect(await people.session('t2', start, 30 * minute)).to.equal(null);
      clock.advance(29 * minute);
      expect(await people.session('t1', clock.now(), 30 * minute), 'used').not.to.equal(null);
      clock.advance(29 * minute);
      expect(await people.session('t1', clock.now(), 30 * minute), 'its use counts').not.to.equal(null);
      clock.advance(2 * minute);
      expect(await people.session('t1', clock.now(), 30 * minute), 'too old').to.equal(null);
      await signIn('anna', 't3');
      clock.advance(31 * minute);
      expect(await people.session('t3', clock.now(), 30 * minute), 'idle').to.equal(null);
    });

    it('until they sign out', async () => {
      const { people, clock, hire, signIn } = await office();
      await hire('anna');
      await signIn('anna', 't1');
      await signIn('anna', 't2');
      await people.endSession('t1');
      expect(await people.session('t1', clock.now(), hour)).to.equal(null);
      expect(await people.session('t2', clock.now(), hour)).not.to.equal(null);
    });

    for (const change of [{ passwordHash: 'new' }, { role: 'editor' }, { state: 'disabled' }] as const)
      it(`until ${Object.keys(change).join()} changes, on every device`, async () => {
        const { people, clock, hire, signIn } = await office();
        await hire('anna');
        await hire('ben');
        for (const token of ['t1', 't2']) await signIn('anna', token);
        await signIn('ben', 't3');
        await people.putTicket({ tokenHash: 'k', agentId: 'anna', purpose: 'reset', expiresAt: clock.now() + hour });
        await people.changeAgent('anna', { name: 'Anna', role: 'agent' }, clock.now());
        expect(await people.session('t1', clock.now(), hour), 'a new name ends nothing').not.to.equal(null);
        await people.changeAgent('anna', change, clock.now());
        for (const token of ['t1', 't2']) expect(await people.session(token, clock.now(), hour)).to.equal(null);
        expect(await people.session('t3', clock.now(), hour), 'a colleague').not.to.equal(null);
        expect(await people.peekTicket('k', clock.now()), 'an older link').to.equal(null);
      });

    it('only while they are active', async () => {
      const { hire, signIn } = await office();
      await hire('ben', 'agent', 'invited');
      expect(await refusal(signIn('ben', 't'))).to.equal('not-found');
      expect(await refusal(signIn('nobody', 't'))).to.equal('not-found');
    });
  });

  it('count as free when they are available and were here a moment ago', async () => {
    const { people, clock, hire, signIn } = await office();
    await hire('anna');
    await hire('ben');
    for (const token of ['t1', 't2']) await signIn('anna', token);
    await signIn('ben', 't3');
    expect(await people.agentsFree(clock.now(), 5 * minute)).to.equal(0);
    for (const id of ['anna', 'ben']) await people.setAvailable(id, true, clock.now());
    expect(await people.agentsFree(clock.now(), 5 * minute), 'two screens are one person').to.equal(2);
    await people.setAvailable('ben', false, clock.now());
    expect(await people.agentsFree(clock.now(), 5 * minute)).to.equal(1);
    clock.advance(6 * minute);
    expect(await people.agentsFree(clock.now(), 5 * minute)).to.equal(0);
    await people.session('t1', clock.now(), hour);
    expect(await people.agentsFree(clock.now(), 5 * minute)).to.equal(1);
    await people.changeAgent('anna', { state: 'disabled' }, clock.now());
    expect(await people.agentsFree(clock.now(), 5 * minute)).to.equal(0);
    expect(await refusal(people.setAvailable('anna', true, clock.now()))).to.equal('not-found');
    expect((await people.changeAgent('anna', { state: 'active' }, clock.now())).available).to.equal(false);
  });

  describe('are invited by a link', () => {
    it('that works once, of two at the same moment too', async () => {
      const { people, clock, hire } = await office();
      const agent = await hire('anna', 'agent', 'invited');
      const ticket = { tokenHash: 'k', agentId: 'anna', purpose: 'invite', expiresAt: clock.now() + hour } as const;
      await people.putTicket(ticket);
      expect(await people.peekTicket('k', clock.now())).to.deep.equal({ agent, purpose: 'invite' });
      const taken = await Promise.all([people.takeTicket('k', clock.now()), people.takeTicket('k', clock.now())]);
      expect(taken.filter((one) => one !== null)).to.deep.equal([{ agentId: 'anna', purpose: 'invite' }]);
      expect(await people.peekTicket('k', clock.now())).to.equal(null);
    });

    it('that ends with its time, with the next one, or with the account', async () => {
      const { people, clock, hire } = await office();
      await hire('anna');
      const put = (tokenHash: string) =>
        people.putTicket({ tokenHash, agentId: 'anna', purpose: 'reset', expiresAt: clock.now() + hour });
      await put('k1');
      await put('k2');
      expect(await people.takeTicket('k1', clock.now()), 'the older').to.equal(null);
      clock.advance(hour);
      expect(await people.peekTicket('k2', clock.now()), 'too late to look').to.equal(null);
      expect(await people.takeTicket('k2', clock.now()), 'too late').to.equal(null);
      await put('k3');
      await people.changeAgent('anna', { state: 'disabled' }, clock.now());
      expect(await people.takeTicket('k3', clock.now()), 'of a disabled account').to.equal(null);
      expect(await refusal(put('k4'))).to.equal('not-found');
      expect(
        await refusal(people.putTicket({ tokenHash: 'k', agentId: 'x', purpose: 'reset', expiresAt: 1 })),
      ).to.equal('not-found');
    });
  });
});
