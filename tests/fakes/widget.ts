import type { Locator, Page } from 'playwright-core';
import { build } from 'vite';
import type { RawResponse, Route } from '../../core/channel.ts';
import type { Conversation } from '../../core/conversation.ts';
import { widgetBuild } from '../../scripts/widget-build.ts';
import type { WebHost } from './webHost.ts';

/** The widget as it ships, built once per run and not written anywhere. */
export function builtWidget(): Promise<string> {
  built ??= make();
  return built;
}

let built: Promise<string> | undefined;

async function make(): Promise<string> {
  const config = widgetBuild();
  const made = await build({ ...config, logLevel: 'error', build: { ...config.build, write: false } });
  const [first] = Array.isArray(made) ? made : [made];
  const output = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (output === undefined) throw new Error('The widget was not built.');
  return output.code;
}

/** The strictest policy under which the widget must work: no inline script, no inline style, no markup from text. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A company's page with the widget, served by our own host. Attributes of the script tag (asked for at each visit) and of `<html>` may be given. */
export async function widgetPages(
  given: { readonly script?: () => string; readonly html?: string; readonly style?: string } = {},
): Promise<readonly Route[]> {
  const code = await builtWidget();
  const { script = () => '', html = 'lang="en"', style = '' } = given;
  return [
    page('/', 'text/html', () => companyPage(html, script())),
    page('/other', 'text/html', () => companyPage(html, script())),
    page('/style.css', 'text/css', `body { font: 16px sans-serif; margin: 32px } ${style}`),
    page('/widget.js', 'text/javascript', code),
    page('/help/:id', 'text/html', '<!doctype html><html lang="en"><title>Help</title><h1>Lost or stolen card</h1>'),
    page('/privacy', 'text/html', '<!doctype html><html lang="en"><title>Privacy</title><h1>Privacy notice</h1>'),
  ];
}

function companyPage(html: string, script: string): string {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Meridian</title><link rel="stylesheet" href="/style.css"><script src="/widget.js" defer ${script}></script></head>
    <body><main><h1>Help</h1><p>Cards, payments and your account.</p><a href="/other">Another page</a>
    <button type="button" data-nightdesk-open>Ask us</button></main></body></html>`;
}

function page(path: string, type: string, body: string | (() => string)): Route {
  const answer = (): RawResponse => ({
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': strictPolicy,
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: typeof body === 'string' ? body : body(),
  });
  return { method: 'GET', path, maxBytes: 0, handle: () => Promise.resolve(answer()) };
}

/** What a customer sees and does; names are the English ones. */
export function widgetOn(page: Page) {
  const box = page.getByRole('textbox', { name: 'Write a message' });
  return {
    launcher: page.locator('.launcher'),
    card: page.locator('.card'),
    box,
    lines: page.locator('.lines > li'),
    banner: page.locator('.banner'),
    choices: page.locator('.choices button'),
    notice: (text: string): Locator => page.locator('.notice', { hasText: text }),
    bubble: (text: string): Locator => page.locator('.bubble', { hasText: text }),
    button: (name: string): Locator => page.getByRole('button', { name }),
    async open(): Promise<void> {
      await page.getByRole('button', { name: 'Open chat' }).click();
      await box.waitFor();
    },
    async say(text: string): Promise<void> {
      await box.fill(text);
      await box.press('Enter');
    },
  };
}

/** The conversation that the page's widget is in. */
export async function conversationOf(page: Page, host: WebHost): Promise<Conversation> {
  const kept = await page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  const route = /\\"conversationId\\":\\"([^\\"]+)\\"/.exec(kept)?.[1] ?? '';
  const peer = route.split('.')[1] ?? '';
  const conversation = await host.store.threads.conversationAt({ channel: 'web', account: 'web', peer, route });
  if (conversation === null) throw new Error('The page is in no conversation.');
  return conversation;
}
