import type { KindName } from '../../content/kinds/names.ts';
import { kindIcons } from '../generated/kindIcons.ts';

/** The names of all kinds, in the order in which they are shown. */
export const kindNames: readonly string[] = Object.keys(kindIcons);

/** Returns whether a text is a kind's name. */
export function isKindName(name: string): name is KindName {
  return kindNames.includes(name);
}
