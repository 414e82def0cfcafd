import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Hours } from '../../../core/policy.ts';
import { callbackSlots, deadlineFor, openingAt } from '../../../desk/rules/opening.ts';

const hours: Hours = {
  zone: 'Europe/Berlin',
  week: {
    1: [{ from: '08:00', to: '20:00' }],
    2: [
      { from: '13:00', to: '18:00' },
      { from: '09:00', to: '12:00' },
    ],
    3: [{ from: '08:00', to: '20:00' }],
    4: [{ from: '08:00', to: '20:00' }],
    5: [{ from: '08:00', to: '20:00' }],
    6: [{ from: '09:00', to: '13:00' }],
    7: [],
  },
  holidays: { '2026-12-25': [], '2026-12-24': [{ from: '08:00', to: '12:00' }] },
};
const everyDay = (shift: readonly { readonly from: string; readonly to: string }[]): Hours => ({
  zone: 'Europe/Berlin',
  week: { 1: shift, 2: shift, 3: shift, 4: shift, 5: shift, 6: shift, 7: shift },
  holidays: {},
});
const berlin = (wall: string) => Date.parse(`${wall}:00+01:00`);
const shown = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe('whether people work', () => {
  it('is read off the hours: open until the end of the stretch, closed until the next', () => {
    expect(openingAt(hours, berlin('2026-11-23T10:00'))).to.deep.equal({
      open: true,
      until: berlin('2026-11-23T20:00'),
      zone: 'Europe/Berlin',
    });
    expect(openingAt(hours, berlin('2026-11-24T12:30'))).to.deep.equal({
      open: false,
      opens: berlin('2026-11-24T13:00'),
      zone: 'Europe/Berlin',
    });
    expect(shown(openingAt(hours, berlin('2026-11-28T13:00')).opens)).to.equal(shown(berlin('2026-11-30T08:00')));
  });

  it('begins and ends on the minute', () => {
    expect(openingAt(hours, berlin('2026-11-23T08:00')).open).to.equal(true);
    expect(openingAt(hours, berlin('2026-11-23T08:00') - 1).open).to.equal(false);
    expect(openingAt(hours, berlin('2026-11-23T20:00')).open).to.equal(false);
  });

  it('knows holidays and shorter days', () => {
    expect(openingAt(hours, berlin('2026-12-24T13:00'))).to.deep.include({ opens: berlin('2026-12-26T09:00') });
    expect(openingAt(hours, berlin('2026-12-24T11:00'))).to.deep.include({ until: berlin('2026-12-24T12:00') });
  });

  it('goes on over midnight where stretches touch', () => {
    const late: Hours = {
      ...hours,
      week: { ...hours.week, 1: [{ from: '18:00', to: '24:00' }], 2: [{ from: '00:00', to: '02:00' }] },
    };
    expect(openingAt(late, berlin('2026-11-23T23:00'))).to.deep.include({ until: berlin('2026-11-24T02:00') });
  });

  it('knows a desk that is always there, one that never is, and one whose year runs out', () => {
    expect(openingAt(everyDay([{ from: '00:00', to: '24:00' }]), berlin('2026-11-23T23:00'))).to.deep.equal({
      open: true,
      zone: 'Europe/Berlin',
    });
    expect(openingAt(everyDay([]), berlin('2026-11-23T23:00'))).to.deep.equal({ open: false, zone: 'Europe/Berlin' });
    const lastShift: Hours = { ...everyDay([]), holidays: { '2026-11-23': [{ from: '08:00', to: '20:00' }] } };
    expect(openingAt(lastShift, berlin('2026-11-23T10:00'))).to.deep.include({ until: berlin('2026-11-23T20:00') });
  });

  it('follows the clocks when they change', () => {
    // In the night to 29 March 2026 the clocks go from 2:00 to 3:00: the stretch is an hour shorter.
    const nights = everyDay([{ from: '00:00', to: '06:00' }]);
    const spring = openingAt(nights, Date.parse('2026-03-28T23:30:00Z'));
    expect(shown(spring.until)).to.equal('2026-03-29T04:00:00.000Z');
    // A desk that opens at a time that does not exist that day opens when the clocks have jumped.
    const skipped = openingAt(everyDay([{ from: '02:30', to: '06:00' }]), Date.parse('2026-03-29T00:00:00Z'));
    expect(shown(skipped.opens)).to.equal('2026-03-29T01:00:00.000Z');
    // In the night to 25 October 3:00 becomes 2:00: a stretch until 2:30 ends at the second 2:30.
    const autumn = openingAt(everyDay([{ from: '00:00', to: '02:30' }]), Date.parse('2026-10-24T22:30:00Z'));
    expect(shown(autumn.until)).to.equal('2026-10-25T01:30:00.000Z');
  });
});

