import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { type EmbedderChoice, openEmbedder } from '../language/embedding/openEmbedder.ts';
import { rememberEmbeddings } from '../language/embedding/remember.ts';

/** What the worker is asked. */
export interface EmbedQuestion {
  readonly id: number;
  readonly text: string;
}

/** What it says: once when it is open, then to each question; null when there is no embedding to be had. */
export type EmbedAnswer =
  { readonly languages: readonly string[] | null } | { readonly id: number; readonly embedding: Float32Array | null };

/** How many texts are known without asking again; 4 kB each. */
const remembered = 4_000;

/** Runs in a worker thread beside the server: texts in, embeddings out. It says so when it is open. */
async function serve(port: MessagePort, choice: EmbedderChoice): Promise<void> {
  const say = (answer: EmbedAnswer): void => port.postMessage(answer, []);
  const opened = await openEmbedder(choice);
  if (opened === null) return;
  const embedder = rememberEmbeddings(opened, remembered);
  port.on('message', ({ id, text }: EmbedQuestion) => {
    embedder.embed([text]).then(
      ([embedding]) => say({ id, embedding: embedding ?? null }),
      // Whoever asked goes on without; what a service said may hold the customer's words.
      () => say({ id, embedding: null }),
    );
  });
  say({ languages: embedder.languages });
}

if (parentPort !== null) void serve(parentPort, workerData as EmbedderChoice);
