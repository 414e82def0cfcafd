import { isIP } from 'node:net';
import { plainAddress } from './plainAddress.ts';

/** One address, or all that begin with the same `bits`. */
export interface Network {
  readonly address: string;
  readonly family: 'ipv4' | 'ipv6';
  /** Only for a network. */
  readonly bits?: number;
}

/** Reads an address (`127.0.0.1`, `::1`) or a network (`10.0.0.0/8`, `fd00::/8`); null for anything else. */
export function parseNetwork(text: string): Network | null {
  const [given = '', bits, ...rest] = text.split('/');
  const address = plainAddress(given);
  const version = isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return null;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) return { address, family };
  const isLength = /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32) && address === given;
  return isLength ? { address, family, bits: Number(bits) } : null;
}
