import type { Block, Entry } from '../content/entry.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { FindEntry, HubEntry } from './hub.ts';
import { findSuccessors } from './successors.ts';

/** Returns the feedback blocks of an entry that are not empty. */
export function findFeedback({ blocks }: Pick<Entry, 'blocks'>): Block[] {
  return blocks.filter(({ type, title, text }) => type === 'feedback' && Boolean(title || text));
}

/** The state of a log entry. */
export type LogState = 'awaiting' | 'reviewed' | 'promoted';

/** Returns the state of a log entry: it awaits review until it has feedback, or was promoted. */
export function logStateOf(entry: HubEntry): LogState {
  if (promotedTo(entry) !== undefined) return 'promoted';
  return findFeedback(entry).length > 0 ? 'reviewed' : 'awaiting';
}

/** Returns the id of the record that a log entry was promoted to. */
export function promotedTo({ relations }: Pick<HubEntry, 'relations'>): string | undefined {
  return relations.find(({ type }) => type === 'promoted-to')?.target;
}

/** Finds what to read in place of an entry: the record that it was promoted to, or the last successor of either. */
export function findReplacement(entry: HubEntry, find: FindEntry): HubEntry | undefined {
  const record = find(promotedTo(entry) ?? '');
  return findSuccessors(record ?? entry, find).at(-1) ?? record;
}

/** A person, by the written name, with the id of their page when they have one. */
export interface PersonRef {
  readonly name: string;
  readonly id?: string;
}

/** Stands for the mentee of a log entry that names none. */
export const unnamed: PersonRef = { name: '' };

/** Finds the person whom a field of a log entry names. */
export function findPersonIn({ fields, peopleIds }: HubEntry, field: 'log' | 'mentor'): PersonRef | undefined {
  const name = fields[field];
  return typeof name === 'string' && name !== '' ? { name, id: peopleIds[field]?.[0] } : undefined;
}

/** All decision logs, and what awaits review. `entries` are ids. */
export interface Logs {
  /** By mentee, newest entry first. The name is empty when the entries name no mentee. */
  readonly logs: readonly { readonly mentee: PersonRef; readonly entries: readonly string[] }[];
  /** By mentor, oldest entry first. `mentor` is absent when the entries name none. */
  readonly awaiting: readonly { readonly mentor?: PersonRef; readonly entries: readonly string[] }[];
}

/** Groups log entries by mentee, and those that await review by mentor. */
export function buildLogs(entries: readonly HubEntry[]): Logs {
  const logged = entries.filter(({ kind }) => kind === 'log').sort(compareAge);
  const mentees = groupByPerson([...logged].reverse(), (entry) => findPersonIn(entry, 'log'));
  const awaiting = groupByPerson(
    logged.filter((entry) => logStateOf(entry) === 'awaiting'),
    (entry) => findPersonIn(entry, 'mentor'),
  );
  return {
    logs: mentees.map(({ who, ids }) => ({ mentee: who ?? unnamed, entries: ids })),
    // Entries that name no mentor come last.
    awaiting: awaiting
      .sort((a, b) => Number(a.who === undefined) - Number(b.who === undefined))
      .map(({ who, ids }) => ({ mentor: who, entries: ids })),
  };
}

/** Compares by date, oldest first. Undated entries come first, since they may have waited longest. */
function compareAge(a: HubEntry, b: HubEntry): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id);
}

function groupByPerson(
  entries: readonly HubEntry[],
  toNamed: (entry: HubEntry) => PersonRef | undefined,
): { readonly who?: PersonRef; readonly ids: readonly string[] }[] {
  const named = entries.map((entry) => ({ id: entry.id, who: toNamed(entry) }));
  return [...groupBy(named, ({ who }) => who?.id ?? who?.name.toLowerCase() ?? '')]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({ who: group[0]?.who, ids: group.map(({ id }) => id) }));
}
