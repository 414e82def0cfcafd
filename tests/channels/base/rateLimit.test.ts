import { expect } from 'chai';
import { networkOf } from '../../../adapters/base/networkOf.ts';
import { rateLimit } from '../../../adapters/base/rateLimit.ts';
import { testClock } from '../../fakes/stores.ts';

describe('a limit of how often', () => {
  it('lets a burst pass, then one for each share of the time', () => {
    const clock = testClock();
    const limit = rateLimit(3, 60_000, clock.now);
    expect([1, 2, 3].map(() => limit.take('ana'))).to.deep.equal([0, 0, 0]);
    expect(limit.take('ana')).to.equal(20_000);
    clock.advance(19_999);
    expect(limit.take('ana')).to.equal(1);
    clock.advance(1);
    expect(limit.take('ana')).to.equal(0);
    expect(limit.take('ana')).to.equal(20_000);
  });

  it('counts each key by itself, and never saves up more than the limit', () => {
    const clock = testClock();
    const limit = rateLimit(2, 1000, clock.now);
    limit.take('ana');
    expect(limit.take('ben')).to.equal(0);
    clock.advance(3_600_000);
    expect([1, 2, 3].map(() => limit.take('ana') === 0)).to.deep.equal([true, true, false]);
  });

  it('is none when it is 0', () => {
    const limit = rateLimit(0, 1000, testClock().now);
    for (let count = 0; count < 1000; count++) expect(limit.take('ana')).to.equal(0);
  });

  it('remembers a bounded number of keys, those in use last', () => {
    const limit = rateLimit(1, 60_000, testClock().now, 2);
    for (const key of ['ana', 'ben', 'ana', 'eve']) limit.take(key);
    // Ben was used least recently and is forgotten; Ana is not.
    expect(limit.take('ana')).to.be.greaterThan(0);
    expect(limit.take('ben')).to.equal(0);
  });

  it('refills nothing when the clock goes back', () => {
    const clock = testClock();
    const limit = rateLimit(1, 1000, clock.now);
    limit.take('ana');
    clock.advance(-5000);
    expect(limit.take('ana')).to.equal(1000);
  });
});

describe('the network of an address', () => {
  it('is the address itself in IPv4, also when it is mapped into IPv6', () => {
    expect(networkOf('203.0.113.7')).to.equal('203.0.113.7');
    expect(networkOf('::ffff:203.0.113.7')).to.equal('203.0.113.7');
  });

  it('is the first half in IPv6, however it is written', () => {
    const one = networkOf('2001:db8:0:7::1');
    expect(one).to.equal('2001:db8:0:7::/64');
    expect(networkOf('2001:0DB8:0000:0007:ffff:1:2:3')).to.equal(one);
    expect(networkOf('2001:db8:0:8::1')).to.not.equal(one);
    expect(networkOf('fe80::1%eth0')).to.equal('fe80:0:0:0::/64');
    expect(networkOf('::1')).to.equal('0:0:0:0::/64');
  });

  it('is whatever it is when it is no address', () => {
    expect(networkOf('')).to.equal('');
    expect(networkOf('unknown')).to.equal('unknown');
  });
});
