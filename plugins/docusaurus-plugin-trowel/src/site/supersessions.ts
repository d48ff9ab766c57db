import type { HubEntry } from '../hub/hub.ts';
import { findDirectSuccessors } from '../hub/successors.ts';
import { compareText } from '../shared/compareText.ts';
import { cutIntoPages } from '../shared/listPages.ts';
import type { Directory } from './directory.ts';
import { type FamilyMember, findFamilies } from './drawing/families.ts';

/** Where the decisions of the supersession graph are: its pages, and the number of each decision's page, by id. */
export interface SupersessionGraph {
  readonly decisions: readonly HubEntry[];
  /** The families of each page, as indexes of `decisions`. */
  readonly pages: readonly (readonly FoundFamily[])[];
  readonly pageOf: ReadonlyMap<string, number>;
  /** How many decisions there are, drawn or not. */
  readonly total: number;
}

interface FoundFamily {
  readonly members: readonly FamilyMember[];
  /** How many members it has on all pages. */
  readonly total: number;
}

/** Finds the decisions that superseded another or were superseded, in families, and cuts them into pages. */
export function findSupersessions(directory: Directory): SupersessionGraph {
  const all = listDecisions(directory);
  const present = new Set(all.map(({ id }) => id));
  const successions = all.flatMap((older) =>
    findDirectSuccessors(older, directory.find)
      .filter(({ id }) => id !== older.id && present.has(id))
      .map((newer) => ({ older: older.id, newer: newer.id })),
  );
  const tied = new Set(successions.flatMap(({ older, newer }) => [older, newer]));
  const decisions = all.filter(({ id }) => tied.has(id));
  const families = findFamilies(decisions, successions).map((members) => ({ members, total: members.length }));
  const pages = cutIntoPages(families, {
    rowsOf: ({ members }) => members,
    withRows: ({ total }, members) => ({ total, members }),
    whole: true,
  });
  const pageOf = new Map(
    pages.flatMap((page, at) =>
      page.flatMap(({ members }) => members.map(({ entry }) => [decisions[entry]?.id ?? '', at + 1] as const)),
    ),
  );
  return { decisions, pages, pageOf, total: all.length };
}

/** Lists the decisions, oldest first, those without a date last. */
export function listDecisions({ hub }: Directory): HubEntry[] {
  return hub.entries
    .filter((entry) => entry.kind === 'decision')
    .sort((a, b) => compareText(a.date ?? '~', b.date ?? '~') || compareText(a.id, b.id));
}