describe('the times that a call-back may be promised for', () => {
  it('lie on a grid inside opening hours, not too soon', () => {
    expect(callbackSlots(hours, berlin('2026-11-24T10:10'), 4, 60, 30).map(shown)).to.deep.equal(
      ['2026-11-24T11:00', '2026-11-24T13:00', '2026-11-24T14:00', '2026-11-24T15:00'].map((wall) =>
        shown(berlin(wall)),
      ),
    );
    expect(callbackSlots(hours, berlin('2026-11-29T22:40'), 2, 60, 30).map(shown)).to.deep.equal(
      ['2026-11-30T08:00', '2026-11-30T09:00'].map((wall) => shown(berlin(wall))),
    );
  });

  it('do not repeat where stretches overlap, and are none when nobody ever works', () => {
    const overlapping = everyDay([
      { from: '08:00', to: '10:00' },
      { from: '08:00', to: '11:00' },
    ]);
    const slots = callbackSlots(overlapping, berlin('2026-11-24T07:00'), 6, 60, 0);
    expect(new Set(slots).size).to.equal(6);
    expect([...slots].sort((a, b) => a - b)).to.deep.equal(slots);
    expect(callbackSlots(everyDay([]), 0, 3, 60, 0)).to.deep.equal([]);
    expect(callbackSlots(hours, berlin('2026-11-24T10:10'), 1, 60, 30)).to.have.length(1);
  });

  it('are all inside opening hours, with room for the whole talk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), fc.integer({ min: 15, max: 120 }), (minutes, step) => {
        const now = berlin('2026-01-01T00:00') + minutes * 60_000;
        for (const slot of callbackSlots(hours, now, 5, step, 30)) {
          expect(slot).to.be.at.least(now + 30 * 60_000);
          expect(openingAt(hours, slot).open).to.equal(true);
          expect(openingAt(hours, slot).until).to.be.at.least(slot + step * 60_000);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a promise in opening time', () => {
  it('counts only while people work', () => {
    expect(shown(deadlineFor(hours, berlin('2026-11-23T10:00'), 120))).to.equal(shown(berlin('2026-11-23T12:00')));
    expect(shown(deadlineFor(hours, berlin('2026-11-24T11:00'), 120))).to.equal(shown(berlin('2026-11-24T14:00')));
    expect(shown(deadlineFor(hours, berlin('2026-11-28T12:00'), 120))).to.equal(shown(berlin('2026-11-30T09:00')));
  });

  it('is plain time where nobody ever works', () => {
    expect(deadlineFor(everyDay([]), 1000, 2)).to.equal(121_000);
  });

  it('never comes before it was made, and later for more minutes', () => {
    fc.assert(
      fc.property(fc.nat(400 * 24 * 60), fc.integer({ min: 1, max: 2000 }), (minutes, wanted) => {
        const now = berlin('2026-01-01T00:00') + minutes * 60_000;
        const due = deadlineFor(hours, now, wanted);
        expect(due).to.be.at.least(now + wanted * 60_000);
        expect(deadlineFor(hours, now, wanted + 1)).to.be.above(due);
      }),
      { numRuns: 100 },
    );
  });
});
