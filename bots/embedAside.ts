import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Embedding } from '../core/embedding.ts';
import type { EmbedderChoice } from '../language/embedding/openEmbedder.ts';
import type { EmbedAnswer, EmbedQuestion } from './embedWorker.ts';
import { openSpareTime } from './spareTime.ts';

/** What became of a question: `shed` when too many were waiting or this thread had no time to spare, `late` when it took too long, `failed` when there was nobody to ask. */
export type EmbedOutcome = 'embedded' | 'shed' | 'late' | 'failed';

export interface EmbedAside {
  /** The embedding of a text, or null when it is not to be had soon; never fails. */
  embed(text: string): Promise<Embedding | null>;
  /** Whether texts of this primary language make sense to it. */
  speaks(language: string): boolean;
  stop(): Promise<void>;
}

/** How long a queue may be before nobody else joins it: milliseconds. */
const longestQueueMs = 30;
/** A local embedding takes 10 ms, and so do those in the queue before it. */
const localPatienceMs = 80;
/** A service has its own deadline and says that it missed it. */
const graceMs = 50;
/** How long nobody is asked after the worker died. */
const restMs = 10_000;
/** A service answers many at a time, a thread one. */
const atOnceOfService = 16;
/** Megabytes: left alone, the engine's garbage would pile up to twice what it needs. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** Takes embeddings in a worker thread, so that turns go on meanwhile; opened at once, because the first customer would wait for it. */
export function openEmbedAside(settings: {
  readonly choice: Exclude<EmbedderChoice, { readonly kind: 'none' }>;
  /** Milliseconds that a text is waited for; a little longer than it may take unless told otherwise. */
  readonly patienceMs?: number;
  readonly onAsked: (outcome: EmbedOutcome) => void;
  readonly onError: (error: unknown) => void;
}): EmbedAside {
  const { choice, onAsked, onError } = settings;
  const atOnce = choice.kind === 'endpoint' ? atOnceOfService : 1;
  const { patienceMs = choice.kind === 'endpoint' ? choice.deadlineMs + graceMs : localPatienceMs } = settings;
  // On this machine it takes from the turns what they need themselves, and its answer is more work for them.
  const hasTime = choice.kind === 'endpoint' ? () => true : openSpareTime(() => performance.eventLoopUtilization());
  const waiting = new Map<number, (embedding: Embedding | null) => void>();
  let worker: Worker | null = null;
  /** Undefined until it is open; null for all. */
  let languages: readonly string[] | null | undefined;
  let stopped = false;
  let restUntil = 0;
  let asked = 0;
  /** What one takes, as the last ones did. */
  let usualMs = 10;
  open();

  return {
    speaks: (language) => languages === null || languages?.includes(language) === true,
    embed(text) {
      if (worker === null && !stopped && performance.now() >= restUntil) open();
      if (worker === null || languages === undefined) return goOn('failed');
      if (Math.floor(waiting.size / atOnce) * usualMs > longestQueueMs || !hasTime()) return goOn('shed');
      return ask(worker, text);
    },
    async stop() {
      stopped = true;
      await worker?.terminate();
    },
  };

  function goOn(outcome: EmbedOutcome): Promise<null> {
    onAsked(outcome);
    return Promise.resolve(null);
  }

  function ask(from: Worker, text: string): Promise<Embedding | null> {
    const id = (asked += 1);
    const ahead = Math.floor(waiting.size / atOnce) + 1;
    const started = performance.now();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        onAsked('late');
        resolve(null);
      }, patienceMs);
      // What comes too late still tells how long one takes, and counts as waiting until then.
      waiting.set(id, (embedding) => {
        waiting.delete(id);
        clearTimeout(timer);
        const tookMs = performance.now() - started;
        usualMs += (tookMs / ahead - usualMs) / 8;
        if (tookMs < patienceMs) onAsked(embedding === null ? 'failed' : 'embedded');
        resolve(embedding);
      });
      from.postMessage({ id, text } satisfies EmbedQuestion, []);
    });
  }

  function open(): void {
    const opened = new Worker(new URL('embedWorker.ts', import.meta.url), { workerData: choice, resourceLimits });
    worker = opened;
    languages = undefined;
    // It must not keep a process alive that has nothing else to do.
    opened.unref();
    opened.on('message', (answer: EmbedAnswer) => {
      if ('languages' in answer) ({ languages } = answer);
      else waiting.get(answer.id)?.(answer.embedding);
    });
    opened.on('error', onError);
    opened.on('exit', () => {
      if (worker !== opened) return;
      worker = null;
      restUntil = performance.now() + restMs;
      for (const settle of waiting.values()) settle(null);
    });
  }
}
