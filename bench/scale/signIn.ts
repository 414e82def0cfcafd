/** Somebody who works at the desk, over HTTP as a browser does. */
export interface DeskClient {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
}

/** The account that a benchmark's store holds. */
export const benchAccount = { email: 'bench@nightdesk.local', password: 'the-bench-asks-often' };

/** Signs in with it. */
export async function signIn(origin: string): Promise<DeskClient> {
  const base = { origin, 'content-type': 'application/json' };
  const entered = await fetch(`${origin}/desk/api/sign-in`, {
    method: 'POST',
    headers: base,
    body: JSON.stringify(benchAccount),
  });
  const { csrf } = (await read(entered)) as { readonly csrf: string };
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const headers = { ...base, cookie, 'x-csrf-token': csrf };
  return {
    get: async (path) => read(await fetch(`${origin}/desk/api${path}`, { headers })),
    post: async (path, body) =>
      read(await fetch(`${origin}/desk/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })),
  };
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} was answered ${answer.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text);
}
