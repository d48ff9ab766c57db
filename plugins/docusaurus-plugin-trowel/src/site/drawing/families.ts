import { groupBy } from '../../shared/collections.ts';
import type { EntryLink } from '../links.ts';
import { type Corner, layOutBoxes, type PlacedBox } from './boxes.ts';
import { captionOf } from './caption.ts';

/** Decisions that superseded each other, directly or not, drawn from the oldest to the newest. */
export interface Family {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FamilyNode[];
  readonly edges: readonly (readonly Corner[])[];
}

/** A decision of a family. */
export interface FamilyMember {
  /** The index of its entry. */
  readonly entry: number;
  /** The indexes of the entries that it superseded, and that superseded it. */
  readonly supersedes: readonly number[];
  readonly supersededBy: readonly number[];
}

export interface FamilyNode extends FamilyMember, PlacedBox {}

/** Two ids: `newer` superseded `older`. */
export interface Succession {
  readonly older: string;
  readonly newer: string;
}

/**
 * Finds the families of decisions, each from the oldest to the newest, the family with the newest decision first. The order of the
 * successions makes no difference. Unknown ids, and decisions that supersede themselves, are left out.
 */
export function findFamilies(
  entries: readonly Pick<EntryLink, 'id' | 'date'>[],
  successions: readonly Succession[],
): (readonly FamilyMember[])[] {
  const indexes = new Map(entries.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, readonly [older: number, newer: number]>();
  for (const { older, newer } of successions) {
    const [from, to] = [indexes.get(older), indexes.get(newer)];
    if (from !== undefined && to !== undefined && from !== to) pairs.set(`${older} ${newer}`, [from, to]);
  }
  const idOf = (index: number) => entries[index]?.id ?? '';
  const dateOf = (index: number) => entries[index]?.date ?? '';
  const byAge = (a: number, b: number) => compare(dateOf(a), dateOf(b)) || compare(idOf(a), idOf(b));
  const edges = [...pairs.values()].sort((a, b) => byAge(a[0], b[0]) || byAge(a[1], b[1]));
  const newer = groupBy(edges, ([from]) => from);
  const older = groupBy(edges, ([, to]) => to);
  return findComponents(edges)
    .map((members) => members.sort(byAge))
    .sort((a, b) => byAge(b.at(-1) as number, a.at(-1) as number))
    .map((members) =>
      members.map((entry) => ({
        entry,
        supersedes: (older.get(entry) ?? []).map(([from]) => from),
        supersededBy: (newer.get(entry) ?? []).map(([, to]) => to),
      })),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function findComponents(edges: readonly (readonly [number, number])[]): number[][] {
  const heads = new Map<number, number>();
  const headOf = (index: number): number => {
    let head = index;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    return head;
  };
  for (const [a, b] of edges) heads.set(headOf(a), headOf(b));
  const components = new Map<number, number[]>();
  for (const index of new Set(edges.flat())) {
    const members = components.get(headOf(index));
    if (members) members.push(index);
    else components.set(headOf(index), [index]);
  }
  return [...components.values()];
}

/** Lays out a family from left to right. */
export function layOutFamily(
  family: readonly FamilyMember[],
  entries: readonly Pick<EntryLink, 'title' | 'number'>[],
): Family {
  const placeOf = new Map(family.map(({ entry }, place) => [entry, place]));
  const { boxes, lines, ...size } = layOutBoxes(
    family.map(({ entry }) => captionOf(entries[entry] ?? { title: '' })),
    family.flatMap(({ supersededBy }, from) =>
      supersededBy.map((newer) => [from, placeOf.get(newer) ?? from] as const),
    ),
  );
  return {
    ...size,
    nodes: family.map((member, place) => ({ ...member, ...(boxes[place] as PlacedBox) })),
    edges: lines,
  };
}
