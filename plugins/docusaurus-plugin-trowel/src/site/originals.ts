import type { ContentFolder } from './contentFolders.ts';

const translated = /^i18n\/[^/]+\/docusaurus-plugin-content-(?:docs|blog)[^/]*\/(?:current\/|version-[^/]+\/)?/;
const versioned = /^(?:[^/]+_)?versioned_docs\/version-[^/]+\//;

/** Lists the pages that a file may be a translation or a former version of, and itself. */
export function originalsOf(source: string, folders: readonly ContentFolder[]): string[] {
  const rest = [translated, versioned].flatMap((prefix) => (prefix.test(source) ? source.replace(prefix, '') : []));
  return [source, ...rest.flatMap((below) => folders.map(({ folder }) => `${folder}/${below}`))];
}
