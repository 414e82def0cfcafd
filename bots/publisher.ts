import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { NightdeskError } from '../core/error.ts';
import type { Problem } from '../core/knowledge.ts';
import type { Library } from '../core/library.ts';
import type { KnowledgeStore, Snapshot } from '../core/records.ts';
import type { Wakeups } from '../core/thread.ts';
import type { Clock } from '../core/time.ts';
import { loadContent } from '../knowledge/load.ts';
import { readContent, writeContent } from '../knowledge/snapshot.ts';
import { modelFormat, readBrain, type Brain } from './brain.ts';

export interface PublisherSettings {
  readonly knowledge: KnowledgeStore;
  readonly wakeups: Wakeups;
  readonly contentDir: string;
  /** The content that came with Nightdesk, for what a folder leaves out (sentences, policy, hours). */
  readonly fallbackDir: string;
  readonly now: Clock;
  readonly onPublished: (brain: Brain, snapshot: Snapshot) => void;
}

export interface Publication {
  readonly snapshot: Snapshot | null;
  readonly problems: readonly Problem[];
  /** False when errors stopped it: the old snapshot stays live. */
  readonly published: boolean;
}

export interface Publisher {
  /** Reads the folder and makes it live, unless a file has an error; then the old snapshot stays and the problems say what to do. One at a time. */
  publish(): Promise<Publication>;
  /** Loads the newest snapshot that any process published; false when there is none. */
  follow(): Promise<boolean>;
  /** Ends a running training. */
  stop(): Promise<void>;
}

/** Turns the content folder into numbered snapshots; trains in a worker thread and stores the model by content hash, so that others load it. */
export function openPublisher(settings: PublisherSettings): Publisher {
  let live = -1;
  let worker: Worker | undefined;
  let line: Promise<unknown> = Promise.resolve();

  return {
    publish: () => inLine(publish),
    follow: () => inLine(follow),
    async stop() {
      await worker?.terminate();
    },
  };

  function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = line.then(work, work);
    line = result.catch(() => undefined);
    return result;
  }

  async function publish(): Promise<Publication> {
    const { content, problems } = await loadContent(settings.contentDir, settings.now(), settings.fallbackDir);
    if (problems.some((problem) => problem.severity === 'error')) return { snapshot: null, problems, published: false };
    const modelHash = hashOfModel(content);
    if ((await settings.knowledge.model(modelHash)) === null) {
      await settings.knowledge.putModel(modelHash, await trainApart(content));
    }
    const snapshot = await settings.knowledge.publishSnapshot({
      contentHash: content.hash,
      publishedAt: settings.now(),
      content: writeContent(content),
      modelHash,
    });
    await goLive(snapshot);
    settings.wakeups.notify({ topic: 'knowledge' });
    return { snapshot, problems, published: true };
  }

  async function follow(): Promise<boolean> {
    const snapshot = await settings.knowledge.latestSnapshot();
    if (snapshot === null) return false;
    await goLive(snapshot);
    return true;
  }

  async function goLive(snapshot: Snapshot): Promise<void> {
    if (snapshot.number === live) return;
    const library = readContent(snapshot.content);
    let model = await settings.knowledge.model(hashOfModel(library));
    if (model === null) {
      // Stored by an older release whose models this one cannot read.
      model = await trainApart(library);
      await settings.knowledge.putModel(hashOfModel(library), model);
    }
    settings.onPublished(readBrain(library, model), snapshot);
    live = snapshot.number;
  }

  /** Training takes seconds; conversations go on meanwhile. */
  function trainApart(library: Library): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const training = new Worker(new URL('publishWorker.ts', import.meta.url), { workerData: writeContent(library) });
      worker = training;
      training.once('message', (bytes: unknown) => {
        if (bytes instanceof Uint8Array) resolve(bytes);
        else reject(new NightdeskError('content-invalid', 'The training ended without a model.'));
      });
      training.once('error', (cause) =>
        reject(new NightdeskError('content-invalid', 'The training failed.', { cause })),
      );
      training.once('exit', () => {
        worker = undefined;
        reject(new NightdeskError('content-invalid', 'The training was stopped.', { retry: true }));
      });
    });
  }
}

/** Names the model of a content: the same content and format give the same model. */
function hashOfModel(library: Library): string {
  return createHash('sha256').update(`${modelFormat}:${library.hash}`).digest('hex');
}
