import { expect } from 'chai';
import { atDesk, type AtDesk } from './atDesk.ts';
import { asks, handsOver, notes, replies, says, story } from './story.ts';
import { jonas } from './meridian.ts';

const corpus = [
  '<script>globalThis.hit = 1</script>',
  '<img src=x onerror="globalThis.hit = 1">',
  '<svg onload="globalThis.hit = 1"></svg>',
  '[press me](javascript:globalThis.hit=1)',
  '[press me](JaVaScRiPt:globalThis.hit=1)',
  '[press me](data:text/html,<script>globalThis.hit=1</script>)',
  '[press me](/help/../admin)',
  '[press me](//evil.example/help/x)',
  '![picture](https://evil.example/track.png)',
  '"><iframe src="javascript:globalThis.hit=1"></iframe>',
  '<a href="https://evil.example" onclick="globalThis.hit=1">press me</a>',
  '<style>* { display: none }</style>',
  '{{constructor.constructor("globalThis.hit=1")()}}',
  '\u202Egnp.exe',
];

describe('words that want to be more than words', () => {
  let desk: AtDesk;
  afterEach(() => desk.close());

  it('stay words: from the customer, the assistant, colleagues, in names, goals, slots and references', async () => {
    const all = corpus.join('\n\n');
    desk = await atDesk([
      story({
        id: 'c-hostile',
        custody: 'waiting',
        identity: { level: 'claimed', name: corpus[1] ?? '', email: corpus[0] ?? '' },
        reference: corpus[2] ?? '',
        handover: {
          reason: 'asked',
          goal: all,
          topicTitle: corpus[1] ?? '',
          asked: 3,
          due: 5,
          slots: { [corpus[0] ?? '']: { value: corpus[1] ?? '', source: 'customer' } },
          promises: [{ text: all, due: Date.now() }],
          moodWords: corpus,
        },
        events: [
          [9, asks(all)],
          [8, says(all, { source: { articleId: '../../admin', title: corpus[1] ?? '', hash: '' } })],
          [8, says('Which?', { choices: [{ id: 'a', label: corpus[1] ?? '' }] })],
          [7, replies(jonas, all)],
          [6, notes(jonas, all)],
          ...handsOver('asked').map((event) => [5, event] as const),
        ],
      }),
    ]);
    const page = await desk.signedIn('/desk/conversations/c-hostile');
    await page.locator('.note').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => ({
      hit: 'hit' in globalThis,
      strange: document.querySelectorAll('#desk :is(script, iframe, img, style, object, embed, form[action])').length,
      careless: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
        .filter(({ rel, target }) => !rel.includes('noopener') || !rel.includes('noreferrer') || target !== '_blank')
        .map(({ href }) => href),
      addresses: [...document.querySelectorAll('a')].map(({ href }) => href),
      handlers: [...document.querySelectorAll('#desk *')].filter(({ attributes }) =>
        [...attributes].some(({ name }) => name.startsWith('on')),
      ).length,
    }));
    expect(found.hit).to.equal(false);
    expect(found.strange).to.equal(0);
    expect(found.handlers).to.equal(0);
    const own = new RegExp(`^${desk.server.origin}/(desk|help)/`);
    // A bare address that we ourselves sent is a link; it opens elsewhere and tells nothing of us.
    expect([...new Set(found.addresses.filter((href) => !own.test(href)))]).to.deep.equal(['https://evil.example/']);
    expect(found.careless).to.deep.equal([]);
    expect(found.addresses.filter((href) => href.includes('/admin') && !href.includes('/desk/'))).to.deep.equal([]);
    expect(requests.filter((url) => !url.startsWith(desk.server.origin))).to.deep.equal([]);
    // The same words are there to be read.
    for (const text of ['<script>globalThis.hit = 1</script>', '{{constructor.constructor("globalThis.hit=1")()}}'])
      expect(await page.locator('.by-customer .bubble').first().innerText()).to.contain(text);
  });

  it('cannot be framed, and may run nothing but the desk’s own script', async () => {
    desk = await atDesk([]);
    const response = await fetch(`${desk.server.origin}/desk/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).to.contain(part);
    const html = await response.text();
    expect(html).not.to.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });
});
