import type { HubEntry } from '../hub/hub.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { Contributions } from './contribution.ts';
import { type Foundation, isFoundation } from './foundation.ts';
import { hasLeft, isPublic } from './standing.ts';

/** Somebody whose writing and teaching others build on. */
export interface Multiplier {
  /** Id of their page. */
  readonly person: string;
  /** What others built on it, the newest first. */
  readonly foundations: readonly Foundation[];
}

/** So many other people, and so many of their pages, build on what a multiplier wrote and taught. */
const fewest = { people: 2, pages: 3 };

/**
 * Finds the people on whose writing and teaching others build: two other people at least, with three pages of theirs. It is for
 * thanks, so it has no counts to compare, and only people who want to be named and whose last day has not passed. Whoever was built on
 * last comes first.
 */
export function findMultipliers(
  contributions: Contributions,
  people: readonly HubEntry[],
  today: CalendarDate,
): readonly Multiplier[] {
  return people
    .filter((person) => isPublic(person) && !hasLeft(person, today))
    .flatMap(({ id: person }): Multiplier[] => {
      const foundations = (contributions.get(person) ?? []).filter(isFoundation).sort(compareDays);
      return isEnough(foundations) ? [{ person, foundations }] : [];
    })
    .sort((a, b) => compareText(lastDay(b), lastDay(a)) || compareText(a.person, b.person));
}

function isEnough(foundations: readonly Foundation[]): boolean {
  const people = new Set(foundations.flatMap(({ others }) => others));
  const pages = new Set(foundations.map(({ by }) => by));
  return people.size >= fewest.people && pages.size >= fewest.pages;
}

function lastDay({ foundations }: Multiplier): CalendarDate {
  return foundations[0]?.date ?? '';
}

function compareDays(a: Foundation, b: Foundation): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.entry, b.entry) || compareText(a.by, b.by);
}
