import type { Position } from '../content/problem.ts';
import type { PageLink } from './compiledPage.ts';
import { findInText } from './textPlace.ts';

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

function findLine(text: string, href: string): Position | undefined {
  return ["'", '"', '`'].map((quote) => findInText(text, quote + href + quote)).find((at) => at !== undefined);
}
