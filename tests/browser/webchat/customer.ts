import type { BrowserContext, Locator, Page } from 'playwright-core';
import { addressOf } from '../../../adapters/web/conversationId.ts';
import type { Conversation } from '../../../core/conversation.ts';
import type { Store } from '../../../store/store.ts';
import { openPage } from '../../fakes/browser.ts';
import { fieldsOf, type Fields } from '../../fakes/directLine.ts';
import type { Embedding, ShopWindow } from './shop.ts';

/** Words on the screen or in the store, compared by letters and digits: Web Chat sets them its own way. */
export type Line = readonly ['customer' | 'us', string];

/** A customer in front of stock Web Chat, and what can be seen over their shoulder. */
export interface Customer {
  readonly page: Page;
  /** Everything our streams pushed to this page. */
  readonly heard: readonly Fields[];
  say(text: string): Promise<void>;
  /** Comes to the shop's page again. */
  visit(embedding: Embedding): Promise<void>;
  /** One message as it is shown. */
  bubble(text: string): Locator;
  /** A button below the conversation. */
  choice(label: string): Locator;
  /** The line below a message that says whether it left. */
  status(text: RegExp): Locator;
  /** Lets the page believe that so much time passed (`mm:ss`): its waits are over, ours are not. */
  later(time: string): Promise<void>;
  /** The whole transcript on the screen, but for what is shown as not sent. */
  onScreen(): Promise<readonly Line[]>;
  /** The same as the store has it. */
  stored(store: Store): Promise<readonly Line[]>;
  conversation(store: Store): Promise<Conversation>;
  /** Waits until Direct Line in the page has reached a status, and gives all it had since the page was loaded. */
  until(status: number): Promise<readonly number[]>;
}

/** Opens the shop's page for somebody who has not been there, or another tab of somebody who has. */
export async function openCustomer(shop: string, embedding: Embedding, browser?: BrowserContext): Promise<Customer> {
  const page = browser === undefined ? await openPage({ mayComplain: true }) : await browser.newPage();
  const heard: Fields[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void heard.push(fieldsOf(JSON.parse(String(payload))))),
  );
  await page.clock.install();
  const box = page.locator('[data-id="webchat-sendbox-input"]');
  const visit = async (asked: Embedding): Promise<void> => {
    const given = Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]);
    await page.goto(`${shop}/?${new URLSearchParams(given).toString()}`);
    await box.waitFor();
  };
  await visit(embedding);
  const conversation = async (store: Store): Promise<Conversation> => {
    const id = await page.evaluate(() => (globalThis as unknown as ShopWindow).conversationId);
    const address = addressOf(id);
    const found = address === null ? null : await store.threads.conversationAt(address);
    if (found === null) throw new Error('The page is in no conversation.');
    return found;
  };
  return {
    page,
    heard,
    visit,
    conversation,
    async say(text) {
      await box.fill(text);
      await box.press('Enter');
    },
    bubble: (text) =>
      page
        .locator('.webchat__bubble__content p')
        .filter({ hasText: new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) }),
    choice: (label) => page.getByRole('toolbar').getByRole('button', { name: label }),
    status: (text) => page.locator('.webchat__activity-status', { hasText: text }),
    later: (time) => page.clock.fastForward(time),
    onScreen: async () =>
      (
        await page.locator('.webchat__bubble').evaluateAll((bubbles) =>
          bubbles
            .filter((bubble) => !/Send failed/.test(bubble.closest('article')?.textContent ?? ''))
            .map((bubble) => ({
              isOwn: bubble.classList.contains('webchat__bubble--from-user'),
              text: bubble.querySelector('.webchat__bubble__content')?.textContent ?? '',
            })),
        )
      ).map(({ isOwn, text }): Line => [isOwn ? 'customer' : 'us', bare(text)]),
    async stored(store) {
      const { id } = await conversation(store);
      return (await store.threads.events(id, 0, 500)).flatMap(({ body }): readonly Line[] => {
        if (body?.kind === 'outbound') {
          const { text, source } = body.message;
          return [['us', bare(withoutMarks(text) + (source?.title ?? ''))]];
        }
        if (body?.kind !== 'inbound') return [];
        const { content } = body;
        return content.kind === 'text' || content.kind === 'choice' ? [['customer', bare(content.text)]] : [];
      });
    },
    async until(status) {
      const seen = await page.waitForFunction((wanted) => {
        // A page that has just been loaded has none yet.
        const { statuses = [] } = globalThis as unknown as Partial<ShopWindow>;
        return statuses.includes(wanted) ? statuses : undefined;
      }, status);
      return (await seen.jsonValue()) ?? [];
    },
  };
}

function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Numbers of lists and addresses of links are not part of the words. */
function withoutMarks(markdown: string): string {
  return markdown.replaceAll(/^\d+\. /gm, '').replaceAll(/\]\([^)]*\)/g, ']');
}
