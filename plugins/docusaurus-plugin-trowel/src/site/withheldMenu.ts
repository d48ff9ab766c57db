import type { AllContent } from '@docusaurus/types';

interface Draft {
  readonly id: string;
  readonly permalink: string;
  readonly source: string;
}

interface DocsContent {
  readonly loadedVersions: readonly { readonly drafts?: readonly Draft[] }[];
}

/** Finds the withheld pages among what Docusaurus takes for drafts, with their ids and addresses. */
export function findWithheldDrafts(allContent: AllContent, isWithheld: (source: string) => boolean): readonly Draft[] {
  const docs = Object.values((allContent['docusaurus-plugin-content-docs'] ?? {}) as Record<string, DocsContent>);
  return docs
    .flatMap(({ loadedVersions }) => loadedVersions.flatMap(({ drafts = [] }) => drafts))
    .filter(({ source }) => isWithheld(source.replace(/^@site\//, '')));
}

type Item = Readonly<Record<string, unknown>>;

/** Takes out of the menu and the footer what leads to withheld pages. Docusaurus writes the theme's settings into every page. */
export function withholdMenu(
  themeConfig: object,
  isWithheldLink: (href: string) => boolean,
  drafts: readonly Pick<Draft, 'id'>[],
): void {
  const ids = new Set(drafts.map(({ id }) => id));
  const isOut = ({ to, href, docId }: Item) =>
    [to, href].some((link) => typeof link === 'string' && isWithheldLink(link)) ||
    (typeof docId === 'string' && ids.has(docId));
  const keep = (items: readonly Item[]): Item[] =>
    items
      .filter((item) => !isOut(item))
      .map((item) => (Array.isArray(item.items) ? { ...item, items: keep(item.items as readonly Item[]) } : item))
      .filter((item) => !Array.isArray(item.items) || item.items.length > 0);
  const { navbar, footer } = themeConfig as Readonly<Record<string, { items?: Item[]; links?: Item[] } | undefined>>;
  if (Array.isArray(navbar?.items)) navbar.items = keep(navbar.items);
  if (Array.isArray(footer?.links)) footer.links = keep(footer.links);
}
