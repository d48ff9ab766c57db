import type { Problem } from '../content/problem.ts';
import type { Hub } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import { findEngagementProblems, findLateEngagements } from './engagementProblems.ts';
import { findOverfullProblems } from './overfullProblems.ts';
import { findPersonProblems } from './personProblems.ts';
import { findPilotGaps } from './pilotGaps.ts';
import { findPilotProblems } from './pilotProblems.ts';
import { findRotationProblems } from './rotationProblems.ts';

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
