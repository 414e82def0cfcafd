import { expect } from 'chai';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NightdeskError } from '../../../core/error.ts';
import { endpointEmbedder } from '../../../language/embedding/endpoint.ts';

describe('an embeddings endpoint of one’s own', () => {
  let server: Server | undefined;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  });

  it('is asked in batches, short texts first, and answers in the order of the texts, at length 1', async () => {
    const asked: (readonly string[])[] = [];
    const embedder = await open((input) => {
      asked.push(input);
      return input.map((text) => [3 * text.length, 4 * text.length]).toReversed();
    });
    const found = await embedder.embed(['a long text', '', 'short']);
    expect(asked).to.deep.equal([['-', 'short'], ['a long text']]);
    expect(found.map((one) => Array.from(one, (value) => Math.round(value * 10)))).to.deep.equal([
      [6, 8],
      [6, 8],
      [6, 8],
    ]);
    expect(embedder.name).to.equal('endpoint:small');
  });

  it('is asked once: a refusal, nonsense or too few answers are an error by name', async () => {
    let knocks = 0;
    const answers: readonly RequestListener[] = [
      (_, response) => answerWith(response, '{}', 500),
      (_, response) => answerWith(response, '{"data": [['),
      (_, response) => answerWith(response, '{"data": []}'),
      (_, response) => answerWith(response, '{}'),
    ];
    for (const answer of answers) {
      const embedder = await listen((request, response) => {
        knocks += 1;
        answer(request, response);
      });
      await expectFailure(embedder.embed(['hello']));
      server?.closeAllConnections();
      server?.close();
    }
    expect(knocks).to.equal(answers.length);
  });

  it('is not waited for beyond the deadline', async () => {
    const embedder = await listen(() => undefined);
    const started = performance.now();
    await expectFailure(embedder.embed(['hello']));
    expect(performance.now() - started).to.be.below(2000);
  });

  function open(vectorsOf: (input: readonly string[]) => readonly (readonly number[])[]) {
    return listen((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const { input } = JSON.parse(body) as { input: string[] };
        const data = vectorsOf(input).map((embedding, at) => ({ embedding, index: input.length - 1 - at }));
        answerWith(response, JSON.stringify({ data }));
      });
    });
  }

  async function listen(listener: RequestListener) {
    const opened = createServer(listener);
    server = opened;
    await new Promise<void>((resolve) => void opened.listen(0, '127.0.0.1', resolve));
    const { port } = opened.address() as AddressInfo;
    return endpointEmbedder({
      baseUrl: `http://127.0.0.1:${port}/v1`,
      model: 'small',
      key: 'test',
      deadlineMs: 300,
      batch: 2,
    });
  }
});

async function expectFailure(promise: Promise<unknown>): Promise<void> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(NightdeskError);
  expect(error).to.include({ code: 'overloaded', retry: true });
}

/** Not by the chain of writeHead, which restify takes apart in the same process. */
function answerWith(response: ServerResponse, body: string, status = 200): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(body);
}
