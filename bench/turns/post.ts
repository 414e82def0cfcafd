import { type Agent, request } from 'node:http';

/** Posts JSON over a kept connection and gives the answer's body, or null when one has to come again: the server asks for it (503), or the kept connection was just closed by the other side; lean, because caller and server share two cores. Rejects at any other answer that is not a 2xx. */
export function post(
  agent: Agent,
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        method: 'POST',
        host: url.hostname,
        port: url.port,
        path: url.pathname,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode = 0 } = answer;
          if (statusCode >= 200 && statusCode < 300) resolve(text);
          else if (statusCode === 503) resolve(null);
          else reject(new Error(`POST ${url.pathname} was answered ${statusCode}: ${text.slice(0, 200)}`));
        });
      },
    );
    outgoing.on('error', (error) => (isClosed(error) ? resolve(null) : reject(error)));
    outgoing.end(body);
  });
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
