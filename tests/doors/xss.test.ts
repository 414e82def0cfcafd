import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import MarkdownIt from 'markdown-it';
import type { Page } from 'playwright-core';
import type { Article } from '../../core/knowledge.ts';
import { builtFiles } from '../../server/pages/builtFiles.ts';
import { openPages } from '../../server/pages/openPages.ts';
import { parseBlocks } from '../../text/blocks.ts';
import { toMarkdown } from '../../text/markdown.ts';
import { closePage } from '../fakes/browser.ts';
import { openDeskServer, type DeskServer } from '../fakes/deskServer.ts';
import { clientOf } from '../fakes/directLine.ts';
import { shippedLibrary } from '../fakes/shippedLibrary.ts';
import { testStores } from '../fakes/stores.ts';
import { openWebHost, type Script, type WebHost } from '../fakes/webHost.ts';
import { conversationOf, widgetOn } from '../fakes/widget.ts';
import { hostileWords } from '../fixtures/xss.ts';
import { signIn } from '../browser/desk/atDesk.ts';
import { openShop } from '../browser/webchat/shop.ts';
import { jonas, nora } from '../browser/desk/meridian.ts';
import { ask } from '../server/ask.ts';
import { openTestHost, route } from '../server/openTestHost.ts';
import { soon } from '../server/soon.ts';
import { hostileConversation, hostileLines, hostilePeople, hostileReport } from './hostileDesk.ts';
import { openWatchedPage, type WatchedPage } from './watchedPage.ts';

/** Some at a time, as one text of several paragraphs. */
function together(most: number): readonly string[] {
  return Array.from({ length: Math.ceil(hostileWords.length / most) }, (_, at) =>
    hostileWords.slice(at * most, (at + 1) * most).join('\n\n'),
  );
}

/** What a person reads of it: no control characters, and one blank where there are several. */
function readable(text: string): string {
  return text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function buildScreens(): void {
  execFileSync(process.execPath, ['scripts/build-web.ts'], { stdio: 'ignore' });
}

/** A bot that says back what it was told, from an article of that name, with choices of that name. */
const parrot: Script = (content) => {
  if (content.kind !== 'text') return [];
  const { text } = content;
  const part = Math.ceil(hostileWords.length / 4);
  const choices = [0, 1, 2, 3].map((at) => hostileWords.slice(at * part, (at + 1) * part).join(' '));
  return [
    {
      text,
      choices: choices.map((label, at) => ({ id: `${at} ${text}`, label })),
      source: { articleId: `../${text}`, title: text, hash: 'h' },
      asksHelped: true,
      offersPerson: true,
      locale: text.slice(0, 20),
    },
  ];
};

async function expectQuiet({ page, alarms, faults }: WatchedPage, where: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // What was let in by an event runs after it.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))));
    expect(await faults(), `${where}, ${width} wide`).to.deep.equal([]);
  }
  expect(alarms, where).to.deep.equal([]);
  // What breaks the drawing of a screen is as bad as what runs in it.
  expect(await page.getByText('This cannot be shown').count(), where).to.equal(0);
}

describe('the watch over a page', () => {
  it('notices what a careless page lets happen', async () => {
    const careless = hostileWords
      .map((word) => `<section>${word}</section>`)
      .join('')
      .replaceAll('http-equiv="refresh"', '');
    const { host, port } = await openTestHost((one) =>
      one.mount(
        route('/', () =>
          Promise.resolve({
            status: 200,
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'img-src *' },
            body: `<!doctype html><title>x</title>${careless}`,
          }),
        ),
      ),
    );
    const watched = await openWatchedPage(`http://127.0.0.1:${port}`, { mayComplain: true });
    await watched.page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    const expected = ['<script> of nobody', '<img onerror>', '<svg onload>'];
    let faults = await watched.faults();
    for (
      let tries = 0;
      tries < 100 && !(watched.alarms.length >= 4 && expected.every((one) => faults.includes(one)));
      tries += 1
    ) {
      await watched.page.waitForTimeout(50);
      faults = await watched.faults();
    }
    await closePage(watched.page);
    await host.close();
    expect(watched.alarms.join('\n'))
      .to.match(/^ran 1$/m)
      .and.match(/^asked https:\/\/evil\.example\/s\.js$/m);
    expect(faults).to.include.members(expected);
  });
});

