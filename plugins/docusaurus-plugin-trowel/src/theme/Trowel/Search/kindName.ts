import type { SearchKind } from '../../../search/search.ts';

/** The kinds' names; the list in `content/` brings all schemas with it, which is nothing for a browser. */
const names: Readonly<Record<SearchKind, true>> = {
  decision: true,
  archaeology: true,
  system: true,
  constraint: true,
  challenge: true,
  story: true,
  pattern: true,
  path: true,
  playbook: true,
  person: true,
  guide: true,
  log: true,
};

/** In the order in which people are shown them. */
export const kindNames: readonly string[] = Object.keys(names);

/** Narrows text from an address or an index to a kind's name. */
export function isKindName(name: string): name is SearchKind {
  return Object.hasOwn(names, name);
}
