/** Returns the anchor that a title makes, from its letters and digits: `get-your-badge`. `undefined` without any. */
export function titleAnchor(title: string | undefined): string | undefined {
  return (title ?? '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join('-');
}
