import { Client } from '@opensearch-project/opensearch';
import type { SearchClient } from 'docusaurus-plugin-trowel/search-engine';
import { inject } from 'vitest';
import { testSearch } from '../../../docusaurus-plugin-trowel/test/support/searchBorder.ts';
import { createHubSearch } from '../../src/query/hubSearch.ts';
import { pushPages } from './support/pages.ts';

const client = new Client({ nodes: [...inject('urls')] });
const never = new AbortController().signal;
const hubs = createHubSearch(client, Date.now);
let next = 0;

testSearch((documents, language = 'en') => {
  const hub = `border-${process.pid}-${next++}`;
  let pushed: Promise<unknown> | undefined;
  return {
    async search(query) {
      pushed ??= pushPages({ client, hub, pages: documents, language });
      await pushed;
      return hubs.search([hub], query, never);
    },
    complete: (text) => hubs.complete([hub], text, never),
    prepare: async () => undefined,
  } satisfies SearchClient;
});
