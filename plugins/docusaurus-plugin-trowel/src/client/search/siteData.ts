import useBaseUrl from '@docusaurus/useBaseUrl';
import { useAllPluginInstancesData } from '@docusaurus/useGlobalData';
import type { Facet } from '../../facets/facet.ts';
import { toWriteAddress, type WriteRequest } from '../../shared/writeLink.ts';

/** The global data of the plugin, which every page has. */
interface SiteData {
  readonly searchPage?: string;
  readonly issues?: string;
  /** The address to which notes about steps are posted. */
  readonly friction?: string;
  /** The address of the page on which pages are written. */
  readonly write?: string;
  /** The facets of the site's own fields. */
  readonly facets?: readonly Facet[];
}

/** Returns the address of the search page, with the site's base URL. */
export function useSearchPage(): string {
  const otherwise = useBaseUrl('/search');
  return useSiteData()?.searchPage ?? otherwise;
}

/** Returns the address of the form for a new issue, if the site has one. */
export function useIssueForm(): string | undefined {
  return useSiteData()?.issues;
}

/** Returns the global data of the plugin; absent if it is not installed. */
export function useSiteData(): SiteData | undefined {
  return Object.values(useAllPluginInstancesData('docusaurus-plugin-trowel') ?? {})[0] as SiteData | undefined;
}

/** Returns the address at which somebody writes a page; absent where the site has no such page. */
export function useWriteAddress(request?: WriteRequest): string | undefined {
  const page = useSiteData()?.write;
  return page === undefined ? undefined : toWriteAddress(page, request);
}
