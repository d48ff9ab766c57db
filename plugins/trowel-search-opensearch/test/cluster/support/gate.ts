import { createServer, request } from 'node:http';
import { toPort } from './network.ts';

/** A server before a cluster. `onRequest` is told of each request, counted from 0, before it is passed on. */
export async function openGate(url: string, onRequest: (at: number) => void) {
  const { hostname, port } = new URL(url);
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    onRequest(count++);
    const { method, headers, url: path } = incoming;
    const passed = request({ hostname, port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    for (const stream of [incoming, outgoing, passed]) stream.on('error', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${toPort(server)}`,
    count: () => count,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
