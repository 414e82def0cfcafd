import { BlockList, isIP } from 'node:net';
import { NightdeskError } from '../../core/error.ts';
import { parseNetwork } from './parseNetwork.ts';
import { plainAddress } from './plainAddress.ts';

/** Finds out who called, through proxies we trust and no others. */
export interface ClientAddress {
  /** Whether the other end of the connection is one of our proxies. */
  isProxy(remote: string): boolean;
  /** The caller's IP address: the last one in `X-Forwarded-For` that is not a proxy of ours, else the other end of the connection. */
  of(remote: string, forwardedFor: string): string;
}

/** Knows proxies by address or network; error `settings-invalid` for anything else. */
export function clientAddress(proxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const proxy of proxies) add(trusted, proxy);
  const isProxy = (address: string): boolean => {
    const plain = plainAddress(address);
    const family = isIP(plain);
    return family !== 0 && trusted.check(plain, family === 6 ? 'ipv6' : 'ipv4');
  };
  return {
    isProxy,
    of(remote, forwardedFor) {
      const caller = plainAddress(remote);
      if (!isProxy(caller) || forwardedFor === '') return caller;
      const hops = forwardedFor.split(',').map((hop) => plainAddress(hop.trim()));
      const found = hops.findLast((hop) => !isProxy(hop)) ?? hops[0] ?? '';
      // Left of a hop that cannot be read, anybody may have written anything.
      return isIP(found) === 0 ? caller : found;
    },
  };
}

function add(list: BlockList, proxy: string): void {
  const network = parseNetwork(proxy);
  if (network === null) throw new NightdeskError('settings-invalid', `${proxy} is neither an address nor a network`);
  const { address, family, bits } = network;
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}
