import type { Kind } from '../content/kinds/kind.ts';

/** How a kind is marked: a hatch as on the legend of a section drawing, on a 12 × 12 grid, and its colour. */
export interface KindIcon {
  readonly path: string;
  readonly tone: Kind['tone'];
}
