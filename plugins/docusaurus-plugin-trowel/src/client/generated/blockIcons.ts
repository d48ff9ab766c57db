// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import type { BlockType } from '../../content/blockTypes.ts';

/** The marks of all blocks: paths on a grid of 16 × 16. */
export const blockIcons: Readonly<Record<BlockType, string>> = {
  ask: 'M4.5 5.2a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.2M8 13.2v.6',
  explain: 'M14 3v4.5a2 2 0 0 1-2 2H2.5M6 6L2.5 9.5 6 13',
  exercise: 'M2 14l2.5-8 5.5 5.5zM7.5 8.5l2.8-2.8M10 4l2 2M11 5l3-3',
  shadow: 'M1 8q7-8.5 14 0-7 8.5-14 0zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  lens: 'M6.5 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M9.8 9.8L14.5 14.5',
  pitfall: 'M1 5h4v7h6V5h4M6.5 9h3',
  landmine: 'M1 6h14M8 6a4 4 0 1 0 .01 0M8 1.5v2M4.5 2.5l1 1.5M11.5 2.5l-1 1.5M6.5 10h3',
  feedback: 'M1.5 2h9v6h-5l-2.5 2.5V8H1.5zM12.5 5.5h2V12H13v2.5L10.5 12H7v-1.5',
  dialogue: 'M1.5 2.5h8v5a4 4 0 0 1-8 0zM4 5.2h.6M6.6 5.2h.6M4 8.5h3M11.5 5.5h3v3.5a4 4 0 0 1-5.5 3.7',
  step: 'M5.5 1.5c2.5 0 3.5 2 3.5 4.5S8 10 8 10H4.5s-1-2-1-4.5 0-4 2-4M4.5 12H8a1.7 1.7 0 0 1-3.5 0',
};
