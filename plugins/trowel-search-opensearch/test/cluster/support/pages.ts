import type { Client } from '@opensearch-project/opensearch';
import type { SearchDocument, SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import { toDocument } from '../../../../docusaurus-plugin-trowel/test/support/searchDocuments.ts';
import { createClient } from '../../../src/cluster/client.ts';
import { createClusterHandler } from '../../../src/proxy/clusterHandler.ts';
import { type PushInput, push } from '../../../src/push/push.ts';

/**
 * Makes pages that all have the word `everywhere`, each a word of its own, and the mark of their generation, which is in their
 * title, too.
 */
export function toPages(count: number, mark: string): readonly SearchDocument[] {
  return Array.from({ length: count }, (_, at) =>
    toDocument({
      id: `page-${at}`,
      title: `Page ${at} ${mark}`,
      sections: [
        { text: `everywhere ${mark} ${'and more words besides '.repeat(10)}`, code: '' },
        { heading: 'More', text: `${toOwnWord(at)} once`, code: '' },
      ],
    }),
  );
}

/** The word that only one page has: letters, of which those of another page differ in at least three, so that it is no typing error of it. */
export function toOwnWord(at: number): string {
  const letters = [...String(at)].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('');
  return `${letters.repeat(3)}qx`;
}

type Pushed = Partial<Omit<PushInput, 'content'>> &
  Pick<PushInput, 'client' | 'hub'> & { readonly pages: readonly SearchDocument[]; readonly language?: string };

/** Pushes pages. */
export function pushPages({ pages, language = 'en', ...given }: Pushed) {
  return push({
    size: { shards: 1, replicas: 0 },
    progress: () => undefined,
    signal: new AbortController().signal,
    now: () => new Date(),
    requestSize: 4_000_000,
    ...given,
    content: { language, documents: pages, total: pages.length },
  });
}

/** An answer of the proxy. */
export interface Answer {
  readonly status: number;
  /** Absent unless the status is 200. */
  readonly results?: SearchResults;
}

/**
 * Opens the proxy over a cluster. Its readers ask it as browsers do. It waits long, so that what a busy machine does late counts as done; the
 * next node is asked after `ofOneNode` milliseconds.
 */
export function openProxy(urls: readonly string[], hubs: readonly string[], { ofOneNode = 15_000 } = {}) {
  const handle = createClusterHandler(createClient({ urls }, ofOneNode), {
    hubs,
    origins: [],
    perMinute: 100_000,
    patience: 120_000,
    log: () => undefined,
  });
  return async (text: string, { of = hubs, limit = 10, page = 1 } = {}): Promise<Answer> => {
    const body = JSON.stringify({ hubs: of, query: { text, counted: true, limit, page } });
    const response = await handle(new Request('http://proxy/search', { method: 'POST', body }), 'reader');
    const results = response.status === 200 ? ((await response.json()) as SearchResults) : undefined;
    return { status: response.status, results };
  };
}

/** Lists the indexes of a hub. */
export async function listIndexes(client: Client, hub: string): Promise<readonly string[]> {
  const { body } = await client.indices.get({ index: `trowel-${hub}--*` });
  return Object.keys(body);
}
