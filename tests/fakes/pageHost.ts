import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site of somebody else: pages by path, as text. */
export interface PageHost {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves pages and scripts on a port of its own, so that a browser sees another origin than ours. */
export async function openPageHost(
  pages: Readonly<Record<string, { readonly type: string; readonly body: string; readonly policy?: string }>>,
  port = 0,
): Promise<PageHost> {
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '/').split('?')[0] ?? '/'];
    // restify, once loaded, makes writeHead return nothing, so these calls cannot be chained.
    if (page === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${page.type}; charset=utf-8`,
      ...(page.policy === undefined ? {} : { 'content-security-policy': page.policy }),
    });
    response.end(page.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  // Node gives an address object for a TCP server.
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
