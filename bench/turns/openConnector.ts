import { type Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post } from './post.ts';
import { type OpenTalk, patienceMs, type Reply } from './talk.ts';

/** The Bot Framework's Connector on this machine: takes a bot's replies, and holds conversations with the bot at `origin`. */
export interface Connector {
  readonly open: OpenTalk;
  close(): Promise<void>;
}

/** Opens it on a free port. */
export async function openConnector(agent: Agent, origin: string): Promise<Connector> {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
      // …/v3/conversations/{id}/activities/{what it replies to}
      waiting.get((request.url ?? '').slice((request.url ?? '').lastIndexOf('/') + 1))?.();
    });
  });
  // The bot keeps its connections as long as we do: neither side may pay for opening them anew.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serviceUrl = `http://127.0.0.1:${port}`;
  const messages = new URL('/api/messages', origin);
  let conversations = 0;
  let said = 0;
  return {
    async open() {
      const id = `c${(conversations += 1)}`;
      return {
        async say(text): Promise<Reply> {
          const mark = `m${(said += 1)}`;
          const started = performance.now();
          let received = 0;
          const reply = new Promise<boolean>((resolve) => {
            const late = setTimeout(() => resolve(false), patienceMs);
            waiting.set(mark, () => {
              received = performance.now();
              clearTimeout(late);
              resolve(true);
            });
          });
          await post(agent, messages, activityOf(serviceUrl, id, mark, text));
          const isReplied = await reply;
          waiting.delete(mark);
          return { ms: received - started, outcome: isReplied ? 'replied' : 'silent' };
        },
        hangUp: () => undefined,
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function activityOf(serviceUrl: string, conversation: string, id: string, text: string): string {
  return JSON.stringify({
    type: 'message',
    id,
    timestamp: new Date().toISOString(),
    serviceUrl,
    channelId: 'emulator',
    from: { id: `user-${conversation}`, name: 'Customer', role: 'user' },
    conversation: { id: conversation },
    recipient: { id: 'bot', name: 'Bot', role: 'bot' },
    textFormat: 'plain',
    locale: 'en-US',
    text,
  });
}
