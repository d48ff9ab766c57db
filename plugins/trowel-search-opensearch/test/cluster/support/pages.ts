import type { Client } from '@opensearch-project/opensearch';
import type { SearchDocument, SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import { toDocument } from '../../../../docusaurus-plugin-trowel/test/support/searchDocuments.ts';
import { createFetchHandler } from '../../../src/proxy/proxy.ts';
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

/** Opens the proxy over a cluster. Its readers ask it as browsers do. */
export function openProxy(urls: readonly string[], hubs: readonly string[]) {
  const env = {
    TROWEL_SEARCH_URL: urls.join(','),
    TROWEL_PROXY_HUBS: hubs.join(','),
    TROWEL_PROXY_ORIGINS: 'https://why.example.org',
    TROWEL_PROXY_PER_MINUTE: '100000',
  };
  const handle = createFetchHandler(env, () => undefined);
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