describe('hostile words on the pages of customers', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');
  let host: WebHost;
  let watched: WatchedPage;

  /** Knowledge files whose every field is hostile, one article for each word and one for all. */
  const articles: readonly Article[] = ['', ...hostileWords].map((word, at) => ({
    id: at === 0 ? 'all' : `a${at}"><b`,
    topic: word,
    audience: 'customers',
    owner: word,
    followUps: ['all', `a${at + 1}"><b`],
    variants: {
      en: {
        title: word || 'All',
        examples: [word],
        urgent: word || hostileWords.join(' '),
        web: word,
        body: word || hostileWords.join('\n\n'),
      },
    },
    hash: `${at}`,
    file: `${at}.md`,
  }));
  before(async () => {
    buildScreens();
    const shipped = await shippedLibrary();
    const [company = ''] = hostileWords;
    const library = { ...shipped, articles, policy: { ...shipped.policy, company, contact: hostileWords.join(' ') } };
    const pages = openPages({ library: () => library, now: Date.now, retentionDays: 365 });
    host = await openWebHost(await stores.open(), {
      script: parrot,
      pages: [...builtFiles('dist/web'), ...pages.routes],
      company: () => company,
    });
  });
  beforeEach(async () => {
    watched = await openWatchedPage(host.origin);
  });
  afterEach(() => closePage(watched.page));
  after(() => host.close());

  for (const path of ['/', '/help/all', '/privacy'])
    it(`stay words in what editors wrote: ${path}`, async () => {
      await watched.page.goto(host.origin + path);
      await expectQuiet(watched, path);
      expect(await watched.page.locator('main').innerText()).to.have.length.above(200);
    });

  it('stay words in titles, urgent lines, related articles and languages of single articles', async () => {
    const asked = new URLSearchParams({ lang: hostileWords.slice(0, 60).join('') }).toString();
    for (let at = 1; at <= hostileWords.length; at += 40) {
      await watched.page.goto(`${host.origin}/help/${encodeURIComponent(`a${at}"><b`)}?${at === 1 ? asked : ''}#<svg>`);
      expect(readable(await watched.page.locator('h1').innerText())).to.equal(readable(hostileWords[at - 1] ?? ''));
      await expectQuiet(watched, hostileWords[at - 1] ?? '');
    }
  });

  it('stay words in the chat, whoever says them and whatever they name', async () => {
    const { page } = watched;
    await page.goto(host.origin);
    await page.locator('main [data-nightdesk-open]').first().click();
    const chat = widgetOn(page);
    await chat.box.waitFor();
    const { id } = await begun(page, host);
    const client = await clientOn(page, host);
    // Said while nobody looks, and drawn at once: it is the words that are tried here, not the line.
    await page.goto('about:blank');
    for (const text of hostileWords) expect((await client.say(text)).status, text).to.equal(200);
    await client.say('That is all.');
    await soon('everything is answered', async () => {
      const [last] = await host.store.threads.latest(id, 1);
      return last?.body?.kind === 'outbound' && last.body.message.text === 'That is all.';
    });
    await page.goto(host.origin);
    await page.locator('.theirs', { hasText: 'That is all.' }).waitFor();
    await expectQuiet(watched, 'customer and bot');
    expect(await page.locator('.choices button').count()).to.equal(4);

    const said = await page.locator('.mine .bubble').allInnerTexts();
    for (const [at, text] of hostileWords.entries())
      expect(readable(said[at] ?? ''), text).to.include(readable(text).slice(0, 500));

    // A person whose name is hostile too: the desk lets no such name through, the screen does not rely on it.
    for (const [at, text] of together(4).entries()) {
      const { epoch = 0 } = (await host.store.threads.conversation(id)) ?? {};
      const who = { agentId: 'agent-ana', agentName: text, conversationId: id, epoch, now: Date.now() };
      if (at % 10 === 0) {
        await host.store.desk.takeOver({ ...who, announcement: text });
        host.store.wakeups.notify({ topic: 'typing', id, by: 'agent', name: text });
      } else await host.store.desk.reply({ ...who, text, replyKey: `key-${at}` });
    }
    await host.reply(id, 'That is all.');
    await page.locator('.agent', { hasText: 'That is all.' }).waitFor();
    await expectQuiet(watched, 'person');
  });

  it('stay words when they come over the line in a form that this server never sends', async () => {
    const { page } = watched;
    await page.routeWebSocket(/\/stream\?/, (socket) => {
      socket.connectToServer();
      for (const [at, word] of hostileWords.entries())
        socket.send(JSON.stringify({ activities: [oddActivity(at, word)] }));
    });
    await page.goto(host.origin);
    await page.locator('main [data-nightdesk-open]').first().click();
    await page
      .locator('.theirs')
      .nth(hostileWords.length - 1)
      .waitFor();
    await expectQuiet(watched, 'odd frames');
    const links = await page.locator('.log a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).to.include('https://evil.example/good');
  });
});

/** The conversation of the page, once its first message has arrived. */
async function begun(page: Page, host: WebHost): ReturnType<typeof conversationOf> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await conversationOf(page, host).catch(() => null);
    if (found !== null) return found;
    await page.waitForTimeout(50);
  }
  return conversationOf(page, host);
}

