import type { Problem } from '../content/problem.ts';
import type { Hub } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import { findOverfullProblems } from './capacity/overfullProblems.ts';
import { findPersonProblems } from './capacity/personProblems.ts';
import { findEngagementProblems, findLateEngagements } from './engagement/engagementProblems.ts';
import { findPilotGaps } from './pilot/pilotGaps.ts';
import { findPilotProblems } from './pilot/pilotProblems.ts';
import { findRotationProblems } from './rotation/rotationProblems.ts';

/**
 * Reports what is wrong with people, engagements, rotations and pilots, for `trowel check` and the build. What depends on the day compares
 * with the one given.
 */
export function findMentoringProblems({ entries }: Pick<Hub, 'entries'>, today: CalendarDate): Problem[] {
  return [
    ...findPersonProblems(entries),
    ...findOverfullProblems(entries, today),
    ...findEngagementProblems(entries),
    ...findLateEngagements(entries, today),
    ...findPilotProblems(entries),
    ...findPilotGaps(entries),
    ...findRotationProblems(entries),
  ];
}
