import { isIPv6 } from 'node:net';

const IPV4_IN_IPV6 = '0:0:0:0:0:ffff';

/**
 * What one visitor holds of the network. A household or a server is given a /64 of IPv6 at least, so all of its
 * addresses count as one; an IPv4 address that came in an IPv6 one (RFC 4291, 2.5.5.2) counts as itself.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%', 1);
  if (!isIPv6(bare)) return address;
  const words = wordsOf(bare);
  if (words.slice(0, 6).join(':') === IPV4_IN_IPV6) return ipv4Of(words.slice(6));
  return `${words.slice(0, 4).join(':')}::/64`;
}

/** All eight words, without leading zeros: `2001:db8::1` is 2001 db8 0 0 0 0 0 1. */
function wordsOf(address: string): string[] {
  const [head = '', tail] = withoutDots(address).split('::');
  const before = listOf(head);
  const after = listOf(tail ?? '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}

function listOf(words: string): string[] {
  return words === '' ? [] : words.split(':').map((word) => Number.parseInt(word, 16).toString(16));
}

/** The last four bytes may be written as an IPv4 address. */
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_dotted, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.map(Number) as [number, number, number, number];
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
}

function ipv4Of(words: readonly string[]): string {
  return words
    .map((word) => Number.parseInt(word, 16))
    .flatMap((word) => [word >> 8, word & 255])
    .join('.');
}
