import { expect } from 'chai';
import { dateFormat } from '../../core/dateFormat.ts';

describe('a date format', () => {
  it('is made once for a locale and its options', () => {
    const options = { timeZone: 'Europe/Berlin', hour: '2-digit' } as const;
    expect(dateFormat('de', options)).to.equal(dateFormat('de', { ...options }));
    expect(dateFormat('de', options)).to.not.equal(dateFormat('en', options));
    expect(dateFormat('de', options)).to.not.equal(dateFormat('de', { ...options, timeZone: 'UTC' }));
  });

  it('refuses a zone that nobody knows, each time', () => {
    for (let times = 0; times < 2; times += 1)
      expect(() => dateFormat('en', { timeZone: 'Nowhere/Land' })).to.throw(RangeError);
  });

  it('does not fill the memory with zones that browsers make up', () => {
    const first = dateFormat('en', { timeZone: 'UTC', year: 'numeric' });
    const two = (value: number) => String(value).padStart(2, '0');
    for (let minutes = 0; minutes < 600; minutes += 1)
      dateFormat('en', { timeZone: `+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` });
    expect(dateFormat('en', { timeZone: 'UTC', year: 'numeric' })).to.not.equal(first);
  });
});
