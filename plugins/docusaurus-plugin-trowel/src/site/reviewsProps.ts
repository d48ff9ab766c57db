import GithubSlugger from 'github-slugger';
import { findReviews } from '../hub/reviews.ts';
import { compareText } from '../shared/compareText.ts';
import type { PersonLink } from './links.ts';
import type { ReviewRow, ReviewsPageProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the props of the page of what is due, by owner. */
export function toReviewsPage({ brief, outcomeAfter, edited }: Surroundings): { readonly reviews: ReviewsPageProps } {
  const owners = new Map<string, { person?: PersonLink; rows: ReviewRow[] }>();
  for (const { entry: id, what, due, ownerId, owner: written } of findReviews(brief.hub.entries, outcomeAfter)) {
    const entry = brief.find(id);
    if (!entry) continue;
    const [ownerLink] = ownerId === undefined ? [] : brief.links([ownerId]);
    const person = ownerLink
      ? { name: ownerLink.title, permalink: ownerLink.permalink }
      : written
        ? { name: written }
        : undefined;
    const key = ownerId ?? written ?? '';
    const owner = owners.get(key) ?? { person, rows: [] };
    owner.rows.push({
      entry: brief.link(entry),
      what,
      due,
      verified: entry.verified,
      edited: edited.get(entry.source),
    });
    owners.set(key, owner);
  }
  const named = [...owners.values()].filter(({ person }) => person !== undefined);
  const unowned = owners.get('');
  const slugger = new GithubSlugger();
  return {
    reviews: {
      owners: [
        ...named.sort((a, b) => compareText(a.person?.name ?? '', b.person?.name ?? '')),
        ...(unowned ? [unowned] : []),
      ].map((owner) => ({ ...owner, anchor: slugger.slug(`owner-${owner.person?.name ?? 'nobody'}`) })),
    },
  };
}
