import type { Problem } from '../content/problem.ts';

/** A file of the site and its address. */
interface Addressed {
  readonly source: string;
  readonly permalink: string;
}

/** Reports pages that claim one address: Docusaurus shows only one of them. */
export function findSharedAddresses(pages: readonly Addressed[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ source, permalink }): Problem[] => {
    const address = toKey(permalink);
    const other = first.get(address);
    if (other === undefined) first.set(address, source);
    if (other === undefined || other === source) return [];
    const message = `The page has the address ${permalink}, which ${other} has already; only one of them can be seen. Give one of the two another \`slug\` or file name.`;
    return [{ code: 'duplicate-url', severity: 'error', message, source }];
  });
}

/** Leaves an address to the site's own page where the hub would put one of its own; the page is told. */
export function giveWay<Route extends { readonly path: string }>(
  routes: readonly Route[],
  pages: readonly Addressed[],
): { readonly routes: readonly Route[]; readonly problems: readonly Problem[] } {
  const taken = new Map(pages.map(({ source, permalink }) => [toKey(permalink), source]));
  const problems = routes.flatMap(({ path }): Problem[] => {
    const source = taken.get(toKey(path));
    if (source === undefined) return [];
    const message = `The page has the address ${path}, at which the hub has a page of its own; the hub’s gives way. Give this page another address, or the hub another \`routeBasePath\` or \`home\`.`;
    return [{ code: 'duplicate-url', severity: 'warning', message, source }];
  });
  return { routes: routes.filter(({ path }) => !taken.has(toKey(path))), problems };
}

/** Addresses are the same with and without a slash at the end. */
export function toKey(permalink: string): string {
  return permalink.length > 1 ? permalink.replace(/\/$/, '') : permalink;
}
