import { findReviews } from '../hub/reviews.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import type { ReviewsPageProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the props of the page of what is due, the earliest first. */
export function toReviewsPage({ brief, outcomeAfter, edited }: Surroundings): { readonly reviews: ReviewsPageProps } {
  const rows = findReviews(brief.hub.entries, outcomeAfter).flatMap(({ entry: id, what, due, ownerId, owner }) => {
    const entry = brief.find(id);
    if (!entry) return [];
    const row = { entry: brief.link(entry), what, due, owner: toOwner(ownerId, owner, brief) };
    return [{ ...row, verified: entry.verified, edited: edited.get(entry.source) }];
  });
  return { reviews: { rows } };
}

function toOwner(id: string | undefined, written: string | undefined, { links }: Directory): PersonLink | undefined {
  const [link] = id === undefined ? [] : links([id]);
  if (link) return { name: link.title, permalink: link.permalink };
  return written ? { name: written } : undefined;
}
