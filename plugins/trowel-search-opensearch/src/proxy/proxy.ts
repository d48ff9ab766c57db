import type { EngineContext } from 'docusaurus-plugin-trowel/search-engine';
import { readAccess } from '../cluster/access.ts';
import { checkServer } from '../cluster/server.ts';
import { findCurrentIndex } from '../index/marks.ts';
import { createClusterHandler, createProxyClient } from './clusterHandler.ts';
import type { Handle } from './handler.ts';
import { listenUntil } from './listen.ts';
import type { Log } from './log.ts';
import { readProxySettings } from './proxySettings.ts';
import { createProxyServer } from './server.ts';

/**
 * Makes the proxy for hosts that run functions: it takes a `Request` and returns a `Response`. `env` has the variables of the proxy and of the
 * cluster. Who asks is the host's to say.
 */
export function createFetchHandler(
  env: EngineContext['env'],
  log: Log = (line) => console.log(JSON.stringify(line)),
): Handle {
  return createClusterHandler(createProxyClient(readAccess(env)), { ...readProxySettings(env), log });
}

/** Runs the proxy until the signal is aborted. */
export async function serve({ env, say, signal }: EngineContext): Promise<void> {
  const settings = readProxySettings(env);
  const access = readAccess(env);
  const client = createProxyClient(access);
  const tell = (line: object) => say(JSON.stringify(line));
  const tellNow = (line: object) => tell({ time: new Date().toISOString(), ...line });
  try {
    await checkServer(client, access.urls);
    // A hub can be sent later, so this ends nothing.
    for (const hub of settings.hubs)
      await findCurrentIndex(client, hub).catch(({ message }: Error) => tellNow({ warning: message }));
    const handle = createClusterHandler(client, { ...settings, log: tell });
    await listenUntil(createProxyServer({ handle, trusted: settings.trusted }), {
      ...settings,
      listening: (port) => tellNow({ listening: toAddress(settings.host, port), hubs: settings.hubs }),
      signal,
    });
  } finally {
    await client.close();
  }
}

function toAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
