import type { KindName } from '../../../content/kinds/index.ts';

/** The kinds' names; the list in `content/` brings all schemas with it, which is nothing for a browser. */
const names: Readonly<Record<KindName, true>> = {
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
};

/** In the order in which people are shown them. */
export const kindNames: readonly string[] = Object.keys(names);

/** Narrows text from an address or an index to a kind's name. */
export function isKindName(name: string): name is KindName {
  return Object.hasOwn(names, name);
}
