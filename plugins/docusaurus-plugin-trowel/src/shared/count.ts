/** `1 error`, `3 errors`. */
export function count(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}

/** Says that a folder holds nothing to show. `pages` counts those of every kind. */
export function noPages({ pages, folder }: { readonly pages: number; readonly folder: string }): string {
  if (pages > 0) return 'No pages of that kind.';
  return `No pages in ${folder === '' ? 'this folder' : folder}: there is no .md or .mdx file in it.`;
}
