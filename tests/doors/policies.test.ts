import { expect } from 'chai';
import { testStores } from '../fakes/stores.ts';
import { type Doors, openDoors } from './openDoors.ts';
import { type Heard, send } from './send.ts';

/** What a page may do, directive by directive; more than that has to be written down here first. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'", "'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

describe('what an answer of the house may do in a browser', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let doors: Doors;
  const heard = new Map<string, Heard>();

  before(async () => {
    doors = await openDoors(await stores.place());
    const odd = [
      '/nowhere',
      '/help/nowhere',
      '/desk/api/nowhere',
      '/desk/assets/nowhere.js',
      '/%',
      '/widget.js/x',
      '/..%2f..%2fetc',
    ];
    const paths = doors.addresses
      .filter((address) => address.startsWith('GET '))
      .map((address) =>
        address.slice(4).replace(':screen', 'people').replace('/help/:id', '/help/age-limit').replace(':id', 'x'),
      );
    for (const path of [...paths, ...odd]) heard.set(path, await ask('GET', path));
    for (const path of ['/', '/desk', '/help/age-limit']) {
      heard.set(`POST ${path}`, await ask('POST', path));
      heard.set(`DELETE ${path}`, await ask('DELETE', path));
    }
  });
  after(() => doors.close());

  const ask = (method: string, path: string): Promise<Heard> =>
    send(doors.port, { method, path, headers: [], body: Buffer.alloc(0) });
  const isPage = ({ headers }: Heard): boolean => headers['content-type']?.startsWith('text/html') === true;

  it('is written down, to the word, for every page: its own files run, and nothing else', () => {
    const pages = [...heard].filter(([, one]) => isPage(one));
    expect(pages.map(([path]) => path)).to.include.members([
      '/',
      '/privacy',
      '/help/age-limit',
      '/desk',
      '/desk/people',
      '/nowhere',
    ]);
    for (const [path, { headers }] of pages) {
      const policy = directivesOf(headers['content-security-policy'] ?? '');
      for (const name of Object.keys(allowed))
        expect(policy[name], `${path} ${name}`).to.be.an('array').that.is.not.empty;
      for (const [name, values] of Object.entries(policy))
        for (const value of values) expect(allowed[name] ?? [], `${path} ${name}`).to.include(value);
      expect(headers['x-content-type-options'], path).to.equal('nosniff');
      expect(headers['cross-origin-opener-policy'], path).to.equal('same-origin');
      expect(headers['referrer-policy'], path).to.be.oneOf(['no-referrer', 'strict-origin-when-cross-origin']);
    }
  });

  it('is nothing at all for everything else, error or not', () => {
    const others = [...heard].filter(([, one]) => !isPage(one) && one.status !== 304);
    expect(others.length).to.be.above(20);
    for (const [path, { headers, status }] of others) {
      expect(headers['content-security-policy'], `${path} ${status}`).to.equal(
        "default-src 'none'; frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options'], path).to.equal('nosniff');
    }
  });

  it('lets the desk be framed by nobody, not even by us', () => {
    for (const path of ['/desk', '/desk/people', '/desk/people/x']) {
      const { headers } = heard.get(path) ?? { headers: undefined };
      expect(directivesOf(headers?.['content-security-policy'] ?? '')['frame-ancestors'], path).to.deep.equal([
        "'none'",
      ]);
      expect(headers?.['referrer-policy'], path).to.equal('no-referrer');
      expect(headers?.['x-frame-options'], path).to.equal('DENY');
    }
  });

  it('has no script, style or handler in the page itself', () => {
    for (const [path, one] of heard)
      if (isPage(one))
        expect(one.body, path).to.not.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it('keeps nothing of what is somebody’s in a cache', () => {
    for (const [path, { headers }] of heard)
      if (/^\/(?:desk\/api|v3|metrics)/.test(path)) expect(headers['cache-control'], path).to.equal('no-store');
  });

  it('gives other sites the widget and nothing more', () => {
    for (const [path, { headers }] of heard) {
      const given = headers['cross-origin-resource-policy'];
      expect(given, path).to.equal(path === '/widget.js' ? 'cross-origin' : 'same-origin');
      expect(headers, path).to.not.have.property('access-control-allow-credentials');
      if (headers['access-control-allow-origin'] !== undefined)
        expect(headers['access-control-allow-origin'], path).to.not.equal('*');
    }
  });
});

function directivesOf(policy: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );
}
