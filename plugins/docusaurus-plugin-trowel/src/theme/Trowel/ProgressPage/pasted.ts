/**
 * Takes the fragment of a share link out of what somebody pasted: the link, all of a message with it, or what stands behind the `#` alone. Of several it
 * is the longest, since links are longer than names of channels.
 */
export function toFragment(text: string): string {
  const [longest = text.trim()] = [...text.matchAll(/#([^\s#]+)/g)]
    .map(([, fragment = '']) => fragment)
    .toSorted((a, b) => b.length - a.length);
  return longest;
}
