/** The length of a shared prefix at most. */
const longest = 30;

/**
 * Writes sorted words as one text, by front coding. Each word is a control character, whose code is one more than the length of
 * the prefix that it shares with the word before it, followed by the rest. Words contain no control characters.
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

/** Reads the output of `writeKeys`. */
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
