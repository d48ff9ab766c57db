import useBaseUrl from '@docusaurus/useBaseUrl';
import { useAllPluginInstancesData } from '@docusaurus/useGlobalData';

/** What the plugin tells every page. */
interface SiteData {
  readonly searchPage?: string;
  readonly issues?: string;
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

function useSiteData(): SiteData | undefined {
  return Object.values(useAllPluginInstancesData('docusaurus-plugin-trowel') ?? {})[0] as SiteData | undefined;
}
