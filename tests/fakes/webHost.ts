import { randomBytes } from 'node:crypto';
import { webChat } from '../../adapters/web/channel.ts';
import type { WebChatSettings } from '../../adapters/web/settings.ts';
import type { OutboundMessage, Route } from '../../core/channel.ts';
import type { Conversation } from '../../core/conversation.ts';
import { emptyMemory } from '../../core/conversation.ts';
import { wordsOf, type Content } from '../../core/content.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Clock } from '../../core/time.ts';
import { type HostSettings, openHost } from '../../server/http/openHost.ts';
import type { Store } from '../../store/store.ts';
import { countedId } from './stores.ts';

/** What a scripted bot answers to one customer message; nothing is said for an empty list. */
export type Script = (content: Content, conversation: Conversation) => readonly Partial<OutboundMessage>[];

export interface WebHost {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly store: Store;
  /** Ana from the service team takes the conversation over. */
  join(conversationId: string, announcement?: string): Promise<Conversation>;
  /** Ana writes. */
  reply(conversationId: string, text: string): Promise<void>;
  /** Closes and opens again on the same port, as a restart does; the store stays. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The real web chat on the real HTTP server with a real store, and in the place of thinking a script that commits turns at once. */
export async function openWebHost(
  store: Store,
  settings: Partial<WebChatSettings> & {
    readonly script?: Script;
    readonly pages?: readonly Route[];
    readonly now?: Clock;
    /** The server's own settings, where a test is about them. */
    readonly host?: Partial<HostSettings>;
  } = {},
): Promise<WebHost> {
  const { script = () => [], pages = [], host: hostSettings = {}, ...given } = settings;
  const now = given.now ?? Date.now;
  const open = async (port: number) => {
    const host = openHost({
      trustedProxies: [],
      newId: countedId,
      gate: () => null,
      onAnswer: () => undefined,
      onFault: (error) => {
        // The store of a test is closed before its pages are, and they knock until the end.
        if (!(error instanceof NightdeskError && error.code === 'store-unavailable')) faults.push(error);
      },
      ...hostSettings,
    });
    const channel = webChat({ ...standard(store), now, ...given });
    host.mount(...(channel.routes ?? []), ...pages);
    host.mountSockets(...(channel.sockets ?? []));
    return { host, port: await host.listen(port, '127.0.0.1') };
  };
  const faults: unknown[] = [];
  let { host, port } = await open(0);
  const bot = answer(store, script, now);
  return {
    origin: `http://127.0.0.1:${port}`,
    store,
    async join(conversationId, announcement = 'Ana has joined the chat.') {
      const { epoch } = await here(store, conversationId);
      return store.desk.takeOver({ ...ana, conversationId, epoch, now: now(), announcement });
    },
    async reply(conversationId, text) {
      const { epoch } = await here(store, conversationId);
      await store.desk.reply({ ...ana, conversationId, epoch, now: now(), text, replyKey: countedId() });
    },
    async restart() {
      await host.close();
      ({ host, port } = await open(port));
    },
    async close() {
      await bot.stop();
      await host.close();
      if (faults.length > 0) throw faults[0];
    },
  };
}

const ana = { agentId: 'agent-ana', agentName: 'Ana' };

function standard(store: Store): WebChatSettings {
  return {
    door: store.turns,
    threads: store.threads,
    wakeups: store.wakeups,
    firstUse: store.firstUse,
    now: Date.now,
    newId: () => randomBytes(16).toString('base64url'),
    tokenKeys: [testKey],
    directLineSecrets: [],
    userSecrets: [],
    allowedOrigins: [],
    limits: { tokensPerMinute: 0, messagesPerMinute: 0, messagesPerHour: 0, uploadsPerHour: 0 },
    company: () => 'Meridian',
    locales: () => ['en', 'de'],
    helpUrl: (articleId, locale) => `/help/${articleId}?lang=${locale}`,
  };
}

/** A token key for tests. */
export const testKey = Buffer.alloc(32, 7).toString('base64url');

async function here(store: Store, id: string): Promise<Conversation> {
  const conversation = await store.threads.conversation(id);
  if (conversation === null) throw new Error(`There is no conversation ${id}.`);
  return conversation;
}

/** Commits a turn for every message, one after the other, woken as the real worker is. */
function answer(store: Store, script: Script, now: Clock): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const stopListening = store.wakeups.listen((wake) => {
    if (wake.topic === 'turn') running = running.then(drain).catch(ended);
  });
  return {
    async stop() {
      stopped = true;
      stopListening();
      await running;
    },
  };

  async function drain(): Promise<void> {
    for (let claim = await next(); claim !== null; claim = await next()) {
      const { conversation, messages } = claim;
      const said =
        conversation.custody === 'bot' ? messages.flatMap(({ content }) => script(content, conversation)) : [];
      const ended = messages.some(({ content }) => content.kind === 'event' && content.name === 'end-chat');
      await store.turns.commit(
        claim,
        {
          memory: emptyMemory,
          locale: conversation.locale,
          say: said.map((message) => ({ by: 'bot', text: '', choices: [], locale: conversation.locale, ...message })),
          record: [],
          ...(ended ? { move: { to: 'closed', reason: 'ended by the customer' } } : {}),
        },
        now(),
      );
    }
  }

  /** The store of a test is closed before its bot: then nobody waits for an answer any more. */
  function ended(error: unknown): void {
    if (!(error instanceof NightdeskError && error.code === 'store-unavailable')) throw error;
  }

  function next() {
    return stopped ? null : store.turns.claim(now(), 15_000);
  }
}

/** A script that repeats what was said. */
export const parrot: Script = (content) => (wordsOf(content) === '' ? [] : [{ text: `You said: ${wordsOf(content)}` }]);
