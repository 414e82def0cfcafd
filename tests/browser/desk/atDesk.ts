import { setTimeout as pause } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import type { Agent } from '../../../core/people.ts';
import { closePage, openPage, type Looking } from '../../fakes/browser.ts';
import { openDeskServer, type DeskServer } from '../../fakes/deskServer.ts';
import type { Held } from '../../fakes/deskHouse.ts';
import { aDay, nora, people, report } from './meridian.ts';

/** A desk with a day's conversations, and the screens of the people at it. */
export interface AtDesk {
  readonly server: DeskServer;
  /** Opens a screen at an address of the desk; nobody is signed in. */
  visit(path?: string, looking?: Looking): Promise<Page>;
  /** Opens a screen where somebody has signed in and the address is shown. */
  signedIn(path?: string, looking?: Looking & { readonly as?: Agent }): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the screens if need be, starts a server of its own and fills it. */
export async function atDesk(conversations: readonly Held[] = aDay()): Promise<AtDesk> {
  execFileSync(process.execPath, ['scripts/build-web.ts'], { stdio: 'ignore' });
  const server = await openDeskServer({ agents: people, report });
  for (const one of conversations) server.house.put(one);
  const pages: Page[] = [];
  const visit: AtDesk['visit'] = async (path = '/desk/', looking = {}) => {
    const page = await openPage(looking);
    pages.push(page);
    await page.addInitScript(listenToAlerts);
    await page.goto(server.origin + path);
    return page;
  };
  return {
    server,
    visit,
    async signedIn(path = '/desk/', { as = nora, ...looking } = {}) {
      const before = server.streamsOpened;
      const page = await visit(path, looking);
      await signIn(page, as, server.password);
      await page.locator('.app').waitFor();
      // What is told before a screen listens is not heard; one that is shut out is not waited for.
      for (let tries = 0; tries < 100 && server.streamsOpened === before; tries += 1) await pause(20);
      return page;
    },
    async close() {
      for (const page of pages) await closePage(page);
      await server.close();
    },
  };
}

/** Fills in the form and sends it. */
export async function signIn(page: Page, who: Agent, password: string): Promise<void> {
  await page.getByLabel(/^E-mail|^E-Mail/i).fill(who.email);
  await page.getByLabel(/^Password|^Passwort/).fill(password);
  await page.getByRole('button', { name: /^Sign in|^Anmelden/ }).click();
}

/** Tones and browser alerts since the page was opened. */
export function heard(page: Page): Promise<{ readonly tones: number; readonly alerts: readonly string[] }> {
  return page.evaluate(() => {
    const { heardTones = 0, heardAlerts = [] } = globalThis as unknown as {
      heardTones?: number;
      heardAlerts?: string[];
    };
    return { tones: heardTones, alerts: heardAlerts };
  });
}

/** Nothing can be heard in a test: oscillators are counted, browser alerts written down. Runs in the page. */
function listenToAlerts(): void {
  const here = globalThis as unknown as { heardTones: number; heardAlerts: string[] };
  here.heardTones = 0;
  here.heardAlerts = [];
  const create = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () {
    here.heardTones += 1;
    return create.call(this);
  };
  class Alert extends EventTarget {
    static permission = 'default';
    static requestPermission(): Promise<string> {
      Alert.permission = 'granted';
      return Promise.resolve('granted');
    }
    constructor(title: string, { body }: { readonly body: string }) {
      super();
      here.heardAlerts.push(`${title}. ${body}`);
    }
  }
  Object.defineProperty(globalThis, 'Notification', { value: Alert });
}
