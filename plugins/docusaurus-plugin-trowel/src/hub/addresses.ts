import type { Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';

/**
 * Finds docs pages that ask for one address: by the same `slug`, or as `x.md` beside `x/index.md`. Only what the files
 * alone can tell: the site knows the addresses of all pages, with numbers in names and routes taken into account.
 */
export function findSameAddress(entries: readonly HubEntry[]): Problem[] {
  const pages = entries.filter(({ kind, draft }) => kind !== 'story' && !draft);
  const byAddress = indexBy(pages, (entry) => [addressOf(entry)]);
  return [...byAddress.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const sources = same.map(({ source }) => source).sort(compareText);
      return same.map((entry) => toProblem(entry, sources));
    });
}

function toProblem({ source, places }: Entry, sources: readonly string[]): Problem {
  const others = sources.filter((other) => other !== source).join(', ');
  const message = `This page has the same address as ${others}; give one of them another \`slug\`, or move it.`;
  return { code: 'duplicate-url', severity: 'error', message, source, at: places.slug, field: 'slug' };
}

/** A text that two pages share when, and only when, their addresses are the same for certain. */
function addressOf({ source, slug }: Entry): string {
  const folders = source.split('/');
  const file = (folders.pop() as string).replace(/\.mdx?$/i, '');
  if (slug?.startsWith('/')) return `slug ${rootOf(folders)} ${trim(slug)}`;
  if (slug !== undefined) return `slug ${folders.join('/')} ${trim(slug)}`;
  // What Docusaurus takes as the page of its folder: isCategoryIndex of @docusaurus/plugin-content-docs.
  const isIndex = /^(?:index|readme)$/i.test(file) || file.toLowerCase() === folders.at(-1)?.toLowerCase();
  return `file ${[...folders, ...(isIndex ? [] : [file])].join('/')}`;
}

/** The folder of a site's docs, each of which has addresses of its own; each version of them too. */
function rootOf([first = '', second = '']: readonly string[]): string {
  return /versioned_docs$/.test(first) ? `${first}/${second}` : first;
}

function trim(slug: string): string {
  return slug.replace(/^\.\//, '').replace(/(?<=.)\/+$/, '');
}
