import { type ChildProcess, fork } from 'node:child_process';
import { NightdeskError } from '../core/error.ts';
import type { Problem } from '../core/knowledge.ts';
import type { Library } from '../core/library.ts';
import type { KnowledgeStore, Snapshot } from '../core/records.ts';
import type { Wakeups } from '../core/thread.ts';
import type { Clock } from '../core/time.ts';
import { loadContent } from '../knowledge/load.ts';
import { readContent, writeContent } from '../knowledge/snapshot.ts';
import { embedderName } from '../language/embedding/embedderName.ts';
import type { EmbedderChoice } from '../language/embedding/openEmbedder.ts';
import { modelHash, readBrain, type Brain } from './brain.ts';
import type { Trained, Training } from './trainingProcess.ts';

export interface PublisherSettings {
  readonly knowledge: KnowledgeStore;
  readonly wakeups: Wakeups;
  readonly contentDir: string;
  /** The content that came with Nightdesk, for what a folder leaves out (sentences, policy, hours). */
  readonly fallbackDir: string;
  readonly now: Clock;
  /** What the examples mean is learned from, too; without it, their words alone. */
  readonly embedder?: EmbedderChoice;
  /** Where embeddings are kept from one training to the next. */
  readonly embeddingsFile?: string;
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
  stop(): void;
}

/** Turns the content folder into numbered snapshots; trains in a process of its own and stores the model by content hash, so that others load it. */
export function openPublisher(settings: PublisherSettings): Publisher {
  const { knowledge, embedder = { kind: 'none' } } = settings;
  let live: Snapshot | null = null;
  let stopped = false;
  let training: ChildProcess | undefined;
  let line: Promise<unknown> = Promise.resolve();

  return {
    publish: () => inLine(publish),
    follow: () => inLine(follow),
    stop() {
      stopped = true;
      training?.kill('SIGKILL');
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
    if (live?.contentHash === content.hash) return { snapshot: live, problems, published: true };
    const { brain, hash } = await learn(content);
    const snapshot = await knowledge.publishSnapshot({
      contentHash: content.hash,
      publishedAt: settings.now(),
      content: writeContent(content),
      modelHash: hash,
    });
    if (goLive(brain, snapshot)) settings.wakeups.notify({ topic: 'knowledge' });
    return { snapshot, problems, published: true };
  }

  async function follow(): Promise<boolean> {
    const snapshot = await knowledge.latestSnapshot();
    if (snapshot === null) return false;
    if (snapshot.number !== live?.number) goLive((await learn(readContent(snapshot.content))).brain, snapshot);
    return true;
  }

  function goLive(brain: Brain, snapshot: Snapshot): boolean {
    if (snapshot.number === live?.number) return false;
    live = snapshot;
    settings.onPublished(brain, snapshot);
    return true;
  }

  /** Reads the stored model; trains one where there is none, or none that this release can read. */
  async function learn(library: Library): Promise<{ readonly brain: Brain; readonly hash: string }> {
    const hash = modelHash(library.hash, embedderName(embedder));
    const known = await stored(library, hash);
    if (known !== null) return { brain: known, hash };
    const { bytes, embedded } = await trainApart(library);
    // What was trained without its embedder must not be taken for the real one at the next start.
    const name = embedded ? hash : modelHash(library.hash);
    await knowledge.putModel(name, bytes);
    return { brain: readBrain(library, bytes), hash: name };
  }

  async function stored(library: Library, hash: string): Promise<Brain | null> {
    const bytes = await knowledge.model(hash);
    return bytes === null ? null : brainOrNull(library, bytes);
  }

  /** Training takes seconds; conversations go on meanwhile. */
  function trainApart(library: Library): Promise<Trained> {
    return new Promise((resolve, reject) => {
      const failed = (message: string, detail: { readonly retry?: boolean; readonly cause?: unknown } = {}): void =>
        reject(new NightdeskError('content-invalid', message, detail));
      if (stopped) return failed('The training was stopped.', { retry: true });
      training = fork(new URL('trainingProcess.ts', import.meta.url), { serialization: 'advanced', execArgv: [] });
      training.once('message', (outcome: Trained | Error) => {
        if (outcome instanceof Error) failed('The training failed.', { cause: outcome });
        else resolve(outcome);
      });
      training.once('error', (cause) => failed('The training failed.', { cause }));
      training.once('exit', () => failed('The training was stopped.', { retry: true }));
      const embeddingsFile = settings.embeddingsFile ?? null;
      // What it cannot be told because it ended, its end tells.
      training.send({ content: writeContent(library), embedder, embeddingsFile } satisfies Training, () => undefined);
    });
  }
}

/** Null when the bytes were damaged: then they are worth no more than none. */
function brainOrNull(library: Library, bytes: Uint8Array): Brain | null {
  try {
    return readBrain(library, bytes);
  } catch (cause) {
    if (cause instanceof NightdeskError && cause.code === 'content-invalid') return null;
    throw cause;
  }
}