/** Speaks as the customer of the page. */
async function clientOn(page: Page, host: WebHost) {
  const kept = await page.evaluate((origin) => localStorage.getItem(`nightdesk:${origin}`) ?? '', host.origin);
  const { conversationId = '', token = '' } = JSON.parse(kept) as { conversationId?: string; token?: string };
  return clientOf(host.origin, conversationId, token);
}

/** Everything that the widget reads of an activity, hostile; one good link proves that links are drawn at all. */
function oddActivity(at: number, word: string): unknown {
  const inner = [{ kind: 'text', text: word }];
  const link = (href: string) => ({ kind: 'link', href, children: inner });
  const inPath = /\]\(<?([^)>]*)/.exec(word)?.[1] ?? word;
  const blocks = [
    {
      kind: 'paragraph',
      children: [link('https://evil.example/good'), link(word), link(inPath), { kind: word, text: word }],
    },
    {
      kind: 'paragraph',
      children: [
        { kind: 'strong', children: [{ kind: 'em', children: inner }] },
        { kind: 'code', text: word },
      ],
    },
    { kind: 'list', ordered: word, items: [inner, word, { innerHTML: word }] },
    { kind: 'script', children: inner, innerHTML: word },
    { kind: word, type: 'img', props: { src: 'https://evil.example/props.png' } },
  ];
  return {
    id: `odd-${at}`,
    type: 'message',
    timestamp: new Date(Date.now() + at).toISOString(),
    from: { id: word, role: 'bot', name: word },
    text: word,
    name: word,
    locale: word,
    attachments: [{ contentType: 'text/html', content: word, contentUrl: 'https://evil.example/attached.png' }],
    channelData: {
      clientActivityID: word,
      nightdesk: {
        by: (['bot', 'agent', word] as const)[at % 3],
        name: word,
        blocks,
        choices: [{ id: word, label: word }],
        source: { title: word, url: inPath },
        custody: at % 5 === 0 ? 'agent' : word,
        asksHelped: true,
        offersPerson: true,
      },
    },
  };
}

