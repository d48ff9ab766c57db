import type { Client } from '@opensearch-project/opensearch';
import type { EngineContext } from 'docusaurus-plugin-trowel/search-engine';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { readAccess } from '../cluster/access.ts';
import { createClient } from '../cluster/client.ts';
import { checkServer } from '../cluster/server.ts';
import { findCurrentIndex } from '../index/marks.ts';
import { createHubSearch } from '../query/hubSearch.ts';
import { createHandler, type Handle } from './handler.ts';
import { createHealthCheck } from './health.ts';
import { listenUntil } from './listen.ts';
import type { Log } from './log.ts';
import { type ProxySettings, readProxySettings } from './proxySettings.ts';
import { createProxyServer } from './server.ts';

/** Milliseconds until a request is given up. The browser takes the static index after 2 seconds, of which the way takes some. */
const patience = 1_400;
/** Requests at the same time, at most: more would only wait for each other. */
const most = 64;

/** Makes the handler of the proxy over a cluster. */
function createClusterHandler(
  client: Client,
  { hubs, origins, perMinute }: Pick<ProxySettings, 'hubs' | 'origins' | 'perMinute'>,
  log: Log,
): Handle {
  const found = createHubSearch(client, Date.now);
  return createHandler({
    search: ({ hubs: asked, query }, signal) => found.search(asked, query, signal),
    complete: ({ hubs: asked, text }, signal) => found.complete(asked, text, signal),
    isHealthy: createHealthCheck(client, Date.now),
    hubs,
    origins,
    patience,
    most,
    limiter: new RateLimiterMemory({ points: perMinute, duration: 60 }),
    log,
    now: () => new Date(),
  });
}

/**
 * Makes the proxy for hosts that run functions: it takes a `Request` and returns a `Response`. `env` has the variables of the proxy and of the
 * cluster. Who asks is the host's to say.
 */
export function createFetchHandler(
  env: EngineContext['env'],
  log: Log = (line) => console.log(JSON.stringify(line)),
): Handle {
  return createClusterHandler(createClient(readAccess(env), patience), readProxySettings(env), log);
}

/** Runs the proxy until the signal is aborted. */
export async function serve({ env, say, signal }: EngineContext): Promise<void> {
  const settings = readProxySettings(env);
  const access = readAccess(env);
  const client = createClient(access, patience);
  try {
    await checkServer(client, access.urls);
    const handle = createClusterHandler(client, settings, (line) => say(JSON.stringify(line)));
    const listening = (port: number) =>
      say(
        JSON.stringify({
          time: new Date().toISOString(),
          listening: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
          hubs: settings.hubs,
        }),
      );
    // A hub can be sent later, so this ends nothing.
    for (const hub of settings.hubs)
      await findCurrentIndex(client, hub).catch(({ message }: Error) =>
        say(JSON.stringify({ time: new Date().toISOString(), warning: message })),
      );
    await listenUntil(createProxyServer({ handle, trusted: settings.trusted }), { ...settings, listening, signal });
  } finally {
    await client.close();
  }
}
