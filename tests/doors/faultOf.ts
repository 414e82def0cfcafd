import { mark } from './hostileValues.ts';
import type { Heard, Sent } from './send.ts';

/** What is wrong with an answer of a house that is well, whatever it was sent; null when nothing is. */
export function faultOf(
  { method, path }: Pick<Sent, 'method' | 'path'>,
  { status, headers, body }: Heard,
): string | null {
  const what = `${method} ${path.slice(0, 200)}`;
  if (status === 0) return `${what} was not answered`;
  if (status >= 500) return `${what} was answered ${status}: ${body.slice(0, 300)}`;
  if (inside.test(body) && !isFile(path)) return `${what} tells of our inside: ${body.slice(0, 300)}`;
  if (headers['content-type']?.startsWith('text/html') === true && body.includes(mark))
    return `${what} shows a foreign tag`;
  return null;
}

/** Stacks, paths, names of errors and of databases. */
const inside = /\bat [\w.<>]+ \(|node_modules|\.ts:\d|node:internal|[A-Z]\w+Error\b|SQLITE|SQLSTATE|ECONN|ENOENT/;

/** The built screens may speak of errors: they are everybody's. */
function isFile(path: string): boolean {
  return /\.(?:js|css|svg)(?:[?#]|$)/.test(path);
}