describe('hostile words in what other programs read', function () {
  // 7 MB come over the network the first time.
  this.timeout(180_000);
  const stores = testStores('sqlite');

  it('are no markup and no picture in the Markdown that stock clients are given', () => {
    // As careless as stock Web Chat, which lets HTML through and makes links of bare web addresses.
    const stock = new MarkdownIt({ html: true, linkify: true });
    stock.linkify.set({ fuzzyLink: false }).add('//', null);
    for (const word of hostileWords) {
      const html = stock.render(toMarkdown(parseBlocks(word), { baseUrl: 'https://chat.example' }));
      const tags = [...html.matchAll(/<\/?([a-z]+)[^>]*>/gi)].map(([, name = '']) => name.toLowerCase());
      for (const tag of tags) expect(tag, word).to.be.oneOf('p a em strong code ul ol li br'.split(' '));
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
        expect(href, word).to.match(/^(?:https?:\/\/(?![^/]*@)|mailto:|tel:)/);
      expect(html, word).to.not.match(/<[a-z][^>]*\son\w+\s*=/i);
    }
    expect(stock.render('<img src=x>![a](https://evil.example/a)')).to.match(/<img src=x>.*<img src="https/);
  });

  it('run nothing and load nothing in stock Web Chat, on the page of a shop that has no policy at all', async () => {
    const shop = await openShop();
    const host = await openWebHost(await stores.open(), {
      script: (...given) => parrot(...given).map((message) => ({ ...message, locale: 'en' })),
      allowedOrigins: [shop.origin],
    });
    const { page, alarms } = await openWatchedPage(shop.origin, { mayComplain: true }, [host.origin]);
    const address = `${shop.origin}/?${new URLSearchParams({ server: host.origin }).toString()}`;
    await page.goto(address);
    await page.locator('[data-id="webchat-sendbox-input"]').waitFor();
    const kept = await page.evaluate(() => localStorage.getItem('chat') ?? '');
    const { conversationId = '', token = '' } = JSON.parse(kept) as { conversationId?: string; token?: string };
    const client = clientOf(host.origin, conversationId, token);
    await page.goto('about:blank');
    for (const words of [...together(12), 'That is all.']) expect((await client.say(words)).status).to.equal(200);
    await soon('everything is answered', async () =>
      JSON.stringify((await client.activities('30')).list.at(-1) ?? {}).includes('"role":"bot"'),
    );
    await page.goto(address);
    await page.locator('.webchat__bubble', { hasText: 'That is all.' }).nth(1).waitFor();
    const found = await page.evaluate(() => {
      // Web Chat marks links that leave the page with a picture of its own.
      const all = [...document.querySelectorAll('.webchat__bubble__content *:not([class*=external-link-icon])')];
      return {
        odd: [...new Set(all.map(({ localName }) => localName))].filter((tag) =>
          /^(?:script|img|iframe|object|embed|style|form|input|link|meta|base|video|audio|math|template)$/.test(tag),
        ),
        handlers: all.flatMap((node) => node.getAttributeNames()).filter((name) => name.startsWith('on')),
        links: all.filter((node) => node instanceof HTMLAnchorElement).map(({ protocol }) => protocol),
      };
    });
    expect(found.odd).to.deep.equal([]);
    expect(found.handlers).to.deep.equal([]);
    expect(found.links).to.not.be.empty;
    for (const protocol of found.links) expect(protocol).to.be.oneOf(['https:', 'http:', 'mailto:', 'tel:']);
    expect(alarms).to.deep.equal([]);
    await page.context().close();
    await host.close();
    await shop.close();
  });

  it('do not come back in an answer to an address that leads nowhere', async () => {
    const lost = openPages({ library: () => null, now: Date.now, retentionDays: 1 }).lost;
    const { host, port } = await openTestHost((one) => one.mountRest((request) => Promise.resolve(lost(request))));
    for (const word of hostileWords) {
      const path = encodeURIComponent(word).slice(0, 1_200);
      for (const [method, address] of [
        ['GET', `/${path}`],
        ['GET', `/help/${path}?lang=${path}`],
        ['POST', `/desk/api/${path}?${path}`],
      ] as const) {
        const { status, text, headers } = await ask(port, address, { method });
        expect(status, word).to.be.oneOf([404, 405, 400]);
        expect(headers['x-content-type-options']).to.equal('nosniff');
        if (/[<"]/.test(word)) expect(text, word).to.not.include(word).and.not.include(path);
      }
    }
    await host.close();
  });
});

describe('hostile words at the desk', function () {
  this.timeout(60_000);
  let server: DeskServer;
  let watched: WatchedPage;
  before(async () => {
    buildScreens();
    server = await openDeskServer({ agents: [nora, jonas, ...hostilePeople()], report: hostileReport() });
    server.house.put(hostileConversation(together(3)));
  });
  beforeEach(async () => {
    watched = await openWatchedPage(server.origin);
  });
  afterEach(() => closePage(watched.page));
  after(() => server.close());

  const visit = async (path: string): Promise<Page> => {
    const { page } = watched;
    await page.goto(server.origin + path);
    await signIn(page, nora, server.password);
    await page.locator('.app').waitFor();
    return page;
  };

  it('stay words in the address line, before and after somebody signed in', async () => {
    const { page } = watched;
    await page.goto(`${server.origin}/desk/welcome#${encodeURIComponent(hostileWords.join(''))}`);
    await page.locator('h1').waitFor();
    await expectQuiet(watched, 'welcome');
    for (const isIn of [false, true]) {
      if (isIn) await visit('/desk/');
      for (const words of together(61)) {
        const query = ['list', 'date', 'next', 'error', 'email'].map(
          (name) => `${name}=${encodeURIComponent(words.slice(0, 400))}`,
        );
        await page.goto(`${server.origin}/desk/?${query.join('&')}#${encodeURIComponent(words)}`);
        await page.locator(isIn ? '.app' : 'form').waitFor();
      }
      await page.evaluate(walkThrough, isIn ? hostileWords : hostileWords.slice(0, 24));
      await page.locator(isIn ? '.app' : 'form').waitFor();
      await expectQuiet(watched, `addresses, ${isIn ? 'signed in' : 'a stranger'}`);
    }
  });

  it('stay words in every list: who, what they want, who has them', async () => {
    for (const one of hostileLines()) server.house.put(one);
    const page = await visit('/desk/');
    for (const list of ['queue', 'others', 'closed']) {
      await page.evaluate((name) => history.pushState(null, '', `/desk/?list=${name}`), list);
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
      await page.locator('.line').nth(70).waitFor();
      await expectQuiet(watched, list);
    }
  });

  it('stay words in a conversation and its brief, from the customer, the assistant, colleagues and other systems', async () => {
    const page = await visit('/desk/conversations/c-hostile?list=bot');
    await page.locator('.by-customer .bubble').nth(20).waitFor();
    server.view('c-hostile', [{ agentId: 'x', name: hostileWords.slice(0, 40).join(' ') }]);
    for (const name of hostileWords.slice(0, 40)) server.tell({ kind: 'typing', id: 'c-hostile', by: 'agent', name });
    await expectQuiet(watched, 'conversation');
    // A name that every object knows is a name like any other, and no line stands there without words.
    expect(await page.locator('.facts dt').allInnerTexts())
      .to.include('Constructor')
      .and.include('To string');
    expect(await page.locator('.happened bdi').allInnerTexts()).to.not.include('');
    const all = readable((await page.locator('.by-customer .bubble').allInnerTexts()).join(' '));
    const shown = hostileWords.filter((word) => all.includes(readable(word)));
    expect(shown.length).to.be.at.least(hostileWords.length - 8);
  });

  const pages: Readonly<Record<string, string>> = {
    '/desk/yesterday': '.questions li',
    '/desk/people': 'table.people tbody tr',
    '/desk/dead-letters': '.cards .card',
  };
  for (const [path, rows] of Object.entries(pages))
    it(`stay words on ${path}`, async () => {
      server.letters = hostileWords.map((reason, at) => ({
        id: `letter-${at}`,
        kind: 'unreadable',
        channel: reason,
        conversationId: reason,
        reason,
        at: Date.now(),
        attempts: 3,
      }));
      const page = await visit(path);
      await page.locator(rows).nth(60).waitFor();
      await expectQuiet(watched, path);
    });

  it('stay words in what is looked for and exported of a person: a file, never a page', async () => {
    const page = await visit('/desk/person');
    const saved = page.waitForEvent('download');
    await page.getByRole('textbox').first().fill(hostileWords.slice(0, 30).join(' ').slice(0, 490));
    await page
      .getByRole('button', { name: /export|download/i })
      .first()
      .click();
    expect((await saved).suggestedFilename()).to.equal('nightdesk-person.json');
    expect(watched.alarms.splice(0)).to.deep.equal(['saved nightdesk-person.json']);
    await expectQuiet(watched, 'export');
  });
});

/** Goes to an address that each word makes, as links and the history do. Runs in the page. */
async function walkThrough(words: readonly string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    const text = encodeURIComponent(word);
    const places = [`conversations/${text}?list=${text}`, `${text}/${text}?${text}#${text}`, `yesterday?date=${text}`];
    // The day is a heavy page, whichever day it is.
    const place = places[at % 30 === 0 ? 2 : at % 2] ?? '';
    history.pushState(null, '', `/desk/${place}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve));
  }
}
