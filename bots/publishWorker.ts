import { parentPort, workerData } from 'node:worker_threads';
import { readContent } from '../knowledge/snapshot.ts';
import { trainBrain } from './brain.ts';

// Runs in a worker thread of the publisher: content in, model bytes out.
if (parentPort !== null && typeof workerData === 'string') parentPort.postMessage(trainBrain(readContent(workerData)));
