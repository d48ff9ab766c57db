import useBaseUrl from '@docusaurus/useBaseUrl';
import { useAllPluginInstancesData } from '@docusaurus/useGlobalData';
import type { Facet } from '../../facets/facet.ts';
import { toWriteAddress, type WriteRequest } from '../../shared/writeLink.ts';

/** Where the site takes feedback. */
export interface FeedbackDestinations {
  /** The address of a form, with names in braces for what is filled in. */
  readonly form?: string;
  readonly mail?: string;
  /** The address to which answers are posted. */
  readonly endpoint?: string;
  /** Who reads what is said, and until when. */
  readonly reader?: string;
  /** Where to turn with something serious. */
  readonly help?: string;
  /** The address of the page that says what became of it. */
  readonly page?: string;
}

/** The global data of the plugin, which every page has. */
interface SiteData {
  readonly searchPage?: string;
  readonly issues?: string;
  /** The address to which notes about steps are posted. */
  readonly friction?: string;
  /** Where feedback goes, and the address of the page that says what became of it. */
  readonly feedback?: FeedbackDestinations;
  /** The address of the page on which pages are written. */
  readonly write?: string;
  /** Whether pages say in their heads what they are, in the words of schema.org. */
  readonly jsonLd?: true;
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

/** Says whether pages say in their heads what they are, in the words of schema.org. */
export function useHasJsonLd(): boolean {
  return useSiteData()?.jsonLd === true;
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
