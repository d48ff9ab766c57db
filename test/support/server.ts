import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** A running server of static files. */
export interface Server {
  /** `http://localhost:port`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site as a static host does, with the site's own page for missing addresses. */
export async function serveFolder(folder: string): Promise<Server> {
  const sendNotFound = async (response: ServerResponse) => {
    const page = await readFile(path.join(folder, '404.html')).catch(() => '');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  };
  // In this mode sirv looks for files at each request, so that a test may build again.
  const send = sirv(folder, { dev: true, extensions: ['html'], onNoMatch: (_, response) => sendNotFound(response) });
  const server = createServer(send);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
