import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { hostHeaderValidation, originValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { type Io, UsageError } from '../io.ts';
import type { HttpAddress } from './httpAddress.ts';
import { createServer, type Offer } from './server.ts';

/** The largest request, in bytes: a diff of 3 MB as JSON. */
const maxRequest = 4_194_304;

/** The path at which clients ask. */
const endpoint = '/mcp';

/**
 * Serves clients over HTTP until somebody stops the process. Each request is answered by itself, so that nothing is kept of a
 * client. A request for another host name, or by a page of another site, is refused: a name can be made to lead here by whoever owns it.
 */
export async function serveOverHttp<Context>(offer: Offer<Context>, address: HttpAddress, io: Io): Promise<void> {
  const handler = createMcpHandler(({ era }) => createServer(offer, era), {
    maxRequestBodySize: maxRequest,
    onerror: (error) => offer.say(error.message),
  });
  const answer = toNodeHandler(handler);
  const isRightHost = hostHeaderValidation([...address.names]);
  const isRightOrigin = originValidation([...address.names]);
  const server = createHttpServer((request: IncomingMessage, response: ServerResponse) => {
    if (!isRightHost(request, response) || !isRightOrigin(request, response)) return;
    if (request.url?.split('?')[0] === endpoint) void answer(request, response);
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`Ask at ${endpoint}.\n`);
  });
  server.listen(address.port, address.host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new UsageError(explain(error, address));
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  offer.say(`answers at http://${address.shown}:${port}${endpoint}`);
  await io.stopped?.();
  await handler.close();
  server.closeAllConnections();
  server.close();
}

function explain(error: unknown, { host, port }: HttpAddress): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is taken; name another one: --http ${port + 1}`;
  if (code === 'EACCES') return `Port ${port} is for the system's own programs; name one above 1023: --http 7333`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine; leave it out.`;
  return `Nobody can be answered at ${host}:${port}: ${message}`;
}
