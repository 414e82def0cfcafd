import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenAI-compatible embeddings service on this machine; `answer` may be changed at any time. */
export interface EmbeddingService {
  readonly baseUrl: string;
  /** Texts that were asked for, in their order. */
  readonly asked: string[];
  /** The vector of a text, when it comes; a rejection becomes a status 500. */
  answer: (text: string) => Promise<readonly number[]>;
  close(): Promise<void>;
}

export async function openEmbeddingService(): Promise<EmbeddingService> {
  const asked: string[] = [];
  const service = { asked, answer: (text: string) => Promise.resolve<readonly number[]>([text.length, 1]) };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(pieces).toString()) as { readonly input: readonly string[] };
      asked.push(...input);
      Promise.all(input.map((text) => service.answer(text))).then(
        (vectors) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify({ data: vectors.map((embedding, index) => ({ index, embedding })) }));
        },
        () => {
          response.statusCode = 500;
          response.end('{}');
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(service, {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
