import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawResponse, Route } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Article, Variant } from '../../core/knowledge.ts';
import type { Library } from '../../core/library.ts';
import { builtFiles } from '../../server/pages/builtFiles.ts';
import { openPages } from '../../server/pages/openPages.ts';
import { shippedLibrary } from '../fakes/shippedLibrary.ts';

const now = Date.parse('2026-11-24T09:00:00Z');
const day = 24 * 60 * 60_000;
const hostile = `"><script>alert('1')</script> & co`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; co';

function article(id: string, variant: Partial<Variant> = {}, more: Partial<Article> = {}): Article {
  return {
    id,
    topic: id,
    audience: 'customers',
    followUps: [],
    variants: { en: { title: `About ${id}`, examples: [], web: '', body: `Words about ${id}.`, ...variant } },
    hash: id,
    file: `${id}.md`,
    ...more,
  };
}

async function libraryOf(articles: readonly Article[], policy: Partial<Library['policy']> = {}): Promise<Library> {
  const shipped = await shippedLibrary();
  return { ...shipped, articles, policy: { ...shipped.policy, ...policy } };
}

/** Opens a page as a browser does. */
async function open(
  library: Library | null,
  url: string,
  language?: string | readonly string[],
  retentionDays = 365,
): Promise<RawResponse & { readonly text: string }> {
  const pages = openPages({ library: () => library, now: () => now, retentionDays });
  const [path = ''] = url.split('?');
  const id = /^\/help\/(.+)$/.exec(path)?.[1];
  const route = pages.routes.find((one) => one.path === (id === undefined ? path : '/help/:id'));
  const request = {
    method: 'GET',
    url,
    params: id === undefined ? {} : { id: decodeURIComponent(id) },
    headers: { 'accept-language': language },
    body: new Uint8Array(),
    ip: '203.0.113.9',
  };
  const answer = route === undefined ? pages.lost(request) : await route.handle(request);
  return { ...answer, text: answer.body ?? '' };
}

