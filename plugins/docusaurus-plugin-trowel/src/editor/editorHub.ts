import { kinds } from '../content/kinds/index.ts';
import type { KindName } from '../content/kinds/names.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import type { Problem } from '../content/problem.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { findEffectiveSuccessors } from '../hub/successors.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { findGoverningPages } from '../why/governingPages.ts';
import { type SerializedPages, serializePages } from '../why/serialization.ts';

/** An entry as an editor needs it, to name it, to offer it and to say whether it holds. */
export interface EditorEntry
  extends Pick<HubEntry, 'id' | 'kind' | 'number' | 'title' | 'summary' | 'status' | 'source' | 'due'> {
  /** The address of its page, where the hub is a published one. */
  readonly address?: string;
  /** The kind of record that it will be when it is promoted. */
  readonly becomes?: string;
  /** Ids of the decisions that took its place. */
  readonly supersededBy?: readonly string[];
  /** Of a constraint, the day on which it was lifted. */
  readonly until?: string;
  /** Of a person, their last day. */
  readonly leaves?: string;
  /** Of a path, the names of its stages. */
  readonly stages?: readonly string[];
}

/** What is wrong with a page. */
export interface SourceProblems {
  /** What its own text tells. An editor parses an open page itself, and needs these only of the others. */
  readonly own?: readonly Problem[];
  /** What other pages, the team's data and the site tell. */
  readonly others?: readonly Problem[];
}

/** What an editor needs of a hub: plain data, made in the process that reads the hub, and kept for the next start. */
export interface EditorHub {
  /** Sorted by id. */
  readonly entries: readonly EditorEntry[];
  /** The pages that govern code. */
  readonly why: SerializedPages;
  /** All that `trowel check` says, by the source of the page. */
  readonly problems: Readonly<Record<string, SourceProblems>>;
  /** The tags and skills in use, the most used first. */
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  /** The kinds of pages that have one whatever their folder, by their source. */
  readonly given: Readonly<Record<string, KindName>>;
  /** The text of the hub's file, which can add fields. */
  readonly file?: string;
}

interface EditorHubInput extends Pick<EditorHub, 'file'> {
  readonly given?: EditorHub['given'];
  readonly addressOf?: (entry: HubEntry) => string | undefined;
}

/** Makes what an editor needs of a hub, but its problems. */
export function toEditorHub(
  hub: Hub,
  { given = {}, file, addressOf = () => undefined }: EditorHubInput = {},
): EditorHub {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const stages = new Map(hub.paths.map((path) => [path.id, path.stages.map(({ id }) => id)]));
  return {
    entries: hub.entries.map((entry) =>
      toEditorEntry(entry, {
        address: addressOf(entry),
        supersededBy: findEffectiveSuccessors(entry, (id) => byId.get(id)).map(({ id }) => id),
        stages: stages.get(entry.id),
      }),
    ),
    why: serializePages(findGoverningPages(hub)),
    problems: {},
    tags: byUse(hub.entries.flatMap(({ tags }) => tags)),
    skills: byUse(hub.entries.flatMap(({ skills, fields }) => [...skills, ...namesIn(fields.teaches)])),
    given,
    ...(file !== undefined && { file }),
  };
}

/** Sorts problems by page, and those that its own text tells from all others. `pages` are those of which the hub was made. */
export function splitProblems(problems: readonly Problem[], pages: readonly ParsedPage[]): EditorHub['problems'] {
  const own = new Set(pages.flatMap((page) => page.problems));
  const bySource = groupBy(problems, ({ source }) => source);
  return Object.fromEntries(
    [...bySource].map(([source, found]) => {
      const [ofPage, others] = [true, false].map((isOwn) => found.filter((problem) => own.has(problem) === isOwn));
      return [source, { ...(ofPage?.length && { own: ofPage }), ...(others?.length && { others }) }];
    }),
  );
}

function toEditorEntry(
  { id, kind, number, title, summary, status, source, due, fields }: HubEntry,
  { address, supersededBy, stages }: Pick<EditorEntry, 'address' | 'supersededBy' | 'stages'>,
): EditorEntry {
  const { becomes } = kinds[kind];
  const more = {
    number,
    status,
    due,
    address,
    becomes,
    supersededBy: supersededBy?.length ? supersededBy : undefined,
    until: kind === 'constraint' ? textOf(fields.until) : undefined,
    leaves: kind === 'person' ? textOf(fields.leaving) : undefined,
    stages,
  };
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  return { id, kind, title, summary, source, ...Object.fromEntries(given) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function byUse(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, first], [b, second]) => second - first || compareText(a, b)).map(([name]) => name);
}
