import type { ServerResponse } from 'node:http';
import { standingHeaders } from './standingHeaders.ts';
import type { EventStream } from './streamRoute.ts';

const keepOpenMs = 20_000;
// A reader this far behind has gone to sleep; it comes back and asks again.
const mostBufferedBytes = 1_000_000;

/** Turns a response into a stream of server-sent events; a comment line keeps it open through proxies. */
export function eventStream(response: ServerResponse, requestId: string): EventStream {
  response.writeHead(200, {
    ...standingHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    // nginx would otherwise collect the events.
    'x-accel-buffering': 'no',
    'x-request-id': requestId,
  });
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > mostBufferedBytes) response.destroy();
    else response.write(text);
  };
  write('retry: 2000\n\n');
  const keepOpen = setInterval(() => write(':\n\n'), keepOpenMs);
  response.on('close', () => clearInterval(keepOpen));
  return {
    send: (data) => write(`data: ${data}\n\n`),
    close: () => void response.end(),
    onClose: (listener) => void response.on('close', listener),
  };
}
