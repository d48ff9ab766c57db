import GithubSlugger from 'github-slugger';
import { findReviews } from '../hub/reviews.ts';
import { compareText } from '../shared/compareText.ts';
import type { PersonLink } from './links.ts';
import type { ReviewRow, ReviewsPageProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** The page of everything that falls due one day, by who has to see to it. */
export function toReviewsPage({ brief, outcomeAfter, edited }: Surroundings): { readonly reviews: ReviewsPageProps } {
  const owners = new Map<string, { person?: PersonLink; rows: ReviewRow[] }>();
  for (const { entry: id, what, due, ownerId, owner: written } of findReviews(brief.hub.entries, outcomeAfter)) {
    const entry = brief.find(id);
    if (!entry) continue;
    const [keeper] = ownerId === undefined ? [] : brief.links([ownerId]);
    const person = keeper
      ? { name: keeper.title, permalink: keeper.permalink }
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
  const nobodys = owners.get('');
  const slugger = new GithubSlugger();
  return {
    reviews: {
      owners: [
        ...named.sort((a, b) => compareText(a.person?.name ?? '', b.person?.name ?? '')),
        ...(nobodys ? [nobodys] : []),
      ].map((owner) => ({ ...owner, anchor: slugger.slug(`owner-${owner.person?.name ?? 'nobody'}`) })),
    },
  };
}
