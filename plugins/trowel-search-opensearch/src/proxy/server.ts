import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Handle } from './handler.ts';
import { findReader } from './reader.ts';

interface ServerOptions {
  readonly handle: Handle;
  /** How many proxies of one's own are before this one, each of which adds to `X-Forwarded-For`. */
  readonly trusted: number;
}

/** Creates the server of the proxy. It is not listening yet. */
export function createProxyServer({ handle, trusted }: ServerOptions): Server {
  const server = createServer(
    {
      // Whoever sends slowly keeps no connection for long.
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 8_192,
    },
    (incoming, outgoing) => {
      // One request must never end the process.
      answer(incoming, outgoing).catch(() => outgoing.destroy());
    },
  );
  server.maxConnections = 1_024;
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const left = new AbortController();
    outgoing.once('close', () => left.abort());
    const request = toRequest(incoming, left.signal);
    const response = request && (await handle(request, findReader(incoming, trusted)));
    // What of the body was not read is not waited for, and a connection does not hold a server that is stopped.
    if (!incoming.complete || !server.listening) outgoing.setHeader('connection', 'close');
    if (!response) {
      outgoing.writeHead(405).end();
      return;
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }
  return server;
}

/** Makes the request that the handler takes; `undefined` for a method that there is no `Request` for. */
function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = 'GET' } = incoming;
  if (!/^(?:GET|HEAD|POST|OPTIONS|PUT|PATCH|DELETE)$/.test(method)) return undefined;
  const headers = new Headers();
  const { origin } = incoming.headers;
  if (origin !== undefined) headers.set('origin', origin);
  return new Request(toUrl(incoming.url), {
    method,
    headers,
    signal,
    ...(method === 'POST' ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

/** Only the path counts: whatever host or address a request names, one cluster is asked. */
function toUrl(address = ''): URL {
  const url = new URL('http://proxy/');
  const [path = ''] = address.split(/[?#]/);
  // A path that the URL does not take as it is leads nowhere.
  if (path.startsWith('/')) url.pathname = path;
  return url;
}
