import { Graph, layout } from '@dagrejs/dagre';
import type { EntryLink } from '../links.ts';
import { round } from './axis.ts';
import { nameOf } from './name.ts';
import { wrapText } from './text.ts';

/** Decisions that replaced each other, over as many steps as it took, drawn from the oldest to the newest. */
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

export interface FamilyNode {
  /** Its place among the entries. */
  readonly entry: number;
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Places of the entries that it replaced, and that replaced it. */
  readonly supersedes: readonly number[];
  readonly supersededBy: readonly number[];
}

/** `older` was superseded by `newer`: ids. */
export interface Succession {
  readonly older: string;
  readonly newer: string;
}

/** With more successions than this in one family the shortest lines take too long to find: a thousand took ten seconds. */
const knot = 150;
/** Wider than they are set, for those in bold. */
const size = 14;
const lineHeight = 17;
const node = { width: 188, pad: 10, foot: 20, lines: 5 } as const;

/**
 * Lays out each family by itself, left to right, the family with the newest decision first. The same for the same
 * successions in whatever order they come; what is no entry's id, and what replaces itself, is left out.
 */
export function buildFamilies(
  entries: readonly Pick<EntryLink, 'id' | 'title' | 'number' | 'date'>[],
  successions: readonly Succession[],
): Family[] {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const pairs = new Map<string, readonly [older: number, newer: number]>();
  for (const { older, newer } of successions) {
    const [from, to] = [places.get(older), places.get(newer)];
    if (from !== undefined && to !== undefined && from !== to) pairs.set(`${older} ${newer}`, [from, to]);
  }
  const idOf = (place: number) => entries[place]?.id ?? '';
  const dateOf = (place: number) => entries[place]?.date ?? '';
  const byAge = (a: number, b: number) => compare(dateOf(a), dateOf(b)) || compare(idOf(a), idOf(b));
  const edges = [...pairs.values()].sort((a, b) => byAge(a[0], b[0]) || byAge(a[1], b[1]));
  return findComponents(edges)
    .map((members) => members.sort(byAge))
    .sort((a, b) => byAge(b.at(-1) as number, a.at(-1) as number))
    .map((members) => layOutFamily(members, edges, entries));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function findComponents(edges: readonly (readonly [number, number])[]): number[][] {
  const heads = new Map<number, number>();
  const headOf = (place: number): number => {
    let head = place;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    return head;
  };
  for (const [a, b] of edges) heads.set(headOf(a), headOf(b));
  const components = new Map<number, number[]>();
  for (const place of new Set(edges.flat()))
    components.set(headOf(place), [...(components.get(headOf(place)) ?? []), place]);
  return [...components.values()];
}

function layOutFamily(
  members: readonly number[],
  all: readonly (readonly [number, number])[],
  entries: readonly Pick<EntryLink, 'title' | 'number'>[],
): Family {
  const present = new Set(members);
  const edges = all.filter(([older]) => present.has(older));
  const graph = new Graph();
  const ranker = edges.length > knot ? 'longest-path' : 'network-simplex';
  graph.setGraph({ rankdir: 'LR', ranker, nodesep: 14, ranksep: 36, marginx: 2, marginy: 2 });
  const lines = new Map(
    members.map((place) => [
      place,
      wrapText(nameOf(entries[place] ?? { title: '' }), { room: node.width - 2 * node.pad, size, lines: node.lines }),
    ]),
  );
  for (const place of members)
    graph.setNode(String(place), {
      width: node.width,
      height: (lines.get(place)?.length ?? 1) * lineHeight + node.foot + 2 * node.pad,
    });
  for (const [older, newer] of edges) graph.setEdge(String(older), String(newer), {});
  layout(graph);
  const columns = new Set(members.map((place) => graph.node(String(place)).x));
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: members.map((place) => {
      const box = graph.node(String(place));
      return {
        entry: place,
        x: round(box.x - box.width / 2),
        y: round(box.y - box.height / 2),
        width: box.width,
        height: box.height,
        lines: lines.get(place) ?? [],
        supersedes: edges.filter(([, newer]) => newer === place).map(([older]) => older),
        supersededBy: edges.filter(([older]) => older === place).map(([, newer]) => newer),
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
 * From side to side, and level past the boxes of a column: given the bends in columns, which lie between boxes, no line
 * runs through a box.
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
