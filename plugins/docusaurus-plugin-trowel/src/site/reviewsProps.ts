import { findReviews } from '../hub/reviews.ts';
import { countBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import { cutRows, toPlaces } from './listPages.ts';
import type { ReviewRow, ReviewsPageProps } from './pageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Says whether nothing of a hub is ever due. */
export function hasNoReviews({ directory, outcomeAfter }: Surroundings): boolean {
  return findReviews(directory.hub.entries, outcomeAfter).length === 0;
}

/** Makes the props of the page of what is due, the earliest first. `all`: the rows of all its pages, to choose from. */
export function toReviewsPages({ brief, outcomeAfter, edited }: Surroundings): {
  readonly reviews: ReviewsPageProps;
  readonly all: readonly ReviewRow[];
}[] {
  const all = findReviews(brief.hub.entries, outcomeAfter).flatMap(
    ({ entry: id, what, due, ownerId, owner }): ReviewRow[] => {
      const entry = brief.find(id);
      if (!entry) return [];
      // What the list does not show would double its size.
      const { status: _, date: __, ...link } = brief.link(entry);
      const row = { entry: link, what, due, owner: toOwner(ownerId, owner, brief) };
      return [{ ...row, verified: entry.verified, edited: edited.get(entry.source) }];
    },
  );
  const pages = cutRows(all);
  const places = toPlaces(
    brief.pageOf('reviews'),
    pages.map(([first]) => first?.due ?? ''),
  );
  const common = { owners: countOwners(all), total: all.length };
  return pages.map((rows, at) => ({
    reviews: { ...common, rows, place: places[at], days: at === 0 && pages.length > 1 ? countDays(all) : undefined },
    all: pages.length > 1 ? all : [],
  }));
}

/** Counts the rows of each owner, sorted by name; those of nobody come last, without a name. */
function countOwners(rows: readonly ReviewRow[]): ReviewsPageProps['owners'] {
  return [...countBy(rows.map(({ owner }) => owner?.name))]
    .map(([name, count]) => ({ name, count }))
    .sort(
      (a, b) => Number(a.name === undefined) - Number(b.name === undefined) || compareText(a.name ?? '', b.name ?? ''),
    );
}

/** Counts the rows of each day from the first one on. */
function countDays(rows: readonly ReviewRow[]): ReviewsPageProps['days'] {
  const from = rows[0]?.due;
  if (from === undefined) return undefined;
  const dayOf = (date: string) => Math.round((Date.parse(date) - Date.parse(from)) / 86_400_000);
  const counts = countBy(rows.map(({ due }) => dayOf(due)));
  const last = dayOf(rows.at(-1)?.due ?? from);
  return { from, counts: Array.from({ length: last + 1 }, (_, day) => counts.get(day) ?? 0) };
}

function toOwner(id: string | undefined, written: string | undefined, { links }: Directory): PersonLink | undefined {
  const [link] = id === undefined ? [] : links([id]);
  if (link) return { name: link.title, permalink: link.permalink };
  return written ? { name: written } : undefined;
}
