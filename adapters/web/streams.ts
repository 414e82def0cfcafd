import type { Address } from '../../core/address.ts';
import type { Socket } from '../../core/channel.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { ThreadReader, Wake, Wakeups } from '../../core/thread.ts';
import type { Clock, Instant, NewId } from '../../core/time.ts';
import type { Activity, Reading } from './activityOf.ts';
import { openStream, type Stream } from './stream.ts';

export interface Streams {
  /** Begins to push a conversation to a socket, from behind `after`. */
  open(
    socket: Socket,
    thread: { readonly address: Address; readonly after: number; readonly reading: Reading; readonly until: Instant },
  ): void;
  /** A conversation was made by its first message in this process: who waits for it need not search. */
  arrived(conversationId: string, id: ConversationId): void;
}

/** All open sockets of this process, woken by what is committed anywhere; at most five per conversation (tabs), the oldest gives way. */
export function streams(settings: {
  readonly threads: ThreadReader;
  readonly wakeups: Wakeups;
  readonly now: Clock;
  readonly newId: NewId;
}): Streams {
  /** By Direct Line conversation id, oldest first. */
  const open = new Map<string, Set<Stream>>();
  /** The same by our own, as soon as it is known; whoever has none yet is looking for it. */
  const byThread = new Map<ConversationId, Set<Stream>>();
  const searching = new Set<Stream>();
  let stopListening: (() => void) | undefined;
  let search: ReturnType<typeof setTimeout> | undefined;

  return {
    open(socket, { address, after, reading, until }) {
      const route = reading.conversationId;
      const onFound = (id: ConversationId): void => {
        searching.delete(stream);
        forget(stream);
        if (tabs.has(stream)) byThread.set(id, (byThread.get(id) ?? new Set()).add(stream));
      };
      const stream = openStream({ threads: settings.threads, socket, address, after, reading, onFound });
      const tabs = open.get(route) ?? new Set();
      open.set(route, tabs.add(stream));
      searching.add(stream);
      const [oldest] = tabs;
      if (oldest !== undefined && tabs.size > mostTabs) {
        tabs.delete(oldest);
        oldest.close('collision');
      }
      // What a token allows ends with it; the client comes back with its newer one.
      const end = setTimeout(() => stream.close('token expired'), Math.min(until - settings.now(), longestTimer));
      socket.onClose(() => {
        clearTimeout(end);
        tabs.delete(stream);
        searching.delete(stream);
        forget(stream);
        if (tabs.size === 0 && open.get(route) === tabs) open.delete(route);
        if (open.size > 0) return;
        stopListening?.();
        stopListening = undefined;
      });
      stopListening ??= settings.wakeups.listen(hear);
      void stream.look();
    },
    arrived(conversationId, id) {
      for (const stream of open.get(conversationId) ?? []) stream.isAt(id);
    },
  };

  function hear(wake: Wake): void {
    if (wake.topic === 'conversation') {
      for (const stream of byThread.get(wake.id) ?? []) void stream.look();
      searchSoon();
    } else if (wake.topic === 'typing' && wake.by !== 'customer') {
      const sign = typingSign(wake.by, wake.name);
      for (const stream of byThread.get(wake.id) ?? []) stream.show(sign);
    }
  }

  function forget(stream: Stream): void {
    if (stream.id === undefined) return;
    const tabs = byThread.get(stream.id);
    tabs?.delete(stream);
    if (tabs?.size === 0) byThread.delete(stream.id);
  }

  /** A socket that was opened before its conversation existed looks for it when something happened anywhere, at most once a second. */
  function searchSoon(): void {
    if (search !== undefined || searching.size === 0) return;
    search = setTimeout(() => {
      search = undefined;
      for (const stream of searching) void stream.look();
    }, 1000);
  }

  function typingSign(by: 'bot' | 'agent', name: string | undefined): Activity {
    return {
      type: 'typing',
      id: settings.newId(),
      timestamp: new Date(settings.now()).toISOString(),
      channelId: 'webchat',
      from: { id: by === 'agent' ? 'agent' : 'nightdesk', ...(name === undefined ? {} : { name }), role: 'bot' },
      channelData: { nightdesk: { by, ...(name === undefined ? {} : { name }) } },
    };
  }
}

const mostTabs = 5;
// Longer ones fire at once.
const longestTimer = 2 ** 31 - 1;
