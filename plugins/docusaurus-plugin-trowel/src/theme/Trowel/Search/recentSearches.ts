/** The number of searches that are kept. */
const most = 8;
/** The longest search that is kept, in characters. A pasted log is longer. */
const longest = 120;

/** Reads the searches that the browser has kept, newest first. Returns none for anything else. */
export function parseRecent(stored: string | null | undefined): readonly string[] {
  try {
    const read: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(read)
      ? read.filter((text) => typeof text === 'string' && text.trim() !== '').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** Adds a search in front. It replaces the last one if it only continues it. */
export function addRecent(recent: readonly string[], text: string): readonly string[] {
  const added = text.trim();
  if (added === '' || added.length > longest) return recent;
  const rest = recent.filter((other, at) => other !== added && !(at === 0 && added.startsWith(other)));
  return [added, ...rest].slice(0, most);
}
