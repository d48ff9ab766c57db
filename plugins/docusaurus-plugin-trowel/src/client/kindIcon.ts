import type { Kind } from '../content/kinds/kind.ts';

/** The mark of a kind: a hatch as a path on a grid of 12 × 12, and the name of its colour. */
export interface KindIcon {
  readonly path: string;
  readonly tone: Kind['tone'];
}
