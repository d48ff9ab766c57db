/** A former text of a step, by its hash. */
interface FormerText {
  readonly hash: string;
}

/**
 * Returns what was changed in a step since somebody read it, newest first: its former texts down to the one that was read. Empty when it is
 * unchanged, and when nothing is known of what was read.
 * @param changes The former texts of the step, newest first.
 * @param read The hash of what was read.
 */
export function changesSince<Change extends FormerText>(
  changes: readonly Change[] | undefined,
  { read, now }: { readonly read: string | undefined; readonly now: string },
): readonly Change[] {
  if (changes === undefined || read === now) return [];
  return changes.slice(0, changes.findIndex(({ hash }) => hash === read) + 1);
}
