import type { OpenTalk, Talk } from '../turns/talk.ts';

/** A steady stream of customers. */
export interface Stream {
  /** Messages per second, however long the answers take. */
  readonly rate: number;
  readonly minutes: number;
  readonly sentences: readonly string[];
  /** After so many messages a customer leaves and another comes. */
  readonly patience: number;
  /** Told after each minute: its latencies. */
  readonly onMinute: (minute: number, ms: readonly number[]) => void;
}

/** What came of it. */
export interface Streamed {
  readonly said: number;
  readonly silent: number;
  readonly handedOver: number;
  readonly conversations: number;
}

/** Lets customers write at a steady rate, each with at most one message under way; somebody new comes when nobody is free. */
export async function driveAtRate(openTalk: OpenTalk, stream: Stream): Promise<Streamed> {
  const free: { readonly talk: Talk; said: number }[] = [];
  const underWay = new Set<Promise<void>>();
  let ms: number[] = [];
  let said = 0;
  let silent = 0;
  let handedOver = 0;
  let conversations = 0;
  const started = performance.now();
  for (let minute = 1; minute <= stream.minutes; minute += 1) {
    const end = started + minute * minuteMs;
    while (performance.now() < end) {
      const due = Math.floor(((performance.now() - started) / 1000) * stream.rate);
      while (said < due) {
        const turn = sayNext();
        underWay.add(turn);
        void turn.finally(() => underWay.delete(turn));
      }
      await new Promise((resolve) => setTimeout(resolve, 1000 / stream.rate));
    }
    stream.onMinute(minute, ms);
    ms = [];
  }
  await Promise.all(underWay);
  for (const { talk } of free) talk.hangUp();
  return { said, silent, handedOver, conversations };

  async function sayNext(): Promise<void> {
    const text = stream.sentences[said % stream.sentences.length] ?? '';
    said += 1;
    const customer = free.shift() ?? (await arrive());
    const reply = await customer.talk.say(text);
    customer.said += 1;
    if (reply.outcome === 'silent') silent += 1;
    else ms.push(reply.ms);
    if (reply.outcome === 'handed-over') handedOver += 1;
    if (reply.outcome === 'replied' && customer.said < stream.patience) free.push(customer);
    else customer.talk.hangUp();
  }

  async function arrive(): Promise<{ readonly talk: Talk; said: number }> {
    conversations += 1;
    return { talk: await openTalk(), said: 0 };
  }
}

const minuteMs = 60_000;
