import type { HubEntry } from './hub.ts';

/** Says whether a page is for all to read: it is in lists, and no draft. */
export function isShown({ draft, unlisted }: Pick<HubEntry, 'draft' | 'unlisted'>): boolean {
  return !draft && !unlisted;
}
