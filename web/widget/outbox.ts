import type { Device, Outgoing } from './device.ts';
import type { Posted } from './line.ts';
import { retryDelay } from './retryDelay.ts';

/** `sent` means that the server has it; its echo then takes its place. */
export type SendState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface Sending extends Outgoing {
  state: SendState;
}

export interface Outbox {
  readonly items: readonly Sending[];
  add(outgoing: Outgoing): void;
  /** Sends what waits, in order; called when the line is up. */
  flush(): void;
  retry(clientId: string): void;
  /** The echo of it arrived. */
  confirm(clientId: string): void;
  close(): void;
}

/** Sends in order, one at a time, under the same client id however often it takes; what waits survives a reload. */
export function openOutbox(options: {
  readonly device: Device;
  readonly isUp: () => boolean;
  readonly post: (activity: Outgoing['activity']) => Promise<Posted>;
  readonly onChange: () => void;
  /** The session is over; what waits is kept for the next one. */
  readonly onEnded: () => void;
  /** The server has it; its echo should follow. */
  readonly onSent: (clientId: string) => void;
}): Outbox {
  let items: Sending[] = options.device.waiting().map((outgoing) => ({ ...outgoing, state: 'waiting' }));
  let busy = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  return {
    get items() {
      return items;
    },
    add(outgoing) {
      options.device.addWaiting(outgoing);
      items.push({ ...outgoing, state: 'waiting' });
      void flush();
    },
    flush: () => void flush(),
    retry(clientId) {
      const item = items.find((one) => one.clientId === clientId);
      if (item === undefined) return;
      // Behind what was sent since: the order on screen is the order of arrival.
      items = [...items.filter((one) => one !== item), item];
      item.state = 'waiting';
      options.device.addWaiting(item);
      void flush();
    },
    confirm(clientId) {
      options.device.dropWaiting(clientId);
      items = items.filter((one) => one.clientId !== clientId);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };

  async function flush(): Promise<void> {
    options.onChange();
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    for (let next = first(); next !== undefined; next = first()) {
      next.state = 'sending';
      options.onChange();
      const posted = await options.post(next.activity);
      if (closed) return;
      settle(next, posted);
      if (posted.kind === 'later' || posted.kind === 'ended') break;
    }
    busy = false;
  }

  function first(): Sending | undefined {
    return options.isUp() ? items.find((item) => item.state === 'waiting') : undefined;
  }

  function settle(item: Sending, posted: Posted): void {
    switch (posted.kind) {
      case 'sent':
        failures = 0;
        item.state = 'sent';
        options.device.dropWaiting(item.clientId);
        options.onSent(item.clientId);
        break;
      case 'refused':
        item.state = 'failed';
        options.device.dropWaiting(item.clientId);
        break;
      case 'ended':
        item.state = 'waiting';
        options.onEnded();
        break;
      case 'later':
        item.state = 'waiting';
        timer = setTimeout(() => void flush(), Math.max(posted.afterMs, retryDelay(failures++, Math.random())));
        break;
    }
    options.onChange();
  }
}
