// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import type { BlockType } from '../../content/blockTypes.ts';

/** All types of blocks, in the order of playbooks. */
export const blockTypes: readonly BlockType[] = [
  'ask',
  'explain',
  'exercise',
  'shadow',
  'lens',
  'pitfall',
  'landmine',
  'feedback',
  'dialogue',
  'step',
];

/** The types of blocks that playbooks collect, in their order. */
export const playbookBlockTypes: readonly BlockType[] = [
  'ask',
  'explain',
  'exercise',
  'shadow',
  'lens',
  'pitfall',
  'landmine',
];
