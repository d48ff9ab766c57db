import { serve } from '../../plugins/trowel-search-opensearch/src/proxy/proxy.ts';

/* The proxy as `trowel search-proxy` runs it, for the bench: a process of its own, so that readers and proxy do not wait for each other. */

const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
await serve({ env: process.env, say: (line) => console.log(line), signal: stopping.signal });
process.exit();
