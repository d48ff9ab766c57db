import type { Entry } from '../content/entry.ts';
import type { Fix } from '../content/fix.ts';
import type { Problem } from '../content/problem.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';

/**
 * Finds docs pages that have the same address: by the same `slug`, or as `x.md` beside `x/index.md`. Reports only what
 * the files prove. The site also checks addresses that depend on numbered names and on its routes.
 */
export function findDuplicateAddresses(entries: readonly HubEntry[]): Problem[] {
  const pages = entries.filter(({ kind, source, draft }) => kind !== 'story' && !source.startsWith('blog/') && !draft);
  const byAddress = indexBy(pages, (entry) => [addressOf(entry)]);
  return [...byAddress.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const sources = same.map(({ source }) => source).sort(compareText);
      return same.map((entry) => toProblem(entry, sources));
    });
}

function toProblem({ source, places, slug }: Entry, sources: readonly string[]): Problem {
  const others = sources.filter((other) => other !== source).join(', ');
  const message = `This page has the same address as ${others}; give one of them another \`slug\`, or move it.`;
  const fixes: readonly Fix[] = slug === undefined ? [] : [{ type: 'remove', field: 'slug' }];
  return { code: 'duplicate-url', severity: 'error', message, source, at: places.slug, field: 'slug', fixes };
}

/** Returns a text that two pages share only when their addresses are certainly the same. */
function addressOf({ source, slug }: Entry): string {
  const folders = source.split('/');
  const file = (folders.pop() as string).replace(/\.mdx?$/i, '');
  if (slug?.startsWith('/')) return `slug ${rootOf(folders)} ${trim(slug)}`;
  if (slug !== undefined) return `slug ${folders.join('/')} ${trim(slug)}`;
  // Docusaurus takes these files as the page of their folder: isCategoryIndex of @docusaurus/plugin-content-docs.
  const isIndex = /^(?:index|readme)$/i.test(file) || file.toLowerCase() === folders.at(-1)?.toLowerCase();
  return `file ${[...folders, ...(isIndex ? [] : [file])].join('/')}`;
}

/** Returns the docs folder that a file is in. Each docs folder, and each version of it, has addresses of its own. */
function rootOf([first = '', second = '']: readonly string[]): string {
  return /versioned_docs$/.test(first) ? `${first}/${second}` : first;
}

function trim(slug: string): string {
  return slug.replace(/^\.\//, '').replace(/(?<=.)\/+$/, '');
}
