import { isIP } from 'node:net';
import { isLoopback } from '../shared/hubSource.ts';
import { quoteName } from '../shared/quote.ts';
import { HubError, limits } from './hubError.ts';

/** The network, as far as reading other hubs needs it. */
export interface Net {
  readonly fetch: typeof globalThis.fetch;
  /** Returns the IP addresses of a host. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
}

interface Asked {
  readonly maxBytes: number;
  readonly seconds?: number;
}

const mostRedirects = 5;

/**
 * Fetches a file. Follows redirects only to `https`, and to a host of a private network only where the address itself is one.
 * Stops at the limit of size or time. Throws a `HubError`; `undefined` when there is no such file.
 */
export async function fetchFile(
  address: string,
  { maxBytes, seconds = limits.seconds }: Asked,
  net: Net,
): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await follow(new URL(address), net, signal);
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new HubError(`${address} answers with ${response.status}; try again later.`);
    return await readLimited(response, address, maxBytes);
  } catch (error) {
    if (error instanceof HubError) throw error;
    if (signal.aborted) throw new HubError(`${address} took longer than ${seconds} seconds; try again later.`);
    throw new HubError(`${address} cannot be reached (${reasonOf(error)}); try again when you are online.`);
  }
}

async function follow(first: URL, { fetch, lookup }: Net, signal: AbortSignal): Promise<Response> {
  // A proxy may know a host that this machine does not.
  const mayBePrivate = await isPrivateHost(first.hostname, lookup).catch(() => false);
  let url = first;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*' } });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url))
      throw new HubError(`${first.href} leads to ${quoteName(location)}, which is no address.`);
    const next = new URL(location, url);
    const isSame = next.origin === first.origin;
    if (next.protocol !== 'https:' && !isSame)
      throw new HubError(
        `${first.href} leads to ${quoteName(next.href)}, which is not https; name the right address in \`from\`.`,
      );
    if (!isSame && !mayBePrivate && (await isPrivateHost(next.hostname, lookup)))
      throw new HubError(
        `${first.href} leads to ${quoteName(next.href)} in a private network; name that address in \`from\` if you trust it.`,
      );
    url = next;
  }
  throw new HubError(`${first.href} leads from one address to the next without an end.`);
}

async function readLimited(response: Response, address: string, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HubError(`${address} is larger than ${Math.round(maxBytes / 1e6)} MB, the most that is read of another hub.`);
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    // Leaving the loop cancels the rest.
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function isPrivateHost(host: string, lookup: Net['lookup']): Promise<boolean> {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isLoopback(host) || /(?:^|\.)(?:localhost|local|internal)$/.test(bare)) return true;
  const addresses = isIP(bare) ? [bare] : await lookup(bare);
  return addresses.some(isPrivateAddress);
}

/** Whether an IP address is of this machine, of a private network or of the link. */
export function isPrivateAddress(address: string): boolean {
  const ip = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (ip.includes(':')) return ip === '::' || ip === '::1' || /^(?:f[cd]|fe[89a-f]|::ffff:)/.test(ip);
  const [a = 0, b = 0] = ip.split('.').map(Number);
  return (
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & {
    readonly cause?: { readonly code?: string; readonly message?: string };
  };
  return cause?.code ?? cause?.message ?? message;
}
