import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Finds who asks: the address of the connection, or the one that the trusted proxies before us have seen. */
export function findReader(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string } },
  trusted: number,
): string {
  const own = socket.remoteAddress ?? 'unknown';
  if (trusted === 0) return own;
  const seen = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  // What stands before it was written by whoever asks, who can write anything.
  return seen.at(-trusted) ?? own;
}

/** Returns by which name a reader is counted. A household has 2^64 addresses of IPv6 in one network, and is one reader. */
export function toReader(address: string): string {
  const short = address.slice(0, 64);
  if (!isIPv6(short) || short.includes('.')) return short;
  const [before = '', after] = short.split('%')[0]?.split('::') ?? [];
  const left = before.split(':').filter(Boolean);
  const right = after === undefined ? [] : after.split(':').filter(Boolean);
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
