import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Readable } from 'node:stream';
import type { Handle } from './handler.ts';

interface ServerOptions {
  readonly handle: Handle;
  /** How many proxies of one's own are before this one, each of which adds to `X-Forwarded-For`. */
  readonly trusted: number;
}

/** Creates the server of the proxy. It is not listening yet. */
export function createProxyServer({ handle, trusted }: ServerOptions): Server {
  const server = createServer(async (incoming, outgoing) => {
    const left = new AbortController();
    outgoing.once('close', () => left.abort());
    const response = await handle(toRequest(incoming, left.signal), findClient(incoming, trusted));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  // Whoever sends slowly keeps no connection for long.
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 50;
  return server;
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const headers = new Headers();
  for (const name of ['origin', 'content-type'] as const) {
    const value = incoming.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  // Only the path counts: whatever host or address a request names, one cluster is asked.
  const url = new URL(`http://proxy${/^\/[^\s]*$/.test(incoming.url ?? '') ? incoming.url : '/'}`);
  return new Request(url, {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

/** Finds who asks: the address of the connection, or the one that the trusted proxies before us have seen. */
function findClient(incoming: IncomingMessage, trusted: number): string {
  const own = incoming.socket.remoteAddress ?? 'unknown';
  if (trusted === 0) return own;
  const seen = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  return seen.at(-trusted) ?? own;
}
