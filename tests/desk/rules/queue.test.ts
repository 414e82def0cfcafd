import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Custody } from '../../../core/conversation.ts';
import { type CustodyMove, nextCustody } from '../../../desk/rules/custody.ts';
import { compareWaiting, estimateWait, type Waiting } from '../../../desk/rules/queue.ts';

const minute = 60_000;
const now = 1_000 * minute;
const entry = (id: string, changes: Partial<Waiting> = {}): Waiting => ({
  id,
  priority: 1,
  requestedAt: now - 10 * minute,
  deadline: now + 10 * minute,
  ...changes,
});
const order = (...entries: readonly Waiting[]) =>
  entries.toSorted((a, b) => compareWaiting(a, b, now)).map((one) => one.id);

describe('the order of the queue', () => {
  it('is first come, first served among equals', () => {
    expect(order(entry('b', { requestedAt: now - 5 * minute }), entry('a'))).to.deep.equal(['a', 'b']);
    expect(order(entry('b'), entry('a'))).to.deep.equal(['a', 'b']);
    expect(order(entry('a'), entry('b'), entry('a'))).to.deep.equal(['a', 'a', 'b']);
  });

  it('puts the urgent first, but not for ever', () => {
    expect(order(entry('quiet'), entry('urgent', { priority: 3 }))).to.deep.equal(['urgent', 'quiet']);
    const patient = entry('quiet', { requestedAt: now - 60 * minute });
    expect(order(entry('urgent', { priority: 3 }), patient)).to.deep.equal(['quiet', 'urgent']);
  });

  it('counts minutes past the promise double', () => {
    const late = entry('late', { requestedAt: now - 25 * minute, deadline: now - 20 * minute });
    expect(order(entry('upset', { priority: 2, requestedAt: now - 20 * minute }), late)).to.deep.equal([
      'late',
      'upset',
    ]);
  });

  it('lets a call-back wait for its time, and then keeps the promise', () => {
    const later = entry('later', { callbackAt: now + 2 * minute, priority: 3 });
    const soonest = entry('soonest', { callbackAt: now + minute });
    expect(order(later, soonest, entry('here'))).to.deep.equal(['here', 'soonest', 'later']);
    const due = entry('due', { callbackAt: now });
    expect(order(entry('here'), due)).to.deep.equal(['due', 'here']);
  });

  it('is an order: the same whichever way it is looked at', () => {
    const any = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      priority: fc.constantFrom(0, 1, 2, 3),
      requestedAt: fc.integer({ min: now - 200 * minute, max: now }),
      deadline: fc.integer({ min: now - 100 * minute, max: now + 100 * minute }),
      callbackAt: fc.option(fc.integer({ min: now - 50 * minute, max: now + 50 * minute }), { nil: undefined }),
    });
    const toEntry = ({ callbackAt, ...rest }: typeof any extends fc.Arbitrary<infer One> ? One : never): Waiting => ({
      ...rest,
      ...(callbackAt === undefined ? {} : { callbackAt }),
    });
    fc.assert(
      fc.property(any.map(toEntry), any.map(toEntry), any.map(toEntry), (a, b, c) => {
        expect(Math.sign(compareWaiting(a, b, now)) + Math.sign(compareWaiting(b, a, now))).to.equal(0);
        const [x, y, z] = [a, b, c].toSorted((one, other) => compareWaiting(one, other, now));
        if (x && y && z) expect(compareWaiting(x, z, now)).to.be.at.most(0);
      }),
    );
  });
});

describe('the likely wait', () => {
  it('is honest: a minute when somebody is free, longer behind others, unknown when nobody works', () => {
    expect(estimateWait(0, 2, 6)).to.equal(1);
    expect(estimateWait(1, 2, 6)).to.equal(1);
    expect(estimateWait(5, 2, 6)).to.equal(12);
    expect(estimateWait(5, 0, 6)).to.equal(null);
  });
});

describe('custody', () => {
  const states: readonly Custody[] = ['bot', 'waiting', 'agent', 'closed'];
  const moves: readonly CustodyMove[] = ['escalate', 'take-over', 'hand-back', 'give-up', 'reopen', 'close'];

  it('goes from bot to queue to person and back', () => {
    expect(nextCustody('bot', 'escalate')).to.equal('waiting');
    expect(nextCustody('waiting', 'take-over')).to.equal('agent');
    expect(nextCustody('agent', 'hand-back')).to.equal('bot');
    expect(nextCustody('waiting', 'give-up')).to.equal('bot');
    expect(nextCustody('closed', 'reopen')).to.equal('bot');
  });

  it('is never taken from a person by the bot, and a person may take it from anybody who is there', () => {
    expect(nextCustody('agent', 'escalate')).to.equal('illegal');
    expect(nextCustody('agent', 'give-up')).to.equal('illegal');
    for (const from of ['bot', 'waiting', 'agent'] as const) expect(nextCustody(from, 'take-over')).to.equal('agent');
    expect(nextCustody('closed', 'take-over')).to.equal('illegal');
  });

  it('knows every move from every state', () => {
    const known = states.flatMap((from) => moves.map((move) => nextCustody(from, move)));
    for (const next of known) expect(next).to.be.oneOf([...states, 'illegal']);
    expect(known.filter((next) => next === 'illegal')).to.have.length(13);
  });
});
