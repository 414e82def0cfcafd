import { fieldsOf, listOf, textOf } from './loose.ts';

/** What this device remembers of a chat, from the first opening until it is forgotten. */
export interface Kept {
  readonly conversationId: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
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
  const waiting = (): readonly Outgoing[] => listOf(load(waitingKey)).flatMap(readOutgoing);
  return {
    read: () => readKept(load(chatKey)),
    keep: (kept) => save(chatKey, kept),
    waiting,
    // Read again before each write: two tabs share one list.
    addWaiting: (outgoing) =>
      save(waitingKey, [...waiting().filter((one) => one.clientId !== outgoing.clientId), outgoing]),
    dropWaiting: (clientId) => {
      if (waiting().some((one) => one.clientId === clientId)) {
        save(
          waitingKey,
          waiting().filter((one) => one.clientId !== clientId),
        );
      }
    },
    forget: () => [chatKey, waitingKey].forEach((key) => save(key, undefined)),
    onForgotten: (listener) => {
      addEventListener('storage', (event) => {
        if (event.key === chatKey && event.newValue === null) listener();
      });
    },
  };
}

function readKept(value: unknown): Kept | undefined {
  const kept = fieldsOf(value);
  const conversationId = textOf(kept['conversationId']);
  const token = textOf(kept['token']);
  if (conversationId === '' || token === '') return undefined;
  return {
    conversationId,
    token,
    expiresAt: Number(kept['expiresAt']) || 0,
    company: textOf(kept['company']),
    locale: textOf(kept['locale']),
    seenAt: Number(kept['seenAt']) || 0,
    open: kept['open'] === true,
  };
}

function readOutgoing(value: unknown): readonly Outgoing[] {
  const { clientId, at, activity } = fieldsOf(value);
  return textOf(clientId) === ''
    ? []
    : [{ clientId: textOf(clientId), at: Number(at) || 0, activity: fieldsOf(activity) }];
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
