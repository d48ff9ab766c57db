/**
 * Finds a new address for each page whose address another page has: `README.md` beside `index.md`, `a.md` beside
 * `a/index.md`, `a/a.md`, names that differ only in case.
 * @param pages Paths below the docs folder, with `/`.
 * @returns `slug` by path, only for those pages
 */
export function findSlugs(pages: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  // `index.md` keeps the folder's address, whatever else is there.
  const inOrder = [...pages].sort((a, b) => Number(!isIndex(a)) - Number(!isIndex(b)));
  for (const page of inOrder) {
    // Docusaurus refuses these in addresses.
    const plain = page.replace(/\.mdx?$/i, '').replaceAll(/[%#?\\]/g, '-');
    const usual = addressOf(page);
    // The hub owns the site's front page.
    const wanted = (/[%#?\\]/.test(usual) ? plain : usual) || plain;
    let address = wanted;
    for (let count = 1; taken.has(address.toLowerCase()); count++) address = count === 1 ? plain : `${plain}-${count}`;
    taken.add(address.toLowerCase());
    if (address !== usual) slugs.set(page, `/${address}`);
  }
  return slugs;
}

/** Returns the address that Docusaurus gives to a page. An index, or a page named like its folder, gets the folder's. */
export function addressOf(page: string): string {
  const parts = page.replace(/\.mdx?$/i, '').split('/');
  const name = parts.at(-1)?.toLowerCase();
  const isFolderPage =
    name === 'index' || name === 'readme' || (parts.length > 1 && name === parts.at(-2)?.toLowerCase());
  return (isFolderPage ? parts.slice(0, -1) : parts).join('/');
}

function isIndex(page: string): boolean {
  return /(?:^|\/)index\.mdx?$/i.test(page);
}
