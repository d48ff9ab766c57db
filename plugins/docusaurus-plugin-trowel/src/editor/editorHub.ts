import type { Problem } from '../content/problem.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { groupBy } from '../shared/collections.ts';
import { findGoverningPages } from '../why/governingPages.ts';
import { type SerializedPages, serializePages } from '../why/serialization.ts';

/** An entry as an editor needs it, to name it, to offer it and to say whether it holds. */
export interface EditorEntry
  extends Pick<HubEntry, 'id' | 'kind' | 'number' | 'title' | 'summary' | 'status' | 'source'> {
  /** The address of its page, where the hub is a published one. */
  readonly address?: string;
}

/** What an editor needs of a hub: plain data, made in the process that reads the hub, and kept for the next start. */
export interface EditorHub {
  /** Sorted by id. */
  readonly entries: readonly EditorEntry[];
  /** The pages that govern code. */
  readonly why: SerializedPages;
  /** All that `trowel check` says, by the source of the page. */
  readonly problems: Readonly<Record<string, readonly Problem[]>>;
}

/** Makes what an editor needs of a hub. */
export function toEditorHub(
  hub: Hub,
  {
    problems,
    addressOf = () => undefined,
  }: {
    readonly problems: readonly Problem[];
    readonly addressOf?: (entry: HubEntry) => string | undefined;
  },
): EditorHub {
  return {
    entries: hub.entries.map((entry) => toEditorEntry(entry, addressOf(entry))),
    why: serializePages(findGoverningPages(hub)),
    problems: Object.fromEntries(groupBy(problems, ({ source }) => source)),
  };
}

function toEditorEntry(
  { id, kind, number, title, summary, status, source }: HubEntry,
  address: string | undefined,
): EditorEntry {
  return { id, kind, number, title, summary, status, source, ...(address === undefined ? {} : { address }) };
}
