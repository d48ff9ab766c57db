/** The length of a hash: so many hexadecimal digits that two files of an index never have the same. */
export const hashLength = 10;
/** The length of the hash of a page's text, which has the slot in its name, too. */
export const textHashLength = 6;

/** Returns a hash from a list of hashes. */
export function hashAt(hashes: string, at: number): string {
  return hashes.slice(at * hashLength, (at + 1) * hashLength);
}
