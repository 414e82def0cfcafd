import type { OpenTalk, Talk } from './talk.ts';

/** How hard a server is driven. */
export interface Load {
  readonly callers: number;
  readonly conversations: number;
  /** Said one after the other, from the first again when all are said. */
  readonly sentences: readonly string[];
  readonly warmUpMs: number;
  readonly measureMs: number;
}

/** What came of it. */
export interface Drive<Mark> {
  /** Latencies of the turns whose reply came in the measured time. */
  readonly ms: readonly number[];
  /** How long it took to begin a fresh conversation in that time. */
  readonly beginMs: readonly number[];
  readonly seconds: number;
  /** Turns in all, warm-up and the last ones under way included; each was waited for. */
  readonly said: number;
  readonly handedOver: number;
  readonly silent: number;
  /** What `mark` said when the measured time began and when it ended. */
  readonly marks: readonly [Mark, Mark];
}

/** Every caller takes the conversation that was free longest, says the next sentence, waits for the reply and lets go. A conversation that went to a person is replaced by a fresh one. */
export async function drive<Mark>(openTalk: OpenTalk, load: Load, mark: () => Mark): Promise<Drive<Mark>> {
  const free: Talk[] = [];
  for (let at = 0; at < load.conversations; at += 1) free.push(await openTalk());
  const ms: number[] = [];
  const beginMs: number[] = [];
  let said = 0;
  let handedOver = 0;
  let silent = 0;
  const from = performance.now() + load.warmUpMs;
  const until = from + load.measureMs;

  const callers = Array.from({ length: load.callers }, call);
  await pause(from - performance.now());
  const first = mark();
  await pause(until - performance.now());
  const last = mark();
  await Promise.all(callers);
  for (const talk of free) talk.hangUp();
  return { ms, beginMs, seconds: load.measureMs / 1000, said, handedOver, silent, marks: [first, last] };

  async function call(): Promise<void> {
    while (performance.now() < until) {
      const talk = free.shift();
      if (talk === undefined) throw new Error('There are more callers than conversations.');
      const text = load.sentences[said % load.sentences.length] ?? '';
      said += 1;
      const reply = await talk.say(text);
      const now = performance.now();
      if (reply.outcome === 'silent') silent += 1;
      else if (now >= from && now < until) ms.push(reply.ms);
      if (reply.outcome === 'replied') {
        free.push(talk);
        continue;
      }
      if (reply.outcome === 'handed-over') handedOver += 1;
      talk.hangUp();
      const begun = performance.now();
      free.push(await openTalk());
      if (begun >= from && begun < until) beginMs.push(performance.now() - begun);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
