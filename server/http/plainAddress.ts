/** An IP address without the wrapping of IPv4 in IPv6, without brackets and port. */
export function plainAddress(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\](?::\d+)?$/, '$1');
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? (bare.split(':')[0] ?? bare) : bare;
}
