import type { Citation } from '../hub/citations.ts';
import type { FindEntry, Hub, OtherEntry, OtherHub } from '../hub/hub.ts';
import { findSuccessors } from '../hub/successors.ts';
import { toCitedId } from '../shared/citedId.ts';
import { isNamed, toGoverned } from './governs.ts';
import { toMarkerNames } from './markerNames.ts';
import type { ConstraintRef, GoverningPage, PageRef } from './types.ts';

/**
 * Finds the pages of other hubs that govern code here: those that say in which repository it is, and those that pages here name. All other
 * globs are about that hub's own code. Nobody of another hub is named as one to ask.
 */
export function findOthersPages(
  { otherHubs = [] }: Pick<Hub, 'otherHubs'>,
  cited: ReadonlyMap<string, Citation>,
): GoverningPage[] {
  return otherHubs.flatMap((hub) => {
    const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
    const find = (id: string) => byId.get(id);
    return hub.entries.flatMap((entry) => {
      if (!isNamed(entry.kind)) return [];
      const citation = cited.get(toCitedId(hub.id, entry.id));
      const governs = toGoverned(entry, find).filter(({ repository }) => citation || repository !== undefined);
      return governs.length === 0 ? [] : [{ ...toPage(entry, { hub, find, citation }), governs }];
    });
  });
}

interface Around {
  readonly hub: OtherHub;
  /** Finds another entry of that hub. */
  readonly find: (id: string) => OtherEntry | undefined;
  readonly citation: Citation | undefined;
}

function toPage(entry: OtherEntry, { hub, find, citation }: Around): Omit<GoverningPage, 'governs'> {
  const last = findSuccessors(entry, find as FindEntry).at(-1) as OtherEntry | undefined;
  const here = citation?.supersededBy[0];
  const ref = toRef(entry, hub);
  return {
    ...ref,
    hub: hub.id,
    kind: entry.kind,
    status: citation?.state ?? entry.state,
    verdict: textOf(entry.fields.verdict),
    date: entry.date,
    why: entry.summary,
    // Its number would be read as one of this hub.
    names: toMarkerNames({ id: ref.id, kind: entry.kind }),
    constraints: entry.relations
      .filter(({ type }) => type === 'rests-on')
      .flatMap(({ target }) => find(target) ?? [])
      .map((constraint) => toOthersConstraint(constraint, hub)),
    landmines: entry.blocks
      .filter(({ type }) => type === 'landmine')
      .map(({ title, text, anchor }) => ({ title, text, anchor })),
    explainers: [],
    supersededBy: here ? { id: here.id, title: here.title, source: here.source } : last && toRef(last, hub),
    verified: entry.verified,
  };
}

/** Makes the reference to a constraint of another hub. */
export function toOthersConstraint(entry: OtherEntry, hub: OtherHub): ConstraintRef {
  const { status, fields } = entry;
  return { ...toRef(entry, hub), status, since: textOf(fields.since), until: textOf(fields.until) };
}

/** Answers show titles, and so whose page it is. There is no file of it here: its id stands in its place. */
function toRef({ id, title, address }: OtherEntry, hub: OtherHub): PageRef {
  const own = toCitedId(hub.id, id);
  return { id: own, title: `${title} (${hub.id})`, source: own, permalink: address };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
