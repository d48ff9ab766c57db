import type { Client } from '@opensearch-project/opensearch';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type ClusterAccess, createClient } from '../cluster/client.ts';
import { createHubSearch } from '../query/hubSearch.ts';
import { createHandler, type Handle } from './handler.ts';
import { createHealthCheck } from './health.ts';
import type { Log } from './log.ts';
import type { ProxySettings } from './proxySettings.ts';

/** Milliseconds until a request is given up. The browser takes the static index after 2 seconds, of which the way takes some. */
const patience = 1_400;
/** Milliseconds that one node has: then the next one is asked, and the first is left alone for a minute. */
const ofOneNode = 1_000;
/** Requests at the same time, at most: more would only wait for each other. */
const most = 64;

/** Creates the client by which the proxy asks the cluster. */
export function createProxyClient(access: ClusterAccess): Client {
  return createClient(access, ofOneNode);
}

interface ClusterHandlerOptions extends Pick<ProxySettings, 'hubs' | 'origins' | 'perMinute'> {
  readonly log: Log;
  readonly patience?: number;
}

/** Creates the handler of the proxy over a cluster. */
export function createClusterHandler(client: Client, { perMinute, ...options }: ClusterHandlerOptions): Handle {
  const found = createHubSearch(client, Date.now);
  return createHandler({
    search: ({ hubs, query }, signal) => found.search(hubs, query, signal),
    complete: ({ hubs, text }, signal) => found.complete(hubs, text, signal),
    isHealthy: createHealthCheck(client, Date.now),
    patience,
    most,
    limiter: new RateLimiterMemory({ points: perMinute, duration: 60 }),
    now: () => new Date(),
    ...options,
  });
}
