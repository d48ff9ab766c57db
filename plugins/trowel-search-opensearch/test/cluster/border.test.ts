import { Client } from '@opensearch-project/opensearch';
import type { SearchClient } from 'docusaurus-plugin-trowel/search-engine';
import { inject } from 'vitest';
import { testSearch } from '../../../docusaurus-plugin-trowel/test/support/searchBorder.ts';
import { push } from '../../src/push/push.ts';
import { createHubSearch } from '../../src/query/hubSearch.ts';

const client = new Client({ nodes: [...inject('urls')] });
const never = new AbortController().signal;
const hubs = createHubSearch(client, Date.now);
let next = 0;

testSearch((documents, language = 'en') => {
  const hub = `border-${process.pid}-${next++}`;
  let pushed: Promise<unknown> | undefined;
  return {
    async search(query) {
      pushed ??= push({
        client,
        hub,
        size: { shards: 1, replicas: 0 },
        content: { documents, language },
        progress: () => undefined,
        signal: never,
        now: () => new Date(),
      });
      await pushed;
      return hubs.search([hub], query, never);
    },
    complete: (text) => hubs.complete([hub], text, never),
    prepare: async () => undefined,
  } satisfies SearchClient;
});
