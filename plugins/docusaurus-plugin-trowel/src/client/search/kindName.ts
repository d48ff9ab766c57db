import type { SearchKind } from '../../search/search.ts';
import { kindIcons } from '../generated/kindIcons.ts';

/** In the order in which people are shown them; the entries of decision logs come last. */
export const kindNames: readonly string[] = [...Object.keys(kindIcons), 'log'];

/** Narrows text from an address or an index to a kind's name. */
export function isKindName(name: string): name is SearchKind {
  return kindNames.includes(name);
}
