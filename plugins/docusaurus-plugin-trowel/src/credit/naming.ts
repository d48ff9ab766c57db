import { createNameFinder } from '../content/team/personalText.ts';
import type { HubEntry } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import { isPublic } from './standing.ts';

/** Kinds whose titles and addresses say who was guided. */
const personal: ReadonlySet<string> = new Set(['engagement', 'log']);

type Find = (id: string) => HubEntry | undefined;

/**
 * Returns the names of the people in an engagement or a log, besides one, who have not said that they may be named. As long as there are
 * any, evidence has neither its title nor its address: that somebody is guided is theirs to tell. Of pages of other kinds there are none.
 */
export function listUnnamed(entry: HubEntry, person: string, find: Find): readonly string[] {
  if (!personal.has(entry.kind)) return [];
  const ids = [...new Set(Object.values(entry.peopleIds).flat())];
  const known = ids.map((id) => ({ id, page: find(id) }));
  const spellings = new Set(known.flatMap(({ id, page }) => [id, nameOfId(id), page?.title ?? ''].map(fold)));
  // Who has no page has not said anything, and the mentee of a log that names none is in its address.
  const withoutPage = entry.people.filter((written) => !spellings.has(fold(written)));
  const unsaid = entry.kind === 'log' && (entry.peopleIds.log ?? []).length === 0 ? [entry.title] : [];
  const silent = known.flatMap(({ id, page }) =>
    id === person || (page !== undefined && isPublic(page)) ? [] : [page?.title ?? '', nameOfId(id)],
  );
  return [...silent, ...withoutPage, ...unsaid].filter((name) => name !== '');
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** Leaves out of an engagement what was written about it, goals and a quotation, when that has one of these names in it. */
export function withoutNames<One extends { readonly goals: readonly string[]; readonly quote?: string }>(
  engagement: One,
  names: readonly string[],
): One {
  if (names.length === 0) return engagement;
  const isNaming = createNameFinder(names);
  const { goals, quote } = engagement;
  return {
    ...engagement,
    goals: goals.filter((goal) => !isNaming(goal)),
    quote: quote !== undefined && isNaming(quote) ? undefined : quote,
  };
}
