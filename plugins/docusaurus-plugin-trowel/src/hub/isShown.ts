import { type Audience, isReadBy } from '../content/audience.ts';
import type { HubEntry } from './hub.ts';

/** Says whether a page is for all to read: it is in lists, and no draft. */
export function isShown({ draft, unlisted }: Pick<HubEntry, 'draft' | 'unlisted'>): boolean {
  return !draft && !unlisted;
}

/**
 * Says whether an entry leaves the team: only then is it in a bundle, a feed, `llms.txt` or a `.md` page. The hub of a site's build
 * has only the entries that the build's audience may read, so there the audience need not be given. The terminal has all entries:
 * what it writes for others is for an audience that it names.
 */
export function isShared({ publish }: Pick<HubEntry, 'publish'>, audience: Audience = 'team'): boolean {
  return publish !== 'none' && isReadBy(publish, audience);
}
