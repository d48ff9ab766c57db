/** Says whether a file is a page by its path: Markdown, and neither it nor a folder above begins with `_` or `.`. */
export function isPagePath(source: string): boolean {
  return /\.mdx?$/i.test(source) && !/(?:^|\/)(?:[_.]|node_modules\/)/i.test(source);
}
