import type { Facet } from './facet.ts';

/** The facet of entries of other hubs, which only a hub that reads some has. Its own entries have no value. */
export const hubFacet: Facet = { name: 'hub', label: 'Hub', order: 'frequent' };
