import type { Place } from './types.ts';

/** The length of a text to search for at most; a longer one is cut between words. */
const longest = 200;

/**
 * Returns what to search the hub for besides the places that were found in a pasted text: the text when it names no place, as
 * a question does, or the name when all it names is a file or a word without a folder. `undefined` for anything with a path.
 */
export function findSearchText(text: string, places: readonly Place[]): string | undefined {
  const [first, ...others] = places;
  if (!first) return toQuery(text);
  const isBare = others.length === 0 && first.partial === true && !first.path.includes('/') && first.path !== '';
  const isLine = text.trim().split('\n').length === 1;
  return isBare && isLine && !first.lines && !first.markers ? first.path : undefined;
}

function toQuery(text: string): string | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const cut = plain.length > longest ? plain.slice(0, longest).replace(/\S*$/, '').trim() : plain;
  return /[\p{L}\p{N}]/u.test(cut) ? cut : undefined;
}
