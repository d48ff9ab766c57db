import { Graph, layout } from '@dagrejs/dagre';
import { groupBy } from '../../shared/collections.ts';
import type { EntryLink } from '../links.ts';
import { round } from './axis.ts';
import { captionOf } from './caption.ts';
import { wrapText } from './text.ts';

/** Decisions that superseded each other, directly or not, drawn from the oldest to the newest. */
export interface Family {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FamilyNode[];
  readonly edges: readonly (readonly Corner[])[];
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A decision of a family. */
export interface FamilyMember {
  /** The index of its entry. */
  readonly entry: number;
  /** The indexes of the entries that it superseded, and that superseded it. */
  readonly supersedes: readonly number[];
  readonly supersededBy: readonly number[];
}

export interface FamilyNode extends FamilyMember {
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Two ids: `newer` superseded `older`. */
export interface Succession {
  readonly older: string;
  readonly newer: string;
}

/** With more successions in one family, the layout with the shortest lines is too slow: a thousand took ten seconds. */
const mostForShortestLines = 150;
/** Larger than the text is set, since some of it is bold. */
const size = 14;
const lineHeight = 17;
const node = { width: 188, pad: 10, foot: 20, lines: 5 } as const;

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
  const members = family.map(({ entry }) => entry);
  const edges = family.flatMap(({ entry, supersededBy }) => supersededBy.map((newer) => [entry, newer] as const));
  const graph = new Graph();
  const ranker = edges.length > mostForShortestLines ? 'longest-path' : 'network-simplex';
  graph.setGraph({ rankdir: 'LR', ranker, nodesep: 14, ranksep: 36, marginx: 2, marginy: 2 });
  const lines = new Map(
    members.map((index) => [
      index,
      wrapText(captionOf(entries[index] ?? { title: '' }), {
        room: node.width - 2 * node.pad,
        size,
        lines: node.lines,
      }),
    ]),
  );
  for (const index of members)
    graph.setNode(String(index), {
      width: node.width,
      height: (lines.get(index)?.length ?? 1) * lineHeight + node.foot + 2 * node.pad,
    });
  for (const [older, newer] of edges) graph.setEdge(String(older), String(newer), {});
  layout(graph);
  const columns = new Set(members.map((index) => graph.node(String(index)).x));
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: family.map((member) => {
      const box = graph.node(String(member.entry));
      return {
        ...member,
        x: round(box.x - box.width / 2),
        y: round(box.y - box.height / 2),
        width: box.width,
        height: box.height,
        lines: lines.get(member.entry) ?? [],
      };
    }),
    edges: edges.map(([older, newer]) => {
      const [from, to] = [graph.node(String(older)), graph.node(String(newer))];
      const inner = (graph.edge(String(older), String(newer)).points ?? []).slice(1, -1);
      return toCorners(
        from,
        inner.filter(({ x }: Corner) => columns.has(x)),
        to,
      );
    }),
  };
}

/**
 * Draws a line from the side of one box to the side of another. It is level where it passes a column, and its bends there
 * lie between the boxes, so no line crosses a box.
 */
function toCorners(from: Corner, bends: readonly Corner[], to: Corner): Corner[] {
  const half = (Math.sign(to.x - from.x) * node.width) / 2;
  const corners = [
    { x: from.x + half, y: from.y },
    ...bends.flatMap(({ x, y }) => [
      { x: x - half, y },
      { x: x + half, y },
    ]),
    { x: to.x - half, y: to.y },
  ];
  return corners.map(({ x, y }) => ({ x: round(x), y: round(y) }));
}
