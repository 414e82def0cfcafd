import type { OutboxItem } from '../../core/delivery.ts';
import { countedId } from '../fakes/stores.ts';
import { type Ground, leaseMs } from './ground.ts';
import type { Steps } from './steps.ts';

interface Deliverers extends Steps<'send' | 'sendBadly' | 'dieSending'> {
  /** Everybody dies; then what is left leaves. */
  settle(): Promise<void>;
}

interface Sending {
  readonly item: OutboxItem;
  part: number;
  phase: 'claimed' | 'begun' | 'ended';
}

/** Two that send, each one message at a time, part by part. */
export function deliverers({ store, clock, history, during }: Ground): Deliverers {
  const sending: (Sending | undefined)[] = [];

  async function send(which: number): Promise<void> {
    const now = sending[which];
    if (now === undefined) {
      const item = await store.delivery.claimDelivery(clock.now(), leaseMs);
      sending[which] = item ? { item, part: 0, phase: 'claimed' } : undefined;
    } else if (now.phase === 'claimed') await begin(which, now);
    else if (now.phase === 'begun') await end(now);
    // What people and bots say leaves in two parts, what the system says in one.
    else if (now.part === 0 && now.item.message.by !== 'system') Object.assign(now, { part: 1, phase: 'claimed' });
    else await settleAs(which, 'sent');
  }

  async function begin(which: number, now: Sending): Promise<void> {
    const { item, part } = now;
    if (item.sentParts[part] !== undefined) {
      now.phase = 'ended';
      return;
    }
    const done = await during(() => store.delivery.beginPart(item, part, clock.now()));
    if (done?.result !== true) {
      sending[which] = undefined;
      return;
    }
    now.phase = 'begun';
    const { by, text } = item.message;
    history.push({
      from: done.from,
      to: done.to,
      kind: 'begun',
      conversationId: item.conversationId,
      by,
      text,
      part,
    });
  }

  async function end(now: Sending): Promise<void> {
    const { item, part } = now;
    now.phase = 'ended';
    const done = await during(() => store.delivery.endPart(item, part, countedId(), clock.now()));
    const { conversationId, message } = item;
    if (done) history.push({ from: done.from, to: done.to, kind: 'ended', conversationId, text: message.text, part });
  }

  async function settleAs(which: number, as: 'sent' | 'retry' | 'failed' | 'indeterminate'): Promise<void> {
    const now = sending[which];
    if (now === undefined) return;
    sending[which] = undefined;
    const outcome = as === 'sent' ? { kind: as } : { kind: as, reason: 'x', at: clock.now() };
    const done = await during(() => store.delivery.settle(now.item, outcome, clock.now()));
    const { conversationId, message } = now.item;
    if (done) history.push({ from: done.from, to: done.to, kind: 'settled', conversationId, text: message.text, as });
  }

  return {
    // More often than not somebody goes on with what was begun.
    send: (which, how) => send(how % 2 === 0 && sending[which] === undefined && sending[1 - which] ? 1 - which : which),
    sendBadly: (which, how) => settleAs(which, (['retry', 'failed', 'indeterminate'] as const)[how % 3] ?? 'retry'),
    async dieSending(which) {
      sending[which] = undefined;
    },
    async settle() {
      sending.length = 0;
      for (await send(0); sending[0] !== undefined; await send(0)) while (sending[0] !== undefined) await send(0);
    },
  };
}
