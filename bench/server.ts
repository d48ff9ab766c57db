import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { findServedFile } from '../test/support/servedFile.ts';

// Our own, where the tests use sirv: sirv sends files that were compressed before and streams them past its caller. Here
// every body is compressed as hosts do, counted as it leaves, and sent in pieces through a slow link.

/** A connection slower than this machine's own, shared by everything that is sent through it. */
export interface Link {
  /** Waits until an answer can begin to arrive. */
  readonly wait: () => Promise<void>;
  /** A body in pieces, as they arrive. Bodies on their way at the same time share the line fairly. */
  readonly chunks: (body: Buffer) => AsyncIterable<Buffer>;
}

/** A response as it left the server. */
export interface Sent {
  readonly address: string;
  /** Length of the body, compressed. */
  readonly bytes: number;
  /** The browser fetched it ahead of need. */
  readonly prefetched: boolean;
  /** When it was asked for: milliseconds since 1970, as `performance.timeOrigin + performance.now()` counts them. */
  readonly at: number;
}

/** A folder on the air. */
export interface Server {
  /** `http://localhost:port`, or with `https`. */
  readonly origin: string;
  /** What was sent since the last call. */
  readonly takeSent: () => Sent[];
  /** Whether an answer is on its way. */
  readonly isSending: () => boolean;
  /** From now on everything goes through this link, or at full speed. */
  readonly setLink: (link: Link | undefined) => void;
  readonly close: () => Promise<void>;
}

const compress = promisify(gzip);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt']);

interface ServeOptions {
  /** What the folder's root answers to. */
  readonly baseUrl?: string;
  /** With it over HTTP/2, as hosts of static sites do: many requests at once over one connection. */
  readonly certificate?: Certificate;
}

/** Key and certificate in PEM form. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/** Serves a built site as an ordinary static host does: gzip, names with a hash for ever, the rest fresh each time. */
export async function serveFolder(folder: string, { baseUrl = '/', certificate }: ServeOptions = {}): Promise<Server> {
  const root = path.resolve(folder);
  let sent: Sent[] = [];
  let link: Link | undefined;
  let sending = 0;
  const bodies = new Map<string, Promise<Buffer>>();
  const bodyOf = (file: string) => {
    const known = bodies.get(file);
    if (known) return known;
    const read = readFile(file);
    const body = compressed.has(path.extname(file)) ? read.then((bytes) => compress(bytes, { level: 9 })) : read;
    bodies.set(file, body);
    return body;
  };
  const answer = async (request: Request, response: Response) => {
    sending++;
    response.once('close', () => sending--);
    const at = performance.timeOrigin + performance.now();
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = address.startsWith(baseUrl) ? await findServedFile(root, address.slice(baseUrl.length)) : undefined;
    const shown = file ?? path.join(root, '404.html');
    const extension = path.extname(shown);
    const body = await bodyOf(shown).catch(() => Buffer.alloc(0));
    const prefetched = /prefetch/.test(String(request.headers['sec-purpose'] ?? request.headers.purpose ?? ''));
    sent.push({ address, bytes: body.length, prefetched, at });
    await link?.wait();
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[extension] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': address.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(compressed.has(extension) && body.length > 0 ? { 'content-encoding': 'gzip' } : {}),
    });
    for await (const chunk of link?.chunks(body) ?? [body]) write(response, chunk);
    response.end();
  };
  const server = certificate ? createSecureServer({ ...certificate, allowHTTP1: true }, answer) : createServer(answer);
  const connections = new Set<Socket>();
  server.on(certificate ? 'secureConnection' : 'connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http${certificate ? 's' : ''}://localhost:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    isSending: () => sending > 0,
    setLink: (wanted) => {
      link = wanted;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

/** One call for both protocols, whose types differ. Whoever went away in the meantime gets nothing. */
function write(response: Response, chunk: Buffer): void {
  if (!response.writableEnded && !response.destroyed) (response as ServerResponse).write(chunk);
}
