import type { HubEntry } from '../hub/hub.ts';
import { saysPast } from '../hub/saysPast.ts';
import { findSuccessors, wasNeverInForce } from '../hub/successors.ts';
import type { Context } from './context.ts';
import type { ItemKind, ItemSource, ItemState } from './item.ts';

type Finding = Pick<Context, 'find' | 'today' | 'kinds' | 'permalinkOf' | 'fileOf'>;

/** Returns whether what an entry says holds today. */
export function toState(entry: HubEntry, { find, today, kinds }: Pick<Finding, 'find' | 'today' | 'kinds'>): ItemState {
  const { status, fields } = entry;
  const last = findSuccessors(entry, find).at(-1);
  if (last && (status === 'superseded' || !wasNeverInForce(last)))
    return { type: 'superseded', by: { id: last.id, title: last.title } };
  if (entry.kind === 'constraint') {
    const until = typeof fields.until === 'string' ? fields.until : undefined;
    if (status === 'lifted') return { type: 'lifted', ...(until === undefined ? {} : { since: until }) };
    if (status !== 'holds') return { type: 'unknown' };
  }
  if (status === 'proposed') return { type: 'proposed' };
  if (status === 'superseded') return { type: 'superseded' };
  if (saysPast(entry, kinds)) return { type: 'past', status: String(fields.verdict ?? status) };
  if (entry.due !== undefined && entry.due < today) return { type: 'due', since: entry.due };
  return { type: 'in-force' };
}

/** Names where an item about an entry comes from. */
export function toSource(entry: HubEntry, { permalinkOf, fileOf }: Finding, anchor?: string): ItemSource {
  const { id, title, source } = entry;
  const address = permalinkOf?.(entry);
  return {
    id,
    title,
    file: fileOf?.(entry) ?? source,
    ...(address === undefined ? {} : { address }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** Returns what an item about a whole entry is. */
export function toItemKind({ kind }: Pick<HubEntry, 'kind'>): ItemKind {
  switch (kind) {
    case 'constraint':
    case 'decision':
    case 'archaeology':
    case 'pattern':
    case 'challenge':
      return kind;
    default:
      return 'page';
  }
}
