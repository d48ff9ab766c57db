import type { PageLink } from './compiledPage.ts';

/** Finds the links of the site's menus in the configuration of its theme, with the lines of the file where they stand. */
export function findMenuLinks(themeConfig: unknown, text: string): PageLink[] {
  const { navbar, footer } = (themeConfig ?? {}) as { navbar?: { items?: unknown }; footer?: { links?: unknown } };
  return [...findTargets(navbar?.items), ...findTargets(footer?.links)].map((href) => ({
    href,
    ...findLine(text, href),
  }));
}

function findTargets(item: unknown): string[] {
  if (Array.isArray(item)) return item.flatMap(findTargets);
  if (typeof item !== 'object' || item === null) return [];
  const { to, items } = item as { to?: unknown; items?: unknown };
  return [...(typeof to === 'string' ? [to] : []), ...findTargets(items)];
}

function findLine(text: string, href: string): Partial<Pick<PageLink, 'line' | 'column'>> {
  const found = ["'", '"', '`'].map((quote) => text.indexOf(quote + href + quote)).find((at) => at !== -1);
  if (found === undefined) return {};
  const lines = text.slice(0, found).split('\n');
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
