import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { readContent } from '../knowledge/snapshot.ts';
import { trainBrain } from './brain.ts';

/** Runs in a worker thread of the publisher: content in, model bytes out. */
function train(port: MessagePort, content: string): void {
  const bytes = trainBrain(readContent(content));
  port.postMessage(bytes, []);
}

if (parentPort !== null && typeof workerData === 'string') train(parentPort, workerData);
