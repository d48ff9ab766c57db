import type { Problem } from '../content/problem.ts';

/** A page of the site: its file and its address. */
interface AddressedPage {
  readonly source: string;
  readonly permalink: string;
}

/** Reports pages that have the same address, of which Docusaurus shows only one. */
export function findAddressConflicts(pages: readonly AddressedPage[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ source, permalink }): Problem[] => {
    const address = withoutSlash(permalink);
    const other = first.get(address);
    if (other === undefined) first.set(address, source);
    if (other === undefined || other === source) return [];
    const message = `The page has the address ${permalink}, which ${other} has already; only one of them can be seen. Give one of the two another \`slug\` or file name.`;
    return [{ code: 'duplicate-url', severity: 'error', message, source }];
  });
}

/** Drops the hub's routes at whose address the site has a page. Returns a warning for each such page. */
export function dropTakenRoutes<Route extends { readonly path: string }>(
  routes: readonly Route[],
  pages: readonly AddressedPage[],
): { readonly routes: readonly Route[]; readonly problems: readonly Problem[] } {
  const taken = new Map(pages.map(({ source, permalink }) => [withoutSlash(permalink), source]));
  const problems = routes.flatMap(({ path }): Problem[] => {
    const source = taken.get(withoutSlash(path));
    if (source === undefined) return [];
    const message = `The page has the address ${path}, at which the hub has a page of its own; the hub’s gives way. Give this page another address, or the hub another \`routeBasePath\` or \`home\`.`;
    return [{ code: 'duplicate-url', severity: 'warning', message, source }];
  });
  return { routes: routes.filter(({ path }) => !taken.has(withoutSlash(path))), problems };
}

/** Cuts off the slash at the end, since an address means the same with and without it. */
export function withoutSlash(permalink: string): string {
  return permalink.length > 1 ? permalink.replace(/\/$/, '') : permalink;
}
