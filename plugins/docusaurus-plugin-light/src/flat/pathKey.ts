/**
 * Returns the key of a path: the same for all spellings of an address for which Docusaurus shows the same page. Others may share it, which
 * costs nothing. This runs at the build and in the browser.
 */
export function toPathKey(path: string): string {
  const plain = decode(path)
    .trim()
    .replace(/(?:\/index)?\.html$/, '')
    .replace(/[\s/]+$/, '');
  // The router ignores case.
  return plain.toUpperCase();
}

/** Returns the keys under which the page of a browser's path can be, since Docusaurus tries the path as it is and decoded. */
export function toPathKeys(path: string): readonly string[] {
  const plain = path.replace(/[?#].*$/s, '');
  return Array.from(new Set([toPathKey(plain), toPathKey(decode(plain))]));
}

/** Returns which of a number of shards, a power of two, a key belongs to. */
export function toShard(key: string, shards: number): number {
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 15) ^ hash) & (shards - 1);
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
