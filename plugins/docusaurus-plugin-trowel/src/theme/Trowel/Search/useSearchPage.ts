import useBaseUrl from '@docusaurus/useBaseUrl';
import { useAllPluginInstancesData } from '@docusaurus/useGlobalData';

/** Address of the search page: where the plugin has put it, with the site's base URL. */
export function useSearchPage(): string {
  const otherwise = useBaseUrl('/search');
  const [data] = Object.values(useAllPluginInstancesData('docusaurus-plugin-trowel') ?? {}) as {
    searchPage?: string;
  }[];
  return data?.searchPage ?? otherwise;
}
