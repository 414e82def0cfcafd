/**
 * Whether everybody reads the address of a request alike, whatever its host header says. restify reads it as a URL: dots and
 * backslashes would lead to another route than the one that gate and log see, and what is no URL at all would end the process.
 */
export function isPlainAddress(url: string, host: string | undefined): boolean {
  // `*` and `http://elsewhere/` are for proxies; restify would answer them by itself.
  if (!url.startsWith('/')) return false;
  return URL.parse(`http://${host || 'localhost'}${url}`)?.pathname === url.split(/[?#]/, 1)[0];
}
