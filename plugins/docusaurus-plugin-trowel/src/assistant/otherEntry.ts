import type { HubEntry, OtherEntry, OtherHub } from '../hub/hub.ts';
import { createResolver, type Resolve } from '../hub/resolver.ts';
import { wasNeverInForce } from '../hub/successors.ts';
import { splitCitedId, toCitedId } from '../shared/citedId.ts';
import type { Context } from './context.ts';
import { toState } from './entryItem.ts';
import type { ItemSource, ItemState } from './item.ts';

/** An entry of another hub, and its hub. */
export interface FoundOther {
  readonly hub: OtherHub;
  readonly entry: OtherEntry;
}

/** Finds the other hub that an id such as `platform:decision/0007` names, and what is behind the colon. */
export async function findOtherHub(
  written: string,
  { others }: Pick<Context, 'others'>,
): Promise<{ readonly hub: OtherHub; readonly rest: string; readonly resolve: Resolve } | undefined> {
  const split = splitCitedId(written);
  if (!split) return undefined;
  const hub = (await others()).find(({ id }) => id === split.hub);
  return hub && { hub, rest: split.id, resolve: createResolver(hub.entries) };
}

/** Finds an entry of another hub by its whole id. */
export async function findOther(id: string, { others }: Pick<Context, 'others'>): Promise<FoundOther | undefined> {
  const split = splitCitedId(id);
  if (!split) return undefined;
  const hub = (await others()).find((one) => one.id === split.hub);
  const entry = hub?.entries.find((one) => one.id === split.id);
  return hub && entry && { hub, entry };
}

/** Names where an item about an entry of another hub comes from. There is no file of it here: its id stands in its place. */
export function toOtherSource({ hub, entry }: FoundOther, anchor?: string): ItemSource {
  const id = toCitedId(hub.id, entry.id);
  return {
    ...{ id, title: `${entry.title} (${hub.id})`, file: id },
    ...(entry.address === undefined ? {} : { address: entry.address }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** Returns whether what an entry of another hub says holds: for this hub, and else there. */
export function toOtherState({ hub, entry }: FoundOther, { hub: own, today, kinds }: Context): ItemState {
  const id = toCitedId(hub.id, entry.id);
  const here = own.entries.find((one) => takesPlaceOf(one, id));
  if (here) return { type: 'superseded', by: { id: here.id, title: here.title } };
  const state = toState(entry, { find: (other) => hub.entries.find((one) => one.id === other), today, kinds });
  if (state.type !== 'superseded' || !state.by) return state;
  return { type: 'superseded', by: { ...state.by, id: toCitedId(hub.id, state.by.id) } };
}

/** Only a decision of this hub takes the place of one of another hub; its own hub knows nothing of it. */
function takesPlaceOf(entry: HubEntry, id: string): boolean {
  return (
    entry.cited?.some(({ type, target }) => type === 'supersedes' && target === id) === true && !wasNeverInForce(entry)
  );
}
