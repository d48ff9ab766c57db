import { titleAnchor } from './titleAnchor.ts';

/**
 * Returns the anchor of a landmine on its page, from the letters and digits of its title. `undefined` without any, as the
 * landmine then has no title to link.
 */
export function landmineAnchor(title: string | undefined): string | undefined {
  const anchor = titleAnchor(title);
  return anchor === undefined ? undefined : `landmine-${anchor}`;
}
