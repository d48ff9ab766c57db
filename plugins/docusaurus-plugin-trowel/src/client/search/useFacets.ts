import { useMemo } from 'react';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import type { Facet } from '../../facets/facet.ts';
import { useSiteData } from './siteData.ts';

/** Returns the facets by which readers can filter: the built-in ones, and those of the site's own fields. */
export function useFacets(): readonly Facet[] {
  const custom = useSiteData()?.facets;
  return useMemo(() => (custom ? [...builtInFacets, ...custom] : builtInFacets), [custom]);
}
