import { BlockList, isIP } from 'node:net';

/**
 * Networks that are nobody's on the internet (IANA special-purpose address registries, RFC 6890): this machine, private and
 * link-local ones, where a cloud keeps its metadata, those for tests, multicast and what is reserved.
 */
const special = new BlockList();
const networks = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Of IPv6 the global unicast 2000::/3 alone is the internet's; of that these are not.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
];
for (const network of networks) {
  const [address = '', bits = ''] = network.split('/');
  special.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
}
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the internet. IPv4 within IPv6 is none: a name that leads there wants to be mistaken. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address.replace(/%.*$/, ''));
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && !address.includes('%') && global.check(address, 'ipv6') && !special.check(address, 'ipv6');
};
