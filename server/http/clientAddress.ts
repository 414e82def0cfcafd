import { BlockList, isIP } from 'node:net';

/** Finds out who called, through proxies we trust and no others. */
export interface ClientAddress {
  /** Whether the other end of the connection is one of our proxies. */
  isProxy(remote: string): boolean;
  /** The caller's IP address: the last one in `X-Forwarded-For` that is not a proxy of ours, else the other end of the connection. */
  of(remote: string, forwardedFor: string): string;
}

/** Knows proxies by address or network (`10.0.0.0/8`, `fd00::/8`, `127.0.0.1`); throws RangeError for anything else. */
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
      if (!isProxy(remote)) return plainAddress(remote);
      const hops = forwardedFor
        .split(',')
        .map((hop) => plainAddress(hop.trim()))
        .filter((hop) => isIP(hop) !== 0);
      return hops.findLast((hop) => !isProxy(hop)) ?? hops[0] ?? plainAddress(remote);
    },
  };
}

function add(list: BlockList, proxy: string): void {
  const [address = '', bits] = proxy.split('/');
  const family = isIP(address);
  if (family === 0) throw new RangeError(`${proxy} is neither an address nor a network`);
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, type);
  else list.addSubnet(address, Number(bits), type);
}

/** Without the wrapping of IPv4 in IPv6, brackets and port. */
function plainAddress(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\](?::\d+)?$/, '$1');
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? (bare.split(':')[0] ?? bare) : bare;
}
