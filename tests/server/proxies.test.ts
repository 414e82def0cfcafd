import { expect } from 'chai';
import { NightdeskError } from '../../core/error.ts';
import { clientAddress } from '../../server/http/clientAddress.ts';
import { isLoopback } from '../../server/http/isLoopback.ts';
import { isHttps } from '../../server/http/rawRequest.ts';
import { ask } from './ask.ts';
import { openTestHost, route } from './openTestHost.ts';

describe('Who called, through proxies', () => {
  const cases: readonly (readonly [
    what: string,
    proxies: readonly string[],
    remote: string,
    forwarded: string,
    ip: string,
  ])[] = [
    ['nobody is trusted', [], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a stranger claims to be somebody else', ['10.0.0.0/8'], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['our proxy tells', ['10.0.0.1'], '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['our proxy tells, called over IPv6', ['10.0.0.1'], '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['a proxy written as the socket shows it', ['::ffff:10.0.0.1'], '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['a neighbour of our proxy tells', ['10.0.0.1'], '10.0.0.2', '198.51.100.1', '10.0.0.2'],
    ['a proxy of a network of ours', ['10.0.0.0/8'], '10.200.3.4', '198.51.100.1', '198.51.100.1'],
    ['just outside of the network', ['10.0.0.0/8'], '11.0.0.1', '198.51.100.1', '11.0.0.1'],
    ['a small network', ['192.168.1.0/30'], '192.168.1.3', '198.51.100.1', '198.51.100.1'],
    ['just outside of the small network', ['192.168.1.0/30'], '192.168.1.4', '198.51.100.1', '192.168.1.4'],
    ['an IPv6 proxy', ['fd00::1'], 'fd00::1', '2001:db8::7', '2001:db8::7'],
    ['an IPv6 network', ['fd00::/8'], 'fd12:3456::1', '2001:db8::7', '2001:db8::7'],
    ['outside of the IPv6 network', ['fd00::/8'], 'fe80::1', '2001:db8::7', 'fe80::1'],
    ['what the customer wrote in front', ['10.0.0.1'], '10.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['two proxies of ours', ['10.0.0.0/8'], '10.0.0.1', '1.2.3.4, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['only proxies of ours', ['10.0.0.0/8'], '10.0.0.1', '10.0.0.7, 10.9.9.9', '10.0.0.7'],
    ['a hop with a port', ['10.0.0.1'], '10.0.0.1', '198.51.100.1:5060', '198.51.100.1'],
    ['an IPv6 hop with a port', ['10.0.0.1'], '10.0.0.1', '[2001:db8::7]:443', '2001:db8::7'],
    ['a hop that cannot be read', ['10.0.0.1'], '10.0.0.1', '1.2.3.4, unknown', '10.0.0.1'],
    ['an empty list', ['10.0.0.1'], '10.0.0.1', '', '10.0.0.1'],
    ['a list of nothing', ['10.0.0.1'], '10.0.0.1', ' , ', '10.0.0.1'],
    ['a line that has no address', ['10.0.0.1'], '', '198.51.100.1', ''],
  ];
  for (const [what, proxies, remote, forwarded, ip] of cases)
    it(`${what}: ${ip === '' ? 'nobody' : ip}`, () => {
      expect(clientAddress(proxies).of(remote, forwarded)).to.equal(ip);
    });

  for (const wrong of [
    'proxy.local',
    '10.0.0.0/33',
    '10.0.0.0/x',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    'fd00::/129',
    'fe80::1%eth0',
    '::ffff:10.0.0.0/104',
    '',
  ])
    it(`a start with “${wrong}” as a proxy is refused`, () => {
      expect(() => clientAddress([wrong]))
        .to.throw(NightdeskError, 'is neither an address nor a network')
        .with.property('code', 'settings-invalid');
    });

  const headers = { 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.test' };
  const open = (trustedProxies: readonly string[]) =>
    openTestHost(
      (host) =>
        host.mount(
          route('/who', async (request) => ({
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify([request.ip, isHttps(request), request.headers['x-forwarded-host'] ?? null]),
          })),
        ),
      { trustedProxies },
    );

  it('a proxy of ours is believed, also about https', async () => {
    const home = await open(['127.0.0.0/8', '::1']);
    expect((await ask(home.port, '/who', { headers })).json).to.deep.equal(['198.51.100.1', true, 'evil.test']);
    expect(home.answered[0]?.ip).to.equal('198.51.100.1');
    await home.host.close();
  });

  it('a stranger is not', async () => {
    const home = await open(['10.0.0.0/8']);
    expect((await ask(home.port, '/who', { headers })).json).to.deep.equal(['127.0.0.1', false, null]);
    expect(home.answered[0]?.ip).to.equal('127.0.0.1');
    await home.host.close();
  });

  it('only this machine itself is this machine', () => {
    expect(['127.0.0.1', '127.8.9.10', '::1'].map(isLoopback)).to.deep.equal([true, true, true]);
    expect(['10.0.0.1', '1.127.0.0.1', '::2', '', '127.0.0.1.evil.test'].map(isLoopback)).to.not.include(true);
  });
});
