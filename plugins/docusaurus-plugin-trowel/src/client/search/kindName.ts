import type { KindName } from '../../content/kinds/names.ts';
import { kindIcons } from '../generated/kindIcons.ts';

/** In the order in which people are shown them. */
export const kindNames: readonly string[] = Object.keys(kindIcons);

/** Narrows text from an address or an index to a kind's name. */
export function isKindName(name: string): name is KindName {
  return kindNames.includes(name);
}
