import { openPageHost, type PageHost } from '../../fakes/pageHost.ts';
import { stockWebChat } from '../../fakes/stockWebChat.ts';

/** A company's own site, on another origin than ours, with stock Web Chat on its page. */
export async function openShop(): Promise<PageHost> {
  const html = (file: string): string =>
    `<!doctype html><title>Shop</title><div id="chat" style="height:700px"></div><script src="/${file}"></script>`;
  return openPageHost({
    '/': { type: 'text/html', body: `${html('webchat.js')}<script src="/shop.js"></script>` },
    '/webchat.js': { type: 'text/javascript', body: await stockWebChat() },
    '/shop.js': { type: 'text/javascript', body: `(${embed.toString()})()` },
  });
}

/** How the page of the shop is asked to chat; everything travels in its address. */
export interface Embedding {
  /** Where Nightdesk is. */
  readonly server: string;
  readonly polling?: boolean;
  /** Whether the page says when its customer types. */
  readonly typing?: boolean;
  /** What the shop signed about its customer. */
  readonly userToken?: string;
  /** A conversation the page insists on, instead of its own. */
  readonly conversation?: string;
  /** A token the page insists on, instead of a new one. */
  readonly token?: string;
}

/** What the page of the shop lets a test reach. */
export interface ShopWindow {
  readonly store: { dispatch(action: object): void };
  /** Direct Line's connection status, each as it came: 1 connecting, 2 online, 3 expired token, 4 failed to connect, 5 ended. */
  readonly statuses: readonly number[];
  readonly conversationId: string;
}

/** Runs in the page, as a shop would write it: a token from our endpoint, kept for the next page, then stock Web Chat with it. */
async function embed(): Promise<void> {
  interface WebChat {
    createStore(): ShopWindow['store'];
    createDirectLine(options: object): {
      readonly connectionStatus$: { subscribe(listener: (status: number) => void): void };
    };
    renderWebChat(options: object, place: Element | null): void;
  }
  const { WebChat } = globalThis as unknown as { WebChat: WebChat };
  const asked = new URLSearchParams(location.search);
  const server = asked.get('server') ?? '';
  const kept = JSON.parse(localStorage.getItem('chat') ?? 'null') as { token: string; conversationId: string } | null;
  const fetched = (): Promise<{ token: string; conversationId: string }> =>
    fetch(`${server}/widget/token`, {
      method: 'POST',
      body: JSON.stringify({ token: kept?.token, userToken: asked.get('userToken') }),
    }).then((response) => response.json());
  const own = asked.has('token')
    ? { token: asked.get('token') ?? '', conversationId: asked.get('conversation') ?? '' }
    : await fetched();
  localStorage.setItem('chat', JSON.stringify(own));
  const conversationId = asked.get('conversation') ?? own.conversationId;
  const isBack = asked.has('conversation') || own.conversationId === kept?.conversationId;
  const directLine = WebChat.createDirectLine({
    token: own.token,
    domain: `${server}/v3/directline`,
    webSocket: !asked.has('polling'),
    pollingInterval: 300,
    ...(isBack ? { conversationId } : {}),
  });
  const statuses: number[] = [];
  const store = WebChat.createStore();
  Object.assign(globalThis, { store, statuses, conversationId });
  directLine.connectionStatus$.subscribe((status) => statuses.push(status));
  WebChat.renderWebChat(
    { directLine, store, locale: 'en-GB', sendTypingIndicator: asked.has('typing') },
    document.querySelector('#chat'),
  );
}
