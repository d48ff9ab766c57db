import {
  type Analyzer,
  type FacetValue,
  type FacetValues,
  isHandbook,
  type SearchDocument,
  toFirstDay,
  toLastDay,
  toNames,
  toPath,
  toTitleKey,
} from 'docusaurus-plugin-trowel/search-engine';

/** A page as it is stored in an index. */
export interface IndexedPage extends Omit<SearchDocument, 'sections' | 'symptoms' | 'facets'> {
  readonly hub: string;
  readonly names: readonly string[];
  readonly path: string;
  readonly titleKey: string;
  readonly titleTerms: readonly string[];
  readonly titleLength: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly handbook: boolean;
  /** The labels of its systems, as results show them. */
  readonly systems: readonly string[];
  readonly symptoms: readonly { readonly text: string }[];
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** The same values with their labels, to be counted: see `toLabelled`. */
  readonly labelled: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly IndexedSection[];
}

/** A section of a page. In the index it is a document of its own, below its page. */
export interface IndexedSection {
  /** Its place in the page, counted from 0. */
  readonly at: number;
  readonly heading?: string;
  readonly anchor?: string;
  readonly body: string;
  readonly code: string;
}

/** Makes the page that is stored of a document. */
export function toIndexedPage(
  document: SearchDocument,
  { hub, analyzer }: { readonly hub: string; readonly analyzer: Analyzer },
): IndexedPage {
  const { sections, symptoms, ...page } = document;
  // Over several hubs, the hub is a facet like any other. An entry of a hub that this one reads keeps that hub's name.
  const facets: FacetValues = { hub: [{ value: hub, label: hub }], ...document.facets };
  const titleTerms = [...new Set(analyzer.words(page.title).map(({ term }) => term))];
  return {
    ...page,
    hub,
    names: toNames(document),
    path: toPath(page.source),
    titleKey: toTitleKey(page.title),
    titleTerms,
    titleLength: titleTerms.length,
    ...(page.date === undefined ? {} : { firstDay: toFirstDay(page.date), lastDay: toLastDay(page.date) }),
    handbook: isHandbook(document),
    systems: (facets.system ?? []).map(({ label }) => label),
    symptoms: symptoms.map((text) => ({ text })),
    facets: Object.fromEntries(
      Object.entries(facets).map(([name, values]) => [name, values.map(({ value }) => value)]),
    ),
    labelled: Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, values.map(toLabelled)])),
    sections: sections.map(({ heading, anchor, text, code }, at) => ({ at, heading, anchor, body: text, code })),
  };
}

const separator = '\u0001';

/** Joins a facet's value and its label to one word, so that one count of the engine gives both. */
function toLabelled({ value, label }: FacetValue): string {
  return `${value}${separator}${label}`;
}

/** Splits what `toLabelled` has joined. */
export function fromLabelled(labelled: string): FacetValue {
  const at = labelled.indexOf(separator);
  return { value: labelled.slice(0, at), label: labelled.slice(at + separator.length) };
}