describe('The pages of the company', () => {
  it('show every answer at home, by whom it is about, what cannot wait first', async () => {
    const library = await shippedLibrary();
    const { status, text } = await open(library, '/');
    expect(status).to.equal(200);
    const customers = library.articles.filter(({ audience }) => audience === 'customers');
    for (const { id } of customers) expect(text).to.include(`href="/help/${id}?lang=en"`);
    const urgent = text.slice(text.indexOf('id="at-once"'), text.indexOf('id="everything"'));
    expect(urgent.indexOf('lost-or-stolen-card')).to.be.above(0);
    expect(urgent.match(/<li>/g)).to.have.length(4);
    expect(text).to.include('<h3>Cards</h3>').and.include('data-nightdesk-open');
    expect(text.replaceAll('&#39;', "'")).to.include(library.policy.contact);
  });

  it('speak the language that was asked for, else the reader’s, else the company’s', async () => {
    const library = await libraryOf([]);
    const german = await libraryOf([], { defaultLocale: 'de' });
    const cases = [
      [library, '/?lang=de', 'en', 'de'],
      [library, '/?lang=xx', 'de-AT,de;q=0.9,en;q=0.8', 'de'],
      [library, '/', 'fr, de;q=0.5', 'de'],
      [library, '/', ['de'], 'en'],
      [library, '/', undefined, 'en'],
      [german, '/', 'fr', 'de'],
      [await libraryOf([], { defaultLocale: 'fr' }), '/', 'fr', 'en'],
      [library, '/?lang=constructor', undefined, 'en'],
      [null, '/', undefined, 'en'],
    ] as const;
    for (const [of, url, language, locale] of cases) {
      const { text, headers } = await open(of, url, language);
      expect(text, `${url} ${String(language)}`).to.include(`<html lang="${locale}">`);
      expect(headers).to.include({ 'content-language': locale, vary: 'accept-language' });
      expect(text).to.include(locale === 'de' ? 'Wie können wir helfen?' : 'How can we help?');
    }
  });

  it('show an article with its urgent line first and what people also ask', async () => {
    const { text, status } = await open(await shippedLibrary(), '/help/lost-or-stolen-card');
    expect(status).to.equal(200);
    const urgent = text.indexOf('class="urgent"');
    expect(urgent).to.be.above(text.indexOf('<h1>Lost or stolen card</h1>'));
    expect(text.indexOf('Freeze the card first')).to.be.above(urgent);
    expect(text).to.include('<h2 id="related">').and.include('/help/card-linking?lang=en');
  });

  it('say an urgent line in plain words, also when its author made it bold', async () => {
    const library = await shippedLibrary();
    const articles = library.articles.map((article) => {
      const { en } = article.variants;
      return article.id === 'age-limit' && en
        ? { ...article, variants: { en: { ...en, urgent: '**Call** us & stay [here](https://a.test)' } } }
        : article;
    });
    const { text } = await open({ ...library, articles }, '/help/age-limit');
    expect(text).to.include('<p class="urgent">Call us &amp; stay here').and.not.include('**');
  });

  it('say so when an article is not written in the reader’s language', async () => {
    const library = await shippedLibrary();
    const onlyEnglish = await open(library, '/help/age-limit?lang=de');
    expect(onlyEnglish.text).to.include('noch nicht in Ihrer Sprache').and.include('<article lang="en">');
    const both = await open(library, '/help/lost-or-stolen-card?lang=de');
    expect(both.text).to.include('<article lang="de">').and.not.include('noch nicht in Ihrer Sprache');
  });

  it('escape whatever an author wrote', async () => {
    const library = await libraryOf(
      [
        article(
          'a',
          { title: hostile, urgent: hostile, body: `${hostile} [x](javascript:alert(1))` },
          { followUps: ['a'], owner: hostile },
        ),
        article('b/"><b', {}, { owner: 'crew' }),
      ],
      { company: hostile, contact: hostile },
    );
    for (const url of ['/', '/help/a', '/privacy', '/nowhere']) {
      const { text } = await open(library, url);
      expect(text, url).to.include(escaped);
      expect(text, url).to.not.match(/<script>|="javascript:|"><b/);
    }
    expect((await open(library, '/')).text)
      .to.include('/help/b%2F%22%3E%3Cb?lang=en')
      .and.include('<h3>Crew</h3>');
    expect((await open(library, '/help/b%2F%22%3E%3Cb')).status).to.equal(200);
  });

  it('show nothing before its day, after it, or written for people at the desk', async () => {
    const library = await libraryOf([
      article('always'),
      article('today', {}, { validFrom: now, validUntil: now + 1 }),
      article('tomorrow', {}, { validFrom: now + day }),
      article('over', {}, { validUntil: now }),
      article('inside', {}, { audience: 'agents' }),
    ]);
    const home = (await open(library, '/')).text;
    for (const [id, isThere] of [
      ['always', true],
      ['today', true],
      ['tomorrow', false],
      ['over', false],
      ['inside', false],
    ] as const) {
      expect(home.includes(`/help/${id}?`), id).to.equal(isThere);
      expect((await open(library, `/help/${id}`)).status, id).to.equal(isThere ? 200 : 404);
    }
  });

  it('name an article by its id when it is written in no language', async () => {
    const { text } = await open(await libraryOf([article('bare', {}, { variants: {} })]), '/');
    expect(text).to.include('>bare</a>');
    expect(text).to.not.include('<h3>');
  });

  it('let nothing run but our own files', async () => {
    for (const url of ['/', '/help/lost-or-stolen-card', '/privacy', '/nowhere']) {
      const { headers, text } = await open(await shippedLibrary(), url);
      const policy = headers?.['content-security-policy'] ?? '';
      expect(policy.split('; ')).to.include.members([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
      ]);
      expect(policy).to.not.match(/unsafe|https?:|\*/);
      expect(text).to.not.match(/<style|\sstyle=|\son\w+=|src="http/);
      expect(text.match(/<script/g)).to.have.length(1);
    }
  });

  it('lead back from an address that leads nowhere, and are not listed there', async () => {
    for (const library of [await shippedLibrary(), null]) {
      const { status, text } = await open(library, '/nowhere?lang=de');
      expect(status).to.equal(404);
      expect(text).to.include('Diese Seite gibt es nicht').and.include('href="/?lang=de"').and.include('noindex');
    }
    expect((await open(await shippedLibrary(), '/help/nothing')).status).to.equal(404);
    expect((await open(null, '/help/nothing')).status).to.equal(404);
    expect((await open(await shippedLibrary(), '/')).text).to.not.include('noindex');
  });

  it('say that the answers are being prepared, and still open the chat', async () => {
    const { status, text } = await open(null, '/');
    expect([status, text.includes('being prepared'), text.includes('/widget.js')]).to.deep.equal([200, true, true]);
  });

  it('tell how long words are kept, in both languages, and leave the rest of privacy to nobody’s guess', async () => {
    const library = await shippedLibrary();
    expect((await open(library, '/privacy', 'en', 30)).text).to.match(/silent for 30 days are erased/);
    const german = (await open(library, '/privacy', 'de', 7)).text;
    expect(german)
      .to.match(/das 7 Tage ruht/)
      .and.include('noindex');
    expect((await open(null, '/privacy', 'en', 30)).status).to.equal(200);
  });
});

describe('The built screens', () => {
  let folder: string;
  let routes: readonly Route[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nightdesk-screens-'));
    await mkdir(join(folder, 'widget'));
    await mkdir(join(folder, 'site'));
    await mkdir(join(folder, 'desk', 'assets'), { recursive: true });
    await writeFile(join(folder, 'widget', 'widget.js'), 'widget()');
    await writeFile(join(folder, 'site', 'site.css'), 'body{}');
    await writeFile(join(folder, 'desk', 'index.html'), '<title>Desk</title>');
    await writeFile(join(folder, 'desk', 'assets', 'desk-a1b2c3.js'), 'desk()');
    await writeFile(join(folder, 'desk', 'assets', 'desk.odd'), '?');
    routes = builtFiles(folder);
  });
  after(() => rm(folder, { recursive: true }));

  const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<RawResponse> => {
    const found = routes.find((route) => route.path === path);
    if (found === undefined) throw new Error(`Nothing is mounted at ${path}.`);
    return found.handle({ method: 'GET', url: path, params: {}, headers, body: new Uint8Array(), ip: '203.0.113.9' });
  };

  it('give the widget to every site', async () => {
    const { status, headers, body } = await get('/widget.js');
    expect([status, body]).to.deep.equal([200, 'widget()']);
    expect(headers).to.include({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300',
    });
  });

  it('give nothing else to other sites', async () => {
    for (const { path } of routes)
      if (path !== '/widget.js')
        expect((await get(path)).headers, path).to.not.have.property('cross-origin-resource-policy');
  });

  it('are not sent again to who has them', async () => {
    for (const path of ['/widget.js', '/site/site.css', '/site/icon.svg', '/desk', '/desk/assets/desk-a1b2c3.js']) {
      const first = await get(path);
      const etag = first.headers?.['etag'] ?? '';
      expect(etag, path).to.match(/^"[\w-]{22}"$/);
      const second = await get(path, { 'if-none-match': etag });
      expect([second.status, second.body, second.headers?.['etag']], path).to.deep.equal([304, undefined, etag]);
      const others = await get(path, { 'if-none-match': `"old", W/${etag}` });
      expect(others.status, path).to.equal(304);
      expect((await get(path, { 'if-none-match': '"old"' })).status, path).to.equal(200);
    }
  });

  it('keep a file for ever that carries its hash in its name, and the desk’s page not at all', async () => {
    expect((await get('/desk/assets/desk-a1b2c3.js')).headers).to.include({
      'cache-control': 'public, max-age=31536000, immutable',
    });
    for (const path of ['/desk', '/desk/:screen', '/desk/:screen/:id']) {
      const { body, headers } = await get(path);
      expect(body).to.equal('<title>Desk</title>');
      expect(headers).to.include({ 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer' });
      expect(headers?.['content-security-policy']).to.include("frame-ancestors 'none'").and.not.include('unsafe');
    }
    expect(routes.some(({ path }) => path === '/desk/index.html')).to.equal(false);
  });

  it('are no answer to a call or a file that is not there', async () => {
    const page = routes.find(({ path }) => path === '/desk/:screen/:id');
    const at = async (screen: string): Promise<number | string> => {
      const request = {
        method: 'GET',
        url: '',
        params: { screen, id: 'x' },
        headers: {},
        body: new Uint8Array(),
        ip: '',
      };
      return (
        page?.handle(request).then(
          ({ status }) => status,
          (error: unknown) => (error instanceof NightdeskError ? error.code : 'fault'),
        ) ?? 'nothing'
      );
    };
    expect([await at('conversations'), await at('api'), await at('assets')]).to.deep.equal([
      200,
      'not-found',
      'not-found',
    ]);
  });

  it('name the type of each file, so that nobody guesses', async () => {
    expect((await get('/site/site.css')).headers).to.include({ 'content-type': 'text/css; charset=utf-8' });
    expect((await get('/site/icon.svg')).headers).to.include({ 'content-type': 'image/svg+xml' });
    expect((await get('/desk/assets/desk.odd')).headers).to.include({ 'content-type': 'application/octet-stream' });
  });

  it('stop the start when they were not built; only a desk may be missing', async () => {
    const bare = await mkdtemp(join(tmpdir(), 'nightdesk-screens-'));
    expect(() => builtFiles(bare))
      .to.throw(NightdeskError, 'npm start')
      .with.property('code', 'settings-invalid');
    await mkdir(join(bare, 'widget'));
    await writeFile(join(bare, 'widget', 'widget.js'), 'widget()');
    expect(builtFiles(bare).map(({ path }) => path)).to.deep.equal(['/widget.js', '/site/icon.svg']);
    await rm(bare, { recursive: true });
  });
});
