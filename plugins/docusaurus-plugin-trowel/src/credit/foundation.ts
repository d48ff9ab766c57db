import type { Contribution, ContributionOf } from './contribution.ts';

/** A way in which others build on somebody's writing and teaching. */
export type Foundation = ContributionOf<'step' | 'blocks' | 'citation' | 'passed-on'>;

const types: ReadonlySet<string> = new Set<Foundation['type']>(['step', 'blocks', 'citation', 'passed-on']);

/** Says whether something of others rests on it: somebody else stands behind what builds on it. */
export function isFoundation(contribution: Contribution): contribution is Foundation {
  return types.has(contribution.type) && contribution.others.length > 0;
}
