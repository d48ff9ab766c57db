import useBaseUrl from '@docusaurus/useBaseUrl';
import { useAllPluginInstancesData } from '@docusaurus/useGlobalData';
import type { Facet } from '../../facets/facet.ts';

/** What the plugin tells every page. */
interface SiteData {
  readonly searchPage?: string;
  readonly issues?: string;
  /** The facets that the site adds to the built-in ones. */
  readonly facets?: readonly Facet[];
}

/** Address of the search page: where the plugin has put it, with the site's base URL. */
export function useSearchPage(): string {
  const otherwise = useBaseUrl('/search');
  return useSiteData()?.searchPage ?? otherwise;
}

/** Address of the form for a new issue, where the site has one. */
export function useIssueForm(): string | undefined {
  return useSiteData()?.issues;
}

/** What the plugin tells every page; absent where it is not installed. */
export function useSiteData(): SiteData | undefined {
  return Object.values(useAllPluginInstancesData('docusaurus-plugin-trowel') ?? {})[0] as SiteData | undefined;
}
