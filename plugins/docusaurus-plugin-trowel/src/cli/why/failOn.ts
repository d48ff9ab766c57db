import { isPast } from '../../why/ranking.ts';
import type { WhyReport } from './report.ts';

/** What can make `trowel why` fail: a change that breaks what a page guards, a landmine, or any page that still holds. */
export const failOns = ['break', 'landmine', 'page'] as const;
export type FailOn = (typeof failOns)[number];

/** Says whether an answer has what the command is to fail on. What no longer holds never makes it fail. */
export function isFailing(
  { answer: { answers }, breaks }: Pick<WhyReport, 'answer' | 'breaks'>,
  failOn: FailOn | undefined,
): boolean {
  if (failOn === undefined) return false;
  if (breaks.length > 0) return true;
  return answers.some(
    ({ page }) => !isPast(page) && (failOn === 'page' || (failOn === 'landmine' && page.landmines.length > 0)),
  );
}
