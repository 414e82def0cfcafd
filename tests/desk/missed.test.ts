import { expect } from 'chai';
import type { OpenHandover } from '../../core/conversation.ts';
import type { Hours, Policy } from '../../core/policy.ts';
import { whatWasMissed } from '../../desk/missed.ts';

const minute = 60_000;
const hour = 60 * minute;
const nineToFive = [{ from: '09:00', to: '17:00' }];
const week = { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive, 6: [], 7: [] };
const hours: Hours = { zone: 'UTC', week, holidays: {} };
const policy: Policy = {
  answerAt: 0.5,
  clarifyAt: 0.2,
  escalateMood: 0.7,
  deadEnds: 2,
  riskyTopics: [],
  riskyAnswerAt: 0.8,
  waitMinutes: 10,
  replyMinutes: 5,
  effortAt: 5,
  defaultLocale: 'en',
  company: 'Meridian',
  contact: '116 116',
  promiseMinutes: 120,
};
/** A Monday. */
const at = (time: string, day = 2): number => Date.parse(`2026-03-${String(day).padStart(2, '0')}T${time}:00Z`);

function handover(requestedAt: number, deadline: number, callbackAt?: number): OpenHandover {
  const base = { id: 'h', reason: 'asked', requestedAt, deadline, via: 'chat' } as const;
  return callbackAt === undefined ? base : { ...base, callbackAt };
}

describe('a promised time that has passed', () => {
  it('turns a wait into an open case with a time inside opening hours', () => {
    const waited = handover(at('10:00'), at('10:10'));
    expect(whatWasMissed(waited, { hours, policy }, at('10:10'))).to.deep.equal({ kind: 'wait', due: at('12:10') });
    const late = handover(at('16:30'), at('16:40'));
    expect(whatWasMissed(late, { hours, policy }, at('16:40'))).to.deep.equal({ kind: 'wait', due: at('10:40', 3) });
  });

  it('takes two hours where the policy names no time', () => {
    const { promiseMinutes: _, ...silent } = policy;
    const waited = handover(at('10:00'), at('10:10'));
    expect(whatWasMissed(waited, { hours, policy: silent }, at('10:10')).due).to.equal(at('12:10'));
  });

  it('gives an open case and a call-back a new time, later each time, at most a working day', () => {
    const asked = handover(at('08:00'), at('11:00'));
    expect(whatWasMissed(asked, { hours, policy }, at('11:00'))).to.deep.equal({ kind: 'promise', due: at('14:00') });
    const agreed = handover(at('20:00', 1), at('10:00'), at('09:00'));
    expect(whatWasMissed(agreed, { hours, policy }, at('10:00'))).to.deep.equal({ kind: 'promise', due: at('12:00') });
    const old = handover(at('09:00'), at('10:00', 5), at('09:00'));
    expect(whatWasMissed(old, { hours, policy }, at('10:00', 5))).to.deep.equal({
      kind: 'promise',
      due: at('10:00', 6),
    });
  });

  it('knows a call-back by its picked time, however soon it was', () => {
    const soon = handover(at('10:00'), at('10:05'), at('10:00'));
    expect(whatWasMissed(soon, { hours, policy }, at('10:05')).kind).to.equal('promise');
  });

  it('promises nothing when nobody will ever come', () => {
    const never = { ...hours, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    const waited = handover(at('10:00'), at('10:10'));
    expect(whatWasMissed(waited, { hours: never, policy }, at('10:10'))).to.deep.equal({ kind: 'wait', due: null });
  });

  it('is always followed by one that lies ahead', () => {
    for (let now = at('00:00', 1); now < at('00:00', 9); now += 47 * minute)
      for (const waited of [10 * minute, hour, 30 * hour]) {
        const { due } = whatWasMissed(handover(now - waited, now), { hours, policy }, now);
        expect(due).to.be.greaterThan(now);
      }
  });
});
