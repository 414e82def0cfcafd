import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { RawRequest, RawResponse, Route } from '../../core/channel.ts';
import { NightdeskError } from '../../core/error.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

/** The built screens as routes: the widget's one script (for any site), the site's style, the desk with its files. Read once; error `settings-invalid` when they were not built. */
export function builtFiles(folder: string): readonly Route[] {
  if (!existsSync(join(folder, 'widget', 'widget.js')))
    throw new NightdeskError(
      'settings-invalid',
      'The screens are not built. Start with `npm start`, which builds them.',
    );
  const widget = read(join(folder, 'widget', 'widget.js'));
  return [
    fileRoute('/widget.js', widget, { 'cross-origin-resource-policy': 'cross-origin', ...minutes(5) }),
    fileRoute('/site/icon.svg', { text: icon, type: types['.svg'] ?? '', tag: tagOf(icon) }, minutes(60)),
    ...filesBelow(join(folder, 'site')).map(([name, file]) => fileRoute(`/site/${name}`, file, minutes(5))),
    ...deskRoutes(join(folder, 'desk')),
  ];
}

interface File {
  readonly text: string;
  readonly type: string;
  readonly tag: string;
}

/** The desk is one page; its addresses below /desk/ are all that page. */
function deskRoutes(folder: string): readonly Route[] {
  const files = filesBelow(folder);
  const index = files.find(([name]) => name === 'index.html')?.[1];
  const assets = files.filter(([name]) => name !== 'index.html');
  if (index === undefined) return [];
  const headers = {
    'cache-control': 'no-cache',
    'content-security-policy': deskPolicy,
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
  const screens = ['/desk', '/desk/:screen', '/desk/:screen/:id'];
  // A call or a file of yesterday's release that is not there is no screen.
  const others = new Set(['api', ...assets.map(([name]) => name.split('/')[0])]);
  return [
    // File names carry their hash, so they never change.
    ...assets.map(([name, file]) =>
      fileRoute(`/desk/${name}`, file, { 'cache-control': 'public, max-age=31536000, immutable' }),
    ),
    ...screens.map((path) => fileRoute(path, index, headers, ({ params }) => !others.has(params['screen']))),
  ];
}

const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function minutes(count: number): Readonly<Record<string, string>> {
  return { 'cache-control': `public, max-age=${count * 60}` };
}

function fileRoute(
  path: string,
  file: File,
  headers: Readonly<Record<string, string>>,
  isMeant: (request: RawRequest) => boolean = () => true,
): Route {
  return {
    method: 'GET',
    path,
    maxBytes: 0,
    async handle(request) {
      if (!isMeant(request)) throw new NightdeskError('not-found', 'There is nothing here.');
      return fileAnswer(request, file, headers);
    },
  };
}

function fileAnswer(request: RawRequest, file: File, headers: Readonly<Record<string, string>>): RawResponse {
  const all = { etag: file.tag, ...headers };
  if (hasIt(request, file)) return { status: 304, headers: all };
  return { status: 200, headers: { ...all, 'content-type': file.type }, body: file.text };
}

/** Proxies that pack what we sent plain mark the tag as weak, and caches may name several. */
function hasIt(request: RawRequest, { tag }: File): boolean {
  const known = String(request.headers['if-none-match'] ?? '').split(',');
  return known.some((one) => one.trim().replace(/^W\//, '') === tag);
}

function filesBelow(folder: string): readonly (readonly [name: string, file: File])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join('/'), read(path)] as const);
}

function read(path: string): File {
  const text = readFileSync(path, 'utf8');
  return { text, type: types[extname(path)] ?? 'application/octet-stream', tag: tagOf(text) };
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6866"/><path d="M8 10.5A2.5 2.5 0 0 1 10.5 8h11a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5H15l-4.5 3.6V21A2.5 2.5 0 0 1 8 18.5z" fill="#fff"/></svg>`;
