/**
 * Has the search of a hub answered by OpenSearch.
 *
 * @packageDocumentation
 */

import { createRequire } from 'node:module';
import type { SearchEngine } from 'docusaurus-plugin-trowel/search-engine';
import { readAccess } from './cluster/access.ts';
import { createClient } from './cluster/client.ts';
import { checkServer, toAccessError } from './cluster/server.ts';
import { type Options, readOptions } from './options.ts';
import { serve } from './proxy/proxy.ts';
import { push } from './push/push.ts';
import { readRequestSize, readSize } from './push/size.ts';
import { toWholeAddresses } from './push/wholeAddresses.ts';

export type { Options } from './options.ts';
export type { Handle } from './proxy/handler.ts';
export type { LogLine } from './proxy/log.ts';
export { createFetchHandler } from './proxy/proxy.ts';

/** Milliseconds that the cluster has for a request of a push. */
const patience = 60_000;

/** The engine that a site chooses by `search: { engine: 'opensearch', … }`. */
export const engine: SearchEngine<Options> = {
  readOptions,
  toClientSettings: ({ proxy, hubs }, { url, baseUrl }) => ({ proxy, hubs, site: url && new URL(baseUrl, url).href }),
  // `import.meta.resolve` is unknown where a site's config loads the plugin from its source.
  clientFile: createRequire(import.meta.url).resolve('trowel-search-opensearch/client'),
  async push(content, { hub }, { env, progress, signal }) {
    const access = readAccess(env);
    const sizes = { size: readSize(env), requestSize: readRequestSize(env) };
    const client = createClient(access, patience);
    try {
      await checkServer(client, access.urls);
      const whole = toWholeAddresses(content);
      return await push({ client, hub, ...sizes, content: whole, progress, signal, now: () => new Date() });
    } catch (error) {
      throw isFromCluster(error) ? toAccessError(error, access.urls) : error;
    } finally {
      await client.close();
    }
  },
  serve: (context) => serve(context),
};

/** Says whether the client of the cluster threw an error, and not we. */
function isFromCluster(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(?:ResponseError|ConnectionError|TimeoutError|NoLivingConnectionsError|DeserializationError)$/.test(error.name)
  );
}
