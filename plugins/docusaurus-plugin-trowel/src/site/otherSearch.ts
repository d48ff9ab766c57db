import path from 'node:path';

/** What is read here of a site's config, as it is written. */
interface SearchingSite {
  readonly plugins?: readonly unknown[];
  readonly themes?: readonly unknown[];
  readonly themeConfig?: unknown;
}

/** Names of packages that bring a search: `@easyops-cn/docusaurus-search-local`, `docusaurus-lunr-search`. */
const searching = /search|lunr|algolia|typesense|pagefind/i;

/**
 * Says whether a site has a search besides the hub's: of a package in `plugins` or `themes`, or of the classic preset with Algolia.
 * Such a search has a page at `/search`, and Docusaurus does not tell plugins of each other's pages.
 */
export function hasOtherSearch({ plugins = [], themes = [], themeConfig }: SearchingSite): boolean {
  const names = [...plugins, ...themes].map((entry) => (Array.isArray(entry) ? entry[0] : entry));
  const isConfigured = ['algolia', 'typesense'].some((key) => Object.hasOwn((themeConfig ?? {}) as object, key));
  return isConfigured || names.some((name) => typeof name === 'string' && searching.test(toPackageName(name)));
}

/** Returns the package of a path that `require.resolve` gave, or the name itself. */
function toPackageName(name: string): string {
  const [, inside] = /.*node_modules[\\/](.*)$/s.exec(name) ?? [];
  const parts = (inside ?? name).split(/[\\/]/);
  if (inside === undefined && path.isAbsolute(name)) return '';
  return parts.slice(0, parts[0]?.startsWith('@') ? 2 : 1).join('/');
}
