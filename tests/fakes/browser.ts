import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';

/** How the page is looked at; everything else is Playwright's own. */
export interface Looking extends BrowserContextOptions {
  /** Uncaught errors and broken content security policies of the page are thrown when it is closed, unless it is told otherwise. */
  readonly mayComplain?: boolean;
}

/**
 * Opens an empty page in a browser context of its own (no storage, no cookies): 1280 × 800, English, light, unless told
 * otherwise. One Chromium serves all tests of a run and is closed after them. Close the page with `closePage`.
 */
export async function openPage(looking: Looking = {}): Promise<Page> {
  const { mayComplain = false, ...options } = looking;
  const context = await (
    await theBrowser()
  ).newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', colorScheme: 'light', ...options });
  // Nothing here is about speed: a busy machine is waited for.
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  const heard: string[] = [];
  complaints.set(page, heard);
  if (!mayComplain) {
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) heard.push(message.text());
    });
  }
  return page;
}

/** Closes a page with its context; throws when the page complained meanwhile. */
export async function closePage(page: Page): Promise<void> {
  await page.context().close();
  const heard = complaints.get(page) ?? [];
  if (heard.length > 0) throw new Error(`The page complained:\n${heard.join('\n')}`);
}

/** What axe-core has against the page as it stands (WCAG 2.2 A and AA and its best practices), one line each; shadow roots are looked into. */
export async function accessibilityFaults(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (selector) => {
    const { run } = (globalThis as unknown as { axe: { run: (...args: readonly unknown[]) => Promise<AxeResult> } })
      .axe;
    const { violations } = await run(selector, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${help} (${target.flat().join(' ')}) ${any[0]?.message ?? ''}`.trim()),
    );
  }, within);
}

/** Keeps a picture of the page as `<SHOTS>/<name>.png`; only when the environment names a folder with SHOTS. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined || folder === '') return;
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {
      readonly target: readonly (string | readonly string[])[];
      readonly any: readonly { readonly message: string }[];
    }[];
  }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const complaints = new WeakMap<Page, string[]>();
let browser: Promise<Browser> | undefined;

function theBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('No Chromium for the browser tests. Run `npm test`, which installs one, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

// Imported by a test file, so this is mocha's root suite: after the last test of the run.
after(async () => {
  await (await browser)?.close();
});
