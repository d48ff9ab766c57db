/**
 * The entry point `docusaurus-plugin-trowel/server-search`: a search that asks a server, with the static index in reserve. Only sites with such an
 * engine load it, by the module that `site/chosenSearch.ts` writes.
 */

import type { ServerClient } from '../search/engine.ts';
import { createAvailability } from '../search/fallback/availability.ts';
import { createFallbackClient, sleep } from '../search/fallback/fallbackClient.ts';
import type { SearchClient } from '../search/search.ts';
import { openWorkerClient } from '../search/workerClient.ts';

export { QueryRefused } from '../search/engine.ts';

/**
 * Milliseconds that a reader waits for a server before the static index is asked. A server should give up a little earlier, so that its answer
 * still has time for the way.
 */
const patience = 2_000;

/** Opens search over a server. `base` is the address of the static index. */
export function openServerSearch(server: ServerClient, base: string): SearchClient {
  return createFallbackClient({
    server,
    openStatic: () => openWorkerClient(base),
    availability: createAvailability(() => Date.now()),
    patience: (signal) => sleep(patience, signal),
    // Whoever was offline wants the server as soon as there is a connection.
    sleep: (milliseconds, signal) => sleep(milliseconds, signal, window),
  });
}
