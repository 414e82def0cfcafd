import { expect } from 'chai';
import type { RawRequest } from '../../core/channel.ts';
import { openGate, type Gate } from '../../server/http/gate.ts';
import { testClock } from '../fakes/stores.ts';

const clock = testClock();

function knock(gate: Gate, ip = '203.0.113.9', url = '/', headers: RawRequest['headers'] = {}): number {
  const request: RawRequest = { method: 'GET', url, params: {}, headers, body: new Uint8Array(), ip };
  return gate.admit(request)?.status ?? 200;
}

function knocks(gate: Gate, count: number, ip?: string, url?: string): readonly number[] {
  return Array.from({ length: count }, () => knock(gate, ip, url));
}

describe('The gate', () => {
  const open = (limits: { readonly requestsPerMinute?: number; readonly refusalsPerMinute?: number } = {}) =>
    openGate({ requestsPerMinute: 3, refusalsPerMinute: 2, ...limits }, clock.now);

  it('lets an address knock so often a minute, and again when the minute goes on', () => {
    const gate = open();
    expect(knocks(gate, 4)).to.deep.equal([200, 200, 200, 429]);
    expect(knock(gate, '203.0.113.10')).to.equal(200);
    clock.advance(20_000);
    expect(knocks(gate, 2)).to.deep.equal([200, 429]);
  });

  it('lets a browser ask before it calls, however often, and counts the call', () => {
    const gate = open({ requestsPerMinute: 1 });
    const asks = (method: string) =>
      gate.admit({ method, url: '/', params: {}, headers: {}, body: new Uint8Array(), ip: '203.0.113.9' })?.status;
    expect(['OPTIONS', 'OPTIONS', 'POST', 'OPTIONS', 'POST'].map(asks)).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
      429,
    ]);
  });

  it('says when to come back, in our form', () => {
    const gate = open({ requestsPerMinute: 1 });
    knock(gate);
    const refused = gate.admit({
      method: 'GET',
      url: '/',
      params: {},
      headers: {},
      body: new Uint8Array(),
      ip: '203.0.113.9',
    });
    expect(refused).to.deep.include({ status: 429 });
    expect(refused?.headers).to.include({ 'retry-after': '60', 'content-type': 'application/json; charset=utf-8' });
    expect(refused?.body).to.include('"too-many"');
  });

  it('counts an IPv6 customer once, whichever of their many addresses they use', () => {
    const gate = open({ requestsPerMinute: 1 });
    expect([knock(gate, '2001:db8:1:2::5'), knock(gate, '2001:db8:1:2::6')]).to.deep.equal([200, 429]);
    expect(knock(gate, '2001:db8:1:3::5')).to.equal(200);
  });

  it('always lets the operator’s probes pass, and nothing that only looks like one', () => {
    const gate = open({ requestsPerMinute: 1 });
    knock(gate);
    for (const url of ['/health', '/ready', '/ready?full=1']) expect(knock(gate, undefined, url), url).to.equal(200);
    for (const url of ['/healthy', '/health/x', '/metrics', '/x?/health'])
      expect(knock(gate, undefined, url), url).to.equal(429);
  });

  it('does not count what providers send', () => {
    const gate = open({ requestsPerMinute: 2 });
    for (const url of ['/channels/sms', '/api/messages', '/api/messages?x=1'])
      expect(knocks(gate, 10, undefined, url), url).to.not.include(429);
    expect(knocks(gate, 1, undefined, '/api/messages/else')).to.deep.equal([200]);
    expect(knocks(gate, 2)).to.deep.equal([200, 429]);
  });

  it('counts what pages of other sites ask apart, so that a tab in the office does not shut its desk', () => {
    const gate = open({ requestsPerMinute: 1 });
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect(Array.from({ length: 3 }, () => knock(gate, undefined, '/', elsewhere))).to.deep.equal([200, 429, 429]);
    expect([knock(gate), knock(gate)]).to.deep.equal([200, 429]);
  });

  it('tells who goes on being refused to wait, and lets in everybody else at the same address', () => {
    const gate = open({ requestsPerMinute: 0 });
    const ip = '203.0.113.9';
    const refused = (at: string, status = 401) => gate.temper({ status }, at).status;
    expect([refused(ip), refused(ip, 403), refused(ip), refused(ip, 403)]).to.deep.equal([401, 403, 429, 429]);
    expect(gate.temper({ status: 401 }, ip).headers).to.include({ 'retry-after': '30' });
    expect([knock(gate), knock(gate, ip, '/channels/sms'), refused('203.0.113.10')]).to.deep.equal([200, 200, 401]);
    clock.advance(30_000);
    expect([refused(ip), refused(ip)]).to.deep.equal([401, 429]);
  });

  it('leaves a refusal readable for the page that asked', () => {
    const gate = open({ refusalsPerMinute: 1 });
    const refusal = { status: 403, headers: { 'access-control-allow-origin': 'https://shop.example' } };
    gate.temper(refusal, '203.0.113.9');
    expect(gate.temper(refusal, '203.0.113.9')).to.deep.include({ status: 429 });
    expect(gate.temper(refusal, '203.0.113.9').headers).to.include(refusal.headers);
  });

  it('counts what comes to the webhooks from beside somebody who signs wrongly all the time, and only for so long', () => {
    const gate = open();
    const ip = '203.0.113.9';
    for (let times = 0; times < 3; times += 1) gate.temper({ status: 401 }, ip);
    expect(knocks(gate, 4, ip, '/channels/sms')).to.deep.equal([200, 200, 200, 429]);
    expect(knocks(gate, 4, '203.0.113.10', '/channels/sms')).to.not.include(429);
    clock.advance(30_000);
    expect(knocks(gate, 4, ip, '/channels/sms')).to.not.include(429);
  });

  it('suspects nobody for an hour because the clock was set back by one', () => {
    const gate = open();
    const ip = '203.0.113.9';
    for (let times = 0; times < 3; times += 1) gate.temper({ status: 401 }, ip);
    expect(knocks(gate, 4, ip, '/channels/sms')).to.include(429);
    clock.advance(-3_600_000);
    expect(knocks(gate, 4, ip, '/channels/sms')).to.not.include(429);
    clock.advance(3_600_000);
  });

  it('holds nothing but refusals against anybody', () => {
    const gate = open({ requestsPerMinute: 0, refusalsPerMinute: 1 });
    for (const status of [200, 302, 400, 404, 413, 429, 500, 503])
      for (let times = 0; times < 3; times += 1)
        expect(gate.temper({ status }, '203.0.113.9')).to.deep.equal({ status });
    expect(gate.temper({ status: 401 }, '203.0.113.9').status).to.equal(401);
  });

  it('forgets the oldest when more are suspect than it can remember', () => {
    const gate = open({ requestsPerMinute: 1, refusalsPerMinute: 1 });
    const ipOf = (at: number) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
    for (let at = 0; at <= 10_000; at += 1)
      for (let times = 0; times < 2; times += 1) gate.temper({ status: 401 }, ipOf(at));
    const twice = (at: number) => knocks(gate, 2, ipOf(at), '/channels/sms')[1];
    expect([twice(0), twice(1), twice(10_000)]).to.deep.equal([200, 429, 429]);
  });

  it('is no limit when the limit is 0', () => {
    const gate = open({ requestsPerMinute: 0, refusalsPerMinute: 0 });
    for (let times = 0; times < 50; times += 1)
      expect(gate.temper({ status: 401 }, '203.0.113.9').status).to.equal(401);
    expect(knocks(gate, 50)).to.not.include(429);
  });
});
