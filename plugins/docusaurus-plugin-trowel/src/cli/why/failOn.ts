import { isPast } from '../../why/ranking.ts';
import type { WhyAnswer } from '../../why/types.ts';

/** What can make `trowel why` fail: a landmine, or any page that still holds. */
export const failOns = ['landmine', 'page'] as const;
export type FailOn = (typeof failOns)[number];

/** Says whether an answer has what the command is to fail on. What no longer holds never makes it fail. */
export function isFailing({ answers }: WhyAnswer, failOn: FailOn | undefined): boolean {
  if (failOn === undefined) return false;
  return answers.some(({ page }) => !isPast(page) && (failOn === 'page' || page.landmines.length > 0));
}
