/** The part of a keyboard event that says whether it asks for search. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** Whether a key opens search: `/` where nothing is being written, Ctrl or Cmd with K anywhere. */
export function isSearchKey({ key, ctrlKey, metaKey, altKey, target }: Key): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  // The document itself can be the target, too.
  return key === '/' && !(target as Element).closest?.('input,textarea,select,[contenteditable],dialog');
}
