import type { Block, Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';
import { findSuccessors } from './successors.ts';

/** The mentor's feedback in the page: blocks that say something. */
export function findFeedback({ blocks }: Pick<Entry, 'blocks'>): Block[] {
  return blocks.filter(({ type, title, text }) => type === 'feedback' && Boolean(title || text));
}

/** How far an entry of a log has come. */
export type LogState = 'awaiting' | 'reviewed' | 'promoted';

/** A mentor's word is awaited until there is feedback in the page; what was promoted needs no more. */
export function logStateOf(entry: HubEntry): LogState {
  if (promotedTo(entry) !== undefined) return 'promoted';
  return findFeedback(entry).length > 0 ? 'reviewed' : 'awaiting';
}

/** Id of the organisation's record that an entry of a log became. */
export function promotedTo({ relations }: Pick<HubEntry, 'relations'>): string | undefined {
  return relations.find(({ type }) => type === 'promoted-to')?.target;
}

/** What is to be read in place of an entry: the record that an entry of a log became, and what holds for it today. */
export function findReplacement(entry: HubEntry, find: (id: string) => HubEntry | undefined): HubEntry | undefined {
  const record = find(promotedTo(entry) ?? '');
  return findSuccessors(record ?? entry, find).at(-1) ?? record;
}

/** Somebody by the name that was written, with the id of their page when they have one. */
export interface Named {
  readonly name: string;
  readonly id?: string;
}

/** Whose log it is when nobody is named. */
export const nobody: Named = { name: '' };

/** The person whom one field of an entry names. */
export function personIn({ fields, peopleIds }: HubEntry, field: 'log' | 'mentor'): Named | undefined {
  const name = fields[field];
  return typeof name === 'string' && name !== '' ? { name, id: peopleIds[field]?.[0] } : undefined;
}

/** The decision logs of an organisation's mentees. Lists of ids. */
export interface Logs {
  /** By mentee; each one's entries newest first. The name is empty where an entry names nobody. */
  readonly logs: readonly { readonly mentee: Named; readonly entries: readonly string[] }[];
  /** What a mentor has not answered yet, oldest first, by mentor; `mentor` is absent where an entry names none. */
  readonly awaiting: readonly { readonly mentor?: Named; readonly entries: readonly string[] }[];
}

/** Collects the entries of logs by mentee, and those that wait for feedback by mentor. */
export function buildLogs(entries: readonly HubEntry[]): Logs {
  const logged = entries.filter(({ kind }) => kind === 'log').sort(compareAge);
  const mentees = groupByPerson([...logged].reverse(), (entry) => personIn(entry, 'log'));
  const awaiting = groupByPerson(
    logged.filter((entry) => logStateOf(entry) === 'awaiting'),
    (entry) => personIn(entry, 'mentor'),
  );
  return {
    logs: mentees.map(({ who, ids }) => ({ mentee: who ?? nobody, entries: ids })),
    // Those whom nobody has been asked to answer come last, and are not forgotten.
    awaiting: awaiting
      .sort((a, b) => Number(a.who === undefined) - Number(b.who === undefined))
      .map(({ who, ids }) => ({ mentor: who, entries: ids })),
  };
}

/** Oldest first; what has no date stands first, since nobody knows how long it waits. */
function compareAge(a: HubEntry, b: HubEntry): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id);
}

function groupByPerson(
  entries: readonly HubEntry[],
  toNamed: (entry: HubEntry) => Named | undefined,
): { readonly who?: Named; readonly ids: readonly string[] }[] {
  const named = entries.map((entry) => ({ id: entry.id, who: toNamed(entry) }));
  return [...groupBy(named, ({ who }) => who?.id ?? who?.name.toLowerCase() ?? '')]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => ({ who: group[0]?.who, ids: group.map(({ id }) => id) }));
}

/** What an entry of a log claims that only a record of the organisation can. */
const ofRecords = ['supersedes', 'superseded_by', 'amends', 'amended_by', 'governs'] as const;

/** Finds entries of logs that review themselves, or that speak for the organisation before they are promoted. */
export function findLogProblems(entries: readonly HubEntry[]): Problem[] {
  return entries
    .filter(({ kind }) => kind === 'log')
    .flatMap((entry): Problem[] => {
      const { source, places, fields } = entry;
      const warn = (field: string, message: string): Problem => ({
        code: 'contradiction',
        severity: 'warning',
        message,
        source,
        at: places[field],
        field,
      });
      const [mentee, mentor] = [personIn(entry, 'log'), personIn(entry, 'mentor')];
      const own = mentee && mentor && (mentee.id ?? mentee.name) === (mentor.id ?? mentor.name);
      return [
        ...(mentee
          ? []
          : [
              warn(
                'log',
                '`log` names nobody; write whose decision log it is (`log: <person>`), or take the field out.',
              ),
            ]),
        ...(own
          ? [warn('mentor', '`mentor` and `log` are the same person; somebody else must review the entry of a log.')]
          : []),
        ...ofRecords
          .filter((field) => Array.isArray(fields[field]) && (fields[field] as unknown[]).length > 0)
          .map((field) =>
            warn(
              field,
              `\`${field}\` does not count in a decision log: the entry is none of the organisation’s records until \`trowel promote\` makes it one.`,
            ),
          ),
      ];
    });
}
