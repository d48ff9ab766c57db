/**
 * Returns the anchor of a landmine on its page, from the letters and digits of its title. `undefined` without any, as the
 * landmine then has no title to link.
 */
export function landmineAnchor(title: string | undefined): string | undefined {
  const words = (title ?? '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? `landmine-${words.join('-')}` : undefined;
}
