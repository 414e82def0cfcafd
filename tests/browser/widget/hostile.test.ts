import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { closePage, openPage } from '../../fakes/browser.ts';
import { testStores } from '../../fakes/stores.ts';
import { openWebHost, type Script } from '../../fakes/webHost.ts';
import { builtWidget, conversationOf, widgetOn, widgetPages } from '../../fakes/widget.ts';

/** What bots, people and customers may be made to say. */
const corpus = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><iframe src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](java\nscript:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[click](vbscript:msgbox(1))',
  '[click](file:///etc/passwd)',
  '[click](//evil.example/x)',
  '[click](http://evil.example)',
  '[click](/help/../../admin)',
  '[click](/help/%2e%2e/admin)',
  '![pixel](https://evil.example/x.png)',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<form action="https://evil.example"><input name=pin></form>',
  '<nightdesk-chat></nightdesk-chat>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202egnp.exe\u202c',
  '&lt;img src=x onerror=alert(1)&gt;',
  `${'*'.repeat(500)}a${'*'.repeat(500)}`,
  '[a](<https://ok.example/"onmouseover="alert(1)>)',
];

describe('the widget and hostile words', function () {
  this.timeout(60_000);
  const stores = testStores('sqlite');

  it('shows them as words, whoever says them: nothing runs, loads or leads anywhere', async () => {
    const echoes: Script = (content) => {
      if (content.kind !== 'text') return [];
      const text = content.text;
      return [
        {
          text,
          choices: [{ id: text, label: text }],
          source: { articleId: `../${text}`, title: text, hash: 'h' },
          asksHelped: true,
        },
      ];
    };
    const host = await openWebHost(await stores.open(), {
      script: echoes,
      pages: await widgetPages(),
      company: () => '<img src=x onerror=alert(1)>',
      helpUrl: (id) => `javascript:alert(${JSON.stringify(id)})`,
    });
    const page = await openPage({ reducedMotion: 'reduce' });
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(host.origin)) alarms.push(request.url());
    });
    await page.goto(host.origin);
    const chat = widgetOn(page);
    await chat.open();
    for (const [at, text] of corpus.entries()) {
      await chat.say(text);
      await page.locator('.theirs').nth(at).waitFor();
    }
    const { id } = await conversationOf(page, host);
    await host.join(id, corpus[1]);
    for (const text of corpus) await host.reply(id, text);
    await page
      .locator('.agent')
      .nth(corpus.length - 1)
      .waitFor();

    const inside = await page.evaluate(() => {
      const root = document.querySelector('nightdesk-chat')?.shadowRoot;
      return {
        odd: [
          ...(root?.querySelectorAll(
            '.log script, .log img, .log iframe, .log style, .log form, .log base, .log meta',
          ) ?? []),
        ].length,
        handlers: [...(root?.querySelectorAll('*') ?? [])]
          .flatMap((node) => node.getAttributeNames())
          .filter((name) => name.startsWith('on')),
        links: [...(root?.querySelectorAll<HTMLAnchorElement>('.log a') ?? [])].map(({ href }) => href),
        widgets: document.querySelectorAll('nightdesk-chat').length,
      };
    });
    expect(inside.odd).to.equal(0);
    expect(inside.handlers).to.deep.equal([]);
    expect(inside.widgets).to.equal(1);
    for (const link of inside.links) expect(link).to.match(/^(https:\/\/|http:\/\/127\.0\.0\.1:\d+\/(privacy|help\/))/);
    expect(alarms).to.deep.equal([]);
    await closePage(page);
    await host.close();
  });

  it('is at most 15 kB on the way, and cannot turn text into markup', async () => {
    const code = await builtWidget();
    expect(gzipSync(code).length).to.be.at.most(15_000);
    expect(code).to.not.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc/);
  });
});
