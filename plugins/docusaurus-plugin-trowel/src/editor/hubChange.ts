import type { EditorEntry, EditorHub, SourceProblems } from './editorHub.ts';

/** What is another in a hub than before. What is absent is as it was. */
export interface HubChange extends Partial<Omit<EditorHub, 'entries' | 'problems'>> {
  /** Entries that are new or another, and ids of those that are gone. */
  readonly entries?: { readonly put: readonly EditorEntry[]; readonly gone: readonly string[] };
  /** Sources with other problems; without any of them: an empty record. */
  readonly problems?: Readonly<Record<string, SourceProblems>>;
}

const parts = ['why', 'tags', 'skills', 'given', 'file'] as const;

/** The hub of which nothing is known yet. */
export const emptyHub: EditorHub = {
  entries: [],
  why: { pages: [], constraints: [], people: [] },
  problems: {},
  tags: [],
  skills: [],
  given: {},
};

/** Finds what is another in a hub; `undefined` when nothing is. */
export function findHubChange(before: EditorHub, after: EditorHub): HubChange | undefined {
  const entries = findEntryChange(before.entries, after.entries);
  const problems = findProblemChange(before.problems, after.problems);
  const others = parts.filter((part) => !isSame(before[part], after[part]));
  if (!entries && !problems && others.length === 0) return undefined;
  return {
    ...(entries && { entries }),
    ...(problems && { problems }),
    ...Object.fromEntries(others.map((part) => [part, after[part]])),
  };
}

/** Makes a hub of the one before and what is another. */
export function changeHub(hub: EditorHub, { entries, problems, ...others }: HubChange): EditorHub {
  if (!entries && !problems && Object.keys(others).length === 0) return hub;
  return {
    ...hub,
    ...others,
    ...(entries && { entries: changeEntries(hub.entries, entries) }),
    ...(problems && {
      problems: Object.fromEntries(
        Object.entries({ ...hub.problems, ...problems }).filter(([, { own, others: more }]) => own ?? more),
      ),
    }),
  };
}

function findEntryChange(before: EditorHub['entries'], after: EditorHub['entries']): HubChange['entries'] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const ids = new Set(after.map(({ id }) => id));
  const put = after.filter((entry) => !isSame(known.get(entry.id), entry));
  const gone = before.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  return put.length + gone.length > 0 ? { put, gone } : undefined;
}

function findProblemChange(before: EditorHub['problems'], after: EditorHub['problems']): HubChange['problems'] {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (source) => !isSame(before[source], after[source]),
  );
  return changed.length > 0 ? Object.fromEntries(changed.map((source) => [source, after[source] ?? {}])) : undefined;
}

function changeEntries(
  entries: EditorHub['entries'],
  { put, gone }: NonNullable<HubChange['entries']>,
): EditorHub['entries'] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const id of gone) byId.delete(id);
  for (const entry of put) byId.set(entry.id, entry);
  // By code units, as the hub sorts ids.
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether two values are the same in JSON, which leaves out what is undefined: one of them may be from a file. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return Object.keys({ ...a, ...b }).every((name) => isSame(a[name], b[name]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
