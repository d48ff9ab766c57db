import { Graph, layout } from '@dagrejs/dagre';
import { round } from './axis.ts';
import { wrapText } from './text.ts';

/** Boxes with text, and arrows between them, laid out from left to right. */
export interface BoxDrawing {
  readonly width: number;
  readonly height: number;
  /** In the order in which they were given. */
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly (readonly Corner[])[];
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A box, with its upper left corner. It has room for one line more below its text. */
export interface PlacedBox extends Corner {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** With more arrows than this, the layout with the shortest lines is too slow: a thousand took ten seconds. */
const mostForShortestLines = 150;
/** Larger than the text is set, since some of it is bold. */
const size = 14;
const lineHeight = 17;
const box = { width: 188, pad: 10, foot: 20, lines: 5 } as const;

/** Lays out one box for each text, and an arrow for each pair of places of texts. Arrows may form circles. */
export function layOutBoxes(texts: readonly string[], arrows: readonly (readonly [number, number])[]): BoxDrawing {
  const graph = new Graph();
  const ranker = arrows.length > mostForShortestLines ? 'longest-path' : 'network-simplex';
  graph.setGraph({ rankdir: 'LR', ranker, nodesep: 14, ranksep: 36, marginx: 2, marginy: 2 });
  const lines = texts.map((text) => wrapText(text, { room: box.width - 2 * box.pad, size, lines: box.lines }));
  for (const [place, { length }] of lines.entries())
    graph.setNode(String(place), {
      width: box.width,
      height: Math.max(1, length) * lineHeight + box.foot + 2 * box.pad,
    });
  for (const [from, to] of arrows) graph.setEdge(String(from), String(to), {});
  layout(graph);
  const placed = lines.map((_, place) => graph.node(String(place)));
  const columns = new Set(placed.map(({ x }) => x));
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: placed.map((node, place) => ({
      x: round(node.x - node.width / 2),
      y: round(node.y - node.height / 2),
      width: node.width,
      height: node.height,
      lines: lines[place] ?? [],
    })),
    lines: arrows.map(([from, to]) => {
      const inner = (graph.edge(String(from), String(to)).points ?? []).slice(1, -1);
      return toCorners(
        graph.node(String(from)),
        inner.filter(({ x }: Corner) => columns.has(x)),
        graph.node(String(to)),
      );
    }),
  };
}

/**
 * Draws a line from the side of one box to the side of another. It is level where it passes a column, and its bends there
 * lie between the boxes, so no line crosses a box.
 */
function toCorners(from: Corner, bends: readonly Corner[], to: Corner): Corner[] {
  const half = (Math.sign(to.x - from.x) * box.width) / 2;
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
