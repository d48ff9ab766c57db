import { Client } from '@opensearch-project/opensearch';
import { builtInFacets, loadAnalyzer, type SearchClient } from 'docusaurus-plugin-trowel/search-engine';
import { testSearch } from '../../../docusaurus-plugin-trowel/test/support/searchBorder.ts';
import { createAsk } from '../../src/cluster/ask.ts';
import { pushGeneration } from '../../src/push/push.ts';
import { search } from '../../src/query/search.ts';

const client = new Client({ node: process.env.OPENSEARCH_URL ?? 'http://127.0.0.1:9601' });
let next = 0;

testSearch((documents, language = 'en') => {
  const hub = `border-${process.pid}-${next++}`;
  let pushed: Promise<string> | undefined;
  return {
    async search(query) {
      pushed ??= pushGeneration({
        client,
        hub,
        generation: '1',
        size: { shards: 1, replicas: 0 },
        documents,
        language,
      });
      const index = await pushed;
      return search(query, {
        ask: createAsk(client, index),
        analyzer: await loadAnalyzer(language),
        facets: builtInFacets,
        hubs: [hub],
      });
    },
    complete: async () => [],
    prepare: async () => undefined,
  } satisfies SearchClient;
});
