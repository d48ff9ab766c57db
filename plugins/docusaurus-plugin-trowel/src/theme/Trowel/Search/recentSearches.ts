/** How many searches are remembered. */
const most = 8;
/** A pasted log is no search to come back to. */
const longest = 120;

/** Reads what the browser has kept, newest first; anything else is nothing. */
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

/** Puts a search in front; one that only went on from the last one takes its place. */
export function addRecent(recent: readonly string[], text: string): readonly string[] {
  const added = text.trim();
  if (added === '' || added.length > longest) return recent;
  const rest = recent.filter((other, at) => other !== added && !(at === 0 && added.startsWith(other)));
  return [added, ...rest].slice(0, most);
}
