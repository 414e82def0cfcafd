import { createHash } from 'node:crypto';
import type { Address } from '../core/address.ts';
import { clean } from './clean.ts';

const longest = 512;

/** Makes an identifier from outside fit for a key column; long ones are shortened so that different ones stay different. */
export function key(text: string): string {
  if (text.length <= longest) return clean(text);
  return `${clean(text, longest - 65)}#${createHash('sha256').update(text).digest('hex')}`;
}

/** An address whose parts are fit for key columns. */
export function addressKey(address: Address): Address {
  return {
    channel: key(address.channel),
    account: key(address.account),
    peer: key(address.peer),
    ...(address.route === undefined ? {} : { route: key(address.route) }),
  };
}
