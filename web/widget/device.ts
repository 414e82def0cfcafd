import { fieldsOf, listOf, textOf } from './loose.ts';

/** What this device remembers of a chat, from the first opening until it is forgotten. */
export interface Kept {
  readonly conversationId: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The signed customer it belongs to, empty for an anonymous one. */
  readonly who: string;
  readonly company: string;
  readonly locale: string;
  /** Time of the newest activity that was on screen. */
  readonly seenAt: number;
  /** The card was open when the page was left. */
  readonly open: boolean;
}

/** Something the customer sent that the server has not confirmed yet. */
export interface Outgoing {
  readonly clientId: string;
  readonly at: number;
  readonly activity: Readonly<Record<string, unknown>>;
}

export interface Device {
  read(): Kept | undefined;
  keep(kept: Kept): void;
  waiting(): readonly Outgoing[];
  addWaiting(outgoing: Outgoing): void;
  dropWaiting(clientId: string): void;
  forget(): void;
  /** Calls back when another tab forgot the chat. */
  onForgotten(listener: () => void): void;
}

/** The memory of one server's chat on this device; works without storage too (a private window), then only for this page. */
export function openDevice(base: string): Device {
  const chatKey = `nightdesk:${base}`;
  const waitingKey = `nightdesk:waiting:${base}`;
  const waiting = (): readonly Outgoing[] => listOf(load(waitingKey)) as readonly Outgoing[];
  const without = (clientId: string): readonly Outgoing[] => waiting().filter((one) => one.clientId !== clientId);
  return {
    read: () => readKept(load(chatKey)),
    keep: (kept) => save(chatKey, kept),
    waiting,
    // Read again before each write: two tabs share one list.
    addWaiting: (outgoing) => save(waitingKey, [...without(outgoing.clientId), outgoing]),
    dropWaiting: (clientId) => save(waitingKey, without(clientId)),
    forget: () => [chatKey, waitingKey].forEach((key) => save(key, undefined)),
    onForgotten: (listener) => {
      addEventListener('storage', (event) => {
        if (event.key === chatKey && event.newValue === null) listener();
      });
    },
  };
}

/** What stands under our key is ours; a token is what makes it worth anything. */
function readKept(value: unknown): Kept | undefined {
  const kept = fieldsOf(value);
  return textOf(kept['token']) === '' ? undefined : (kept as unknown as Kept);
}

function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // Storage is forbidden or holds something foreign: the same as nothing.
    return undefined;
  }
}

function save(key: string, value: unknown): void {
  try {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden storage costs only the resume after a reload.
  }
}
