import type { Completion, SearchResults, ServerClient } from 'docusaurus-plugin-trowel/search-engine';
import { QueryRefused } from 'docusaurus-plugin-trowel/server-search';

/** What the browser knows of the server. */
export interface ClientSettings {
  /** The address of the proxy. */
  readonly proxy: string;
  /** The hubs that are searched. */
  readonly hubs: readonly string[];
  /** The address below which all pages of this site are, with its last slash. */
  readonly site?: string;
}

/** Opens the search of a proxy in the browser. */
export function openServer({ proxy, hubs, site }: ClientSettings): ServerClient {
  const base = proxy.replace(/\/+$/, '');
  const ask = async <Answer>(path: string, body: object, signal: AbortSignal): Promise<Answer> => {
    const response = await fetch(`${base}/${path}`, {
      method: 'POST',
      // Sent as plain text, for which browsers ask no permission beforehand: the first answer comes a round trip earlier.
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      // The cookies of the site are none of the proxy's business.
      credentials: 'omit',
      body: JSON.stringify({ hubs, ...body }),
      signal,
    });
    if (response.status === 400 || response.status === 413)
      throw new QueryRefused('The search server refuses the query.');
    if (!response.ok) throw new Error(`The search server answers with status ${response.status}.`);
    return (await response.json()) as Answer;
  };
  return {
    search: async (query, signal) => toOwnAddresses(await ask<SearchResults>('search', { query }, signal), site),
    complete: (text, signal) => ask<readonly Completion[]>('complete', { text }, signal),
    isThere: (signal) => fetch(`${base}/health`, { credentials: 'omit', signal }).then(({ ok }) => ok),
  };
}

/** Takes the site's own address away, so that its pages open without being loaded anew, and in a preview elsewhere. */
function toOwnAddresses(results: SearchResults, site: string | undefined): SearchResults {
  if (site === undefined) return results;
  const { origin } = new URL(site);
  const own = <Page extends { readonly permalink: string }>(page: Page): Page =>
    page.permalink.startsWith(site) ? { ...page, permalink: page.permalink.slice(origin.length) } : page;
  return {
    ...results,
    pages: results.pages.map((page) => ({
      ...own(page),
      sections: page.sections.map(own),
      ...(page.replacedBy && { replacedBy: own(page.replacedBy) }),
    })),
  };
}
