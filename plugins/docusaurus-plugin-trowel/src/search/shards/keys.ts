/** A shared beginning is counted up to this length. */
const longest = 30;

/**
 * Sorted words as one text: each as a control character that says how many characters it shares with the one before it,
 * and the rest. No word has a control character.
 */
export function writeKeys(keys: readonly string[]): string {
  let before = '';
  return keys
    .map((key) => {
      let shared = 0;
      while (shared < longest && shared < key.length && key[shared] === before[shared]) shared++;
      before = key;
      return String.fromCharCode(shared + 1) + key.slice(shared);
    })
    .join('');
}

/** Reads words as they were written. */
export function readKeys(text: string): string[] {
  const keys: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; ) {
    const shared = text.charCodeAt(at) - 1;
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) > longest + 1) end++;
    before = before.slice(0, shared) + text.slice(at + 1, end);
    keys.push(before);
    at = end;
  }
  return keys;
}
