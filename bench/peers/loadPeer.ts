import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A package that only the comparison needs, from `bench/peers/node_modules`; throws when it is not installed. */
export function loadPeer(name: string): unknown {
  return createRequire(join(import.meta.dirname, 'package.json'))(name);
}
