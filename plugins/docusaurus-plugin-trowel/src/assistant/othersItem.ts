import { isPast } from '../why/ranking.ts';
import type { ConstraintRef, GoverningPage, PageRef } from '../why/types.ts';
import type { ItemSource, ItemState } from './item.ts';

// What is known of pages of other hubs, of which an assistant has only what answers about code need.

/** Names where an item about a page of another hub comes from. */
export function toOthersSource({ id, title, permalink }: PageRef, anchor?: string): ItemSource {
  return {
    ...{ id, title, file: id },
    ...(permalink === undefined ? {} : { address: permalink }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** Returns whether what a page of another hub says holds. */
export function toOthersState(page: GoverningPage): ItemState {
  const { status, verdict, supersededBy } = page;
  if (supersededBy) return { type: 'superseded', by: { id: supersededBy.id, title: supersededBy.title } };
  if (status === 'superseded') return { type: 'superseded' };
  if (status === 'proposed') return { type: 'proposed' };
  if (page.kind === 'constraint') return toOthersConstraintState(page);
  return isPast(page) ? { type: 'past', status: status ?? verdict ?? 'gone' } : { type: 'in-force' };
}

/** Returns whether a constraint of another hub holds. */
export function toOthersConstraintState({
  status,
  until,
}: Pick<ConstraintRef, 'status'> & Partial<Pick<ConstraintRef, 'until'>>): ItemState {
  if (status === 'lifted') return { type: 'lifted', ...(until === undefined ? {} : { since: until }) };
  return { type: status === 'holds' ? 'in-force' : 'unknown' };
}
