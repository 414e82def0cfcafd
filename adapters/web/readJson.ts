import type { RawRequest } from '../../core/channel.ts';

/** The JSON of a body: an object, `{}` for an empty body, null for everything else. */
export function readJson(request: RawRequest): Readonly<Record<string, unknown>> | null {
  if (request.body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body));
    return isObject(value) ? value : null;
  } catch {
    // Not UTF-8 or not JSON: the caller says so.
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
