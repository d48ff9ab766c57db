import type { Fix } from '../content/fix.ts';
import { proposeNames, proposeNear } from '../content/fixProposals.ts';
import type { Problem, Severity } from '../content/problem.ts';
import { createFindSimilar } from '../content/spellingSuggestion.ts';
import type { CompiledPage, PageLink } from './compiledPage.ts';

/** An address of the site. One that is not exact stands for all addresses below it. */
export interface SiteRoute {
  readonly path: string;
  readonly exact: boolean;
}

/** What a site does about a fault, as its configuration says. */
export type Reaction = 'ignore' | 'log' | 'warn' | 'throw';

interface LinkInput {
  readonly pages: readonly CompiledPage[];
  readonly routes: readonly SiteRoute[];
  readonly baseUrl: string;
  readonly onBrokenLinks: Reaction;
  readonly onBrokenAnchors: Reaction;
}

/** Anchors that the hub's own components give to what they add to a page: stages, sections, blocks. */
const hubAnchor = /^(?:trowel|stage)-/;

/** Finds the links of pages that lead nowhere, by the rules of Docusaurus's own check of a finished build. */
export function findBrokenLinks({ pages, routes, baseUrl, onBrokenLinks, onBrokenAnchors }: LinkInput): Problem[] {
  const byPath = new Map(pages.map((page) => [toKey(page.permalink), page]));
  const exact = new Set(routes.filter((route) => route.exact).map(({ path }) => toKey(path)));
  const open = routes.filter((route) => !route.exact).map(({ path }) => toKey(path));
  const isRoute = (path: string) =>
    exact.has(path) || open.some((above) => path === above || path.startsWith(`${above}/`));
  return pages.flatMap((page) =>
    page.links.flatMap((link): Problem[] => {
      const target = resolveLink(link.href, { page: page.permalink, baseUrl });
      if (!target) return [];
      const path = toKey(target.path);
      const fault = (code: Problem['code'], reaction: Reaction, message: string, fixes: readonly Fix[]): Problem[] =>
        reaction === 'ignore'
          ? []
          : [{ code, severity: toSeverity(reaction), message, source: page.source, at: placeOf(link), fixes }];
      // The same link to a file that does not exist is reported as such.
      if (page.problems.some(({ at }) => at !== undefined && at.line === link.line && at.column === link.column))
        return [];
      if (!isRoute(path))
        return fault(
          'broken-link',
          onBrokenLinks,
          `The link \`${link.href}\` leads nowhere: there is no page at \`${target.path}\`; correct it, or take it out.`,
          [{ type: 'link', href: link.href }],
        );
      const other = byPath.get(path);
      if (!target.hash || !other || other.isOpen || hubAnchor.test(target.hash)) return [];
      if (other.anchors.includes(target.hash) || other.anchors.includes(decode(target.hash))) return [];
      return fault(
        'broken-anchor',
        onBrokenAnchors,
        `The link \`${link.href}\` leads to no heading: \`${other.source}\` has none with the id \`${decode(target.hash)}\`; correct it, or leave out what follows \`#\`.`,
        proposeAnchors(link.href, decode(target.hash), other.anchors),
      );
    }),
  );
}

/** Proposes the nearest headings of a page, or the page itself. */
function proposeAnchors(href: string, anchor: string, anchors: readonly string[]): readonly Fix[] {
  const [page = ''] = href.split('#');
  return [
    ...proposeNear(
      href,
      createFindSimilar(anchors)(anchor).map((near) => `${page}#${near}`),
    ),
    ...(page === '' ? [] : proposeNames(href, [page])),
  ];
}

function placeOf({ line, column }: PageLink): Problem['at'] {
  return line === undefined ? undefined : { line, column: column ?? 1 };
}

/** What stops the build is an error; what it only mentions is a warning. */
export function toSeverity(reaction: Reaction): Severity {
  return reaction === 'throw' ? 'error' : 'warning';
}

/** Resolves a link as `@docusaurus/Link` does; returns `undefined` for one that leads out of the site. */
function resolveLink(
  href: string,
  { page, baseUrl }: { readonly page: string; readonly baseUrl: string },
): { readonly path: string; readonly hash: string } | undefined {
  if (href === '' || /^(?:\w*:|\/\/)/.test(href)) return undefined;
  const based = href.startsWith('/') && !href.startsWith(baseUrl) ? `${baseUrl}${href.slice(1)}` : href;
  try {
    const url = new URL(based, new URL(page, 'https://example.com'));
    return { path: url.pathname, hash: url.hash.slice(1) };
  } catch {
    return { path: based, hash: '' };
  }
}

/** Routes are compared without regard to case and to a slash at the end. */
function toKey(path: string): string {
  return decode(path)
    .toLowerCase()
    .replace(/(?<=.)\/$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
