/** A value by which pages can be narrowed: `value` is used in addresses and typed queries, `label` is shown to readers. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

/** How the values of a facet are ordered: the newest first, the most frequent first, or as listed. */
export type FacetOrder = 'newest' | 'frequent' | readonly string[];

/** A way to narrow a list of pages. Plain data, so that a site can add facets of its own to the built-in ones. */
export interface Facet {
  /** The name typed before the colon, and the key in addresses. */
  readonly name: string;
  /** The name that readers see, in English; the theme translates the labels of the built-in facets. */
  readonly label: string;
  readonly order: FacetOrder;
  /** Other names that can be typed before the colon. */
  readonly aliases?: readonly string[];
}

/** The values that one page has, by the name of the facet. */
export type FacetValues = Readonly<Record<string, readonly FacetValue[]>>;

/** A value and the number of pages that choosing it would list while all other facets stay as they are. */
export interface FacetCount extends FacetValue {
  readonly count: number;
}

/** A facet with its values, in the order in which they are offered. */
export interface FacetCounts extends Pick<Facet, 'name' | 'label'> {
  readonly values: readonly FacetCount[];
}

/** The facets of a hub, with the values of its pages or of those that were found. */
export interface KnownFacets {
  readonly facets: readonly Facet[];
  readonly counts: readonly FacetCounts[];
}
