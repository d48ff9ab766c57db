import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ProxySettings, proxyVariables } from './proxySettings.ts';

interface ListenOptions extends Pick<ProxySettings, 'host' | 'port'> {
  /** Is told the port when requests are taken. */
  readonly listening: (port: number) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds that running requests have when the proxy is stopped. None takes longer. */
const grace = 3_000;

/** Has a server listen until the signal is aborted, and answers what has begun. Throws with the fix when it cannot listen. */
export async function listenUntil(server: Server, { host, port, listening, signal }: ListenOptions): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw toListenError(error, { host, port });
  });
  listening((server.address() as AddressInfo).port);
  if (!signal.aborted) await once(signal, 'abort');
  const closed = once(server, 'close');
  server.close();
  // Connections that browsers keep open would hold the process.
  server.closeIdleConnections();
  const end = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(end);
}

function toListenError(error: NodeJS.ErrnoException, { host, port }: Pick<ProxySettings, 'host' | 'port'>): Error {
  const cause = { cause: error };
  if (error.code === 'EADDRINUSE')
    return new Error(
      `The port ${port} is in use, perhaps by another proxy. Stop that one, or set ${proxyVariables.port} to another port.`,
      cause,
    );
  if (error.code === 'EACCES')
    return new Error(
      `The port ${port} is not open to this account. Set ${proxyVariables.port} to 1024 or more.`,
      cause,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`${proxyVariables.host} is ${host}, which is no address of this machine.`, cause);
  return new Error(`The proxy cannot listen at ${host}:${port}: ${error.message}`, cause);
}
