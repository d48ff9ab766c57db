import type { Problem } from '../content/problem.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { readBadgeData } from '../credit/badges/badgeData.ts';
import { findEarlyActions } from '../hub/actionProblems.ts';
import { findEarlyFeedback } from '../hub/feedback.ts';
import type { Hub } from '../hub/hub.ts';
import { findPathFaults } from '../hub/pathMending.ts';
import { buildTeam } from '../hub/team.ts';
import { findMentoringProblems } from '../mentoring/problems.ts';
import { findMissingResults } from '../programme/pilotResults.ts';
import type { CalendarDate } from '../shared/date.ts';

interface Checked {
  readonly hub: Hub;
  /** The absolute path of the folder that the hub was read from. */
  readonly root: string;
  /** What is wrong with the other hubs that it reads. */
  readonly otherProblems: readonly Problem[];
}

/** Finds what is wrong with a hub and its team's data, beyond the problems that the hub itself knows. */
export function findContentProblems({ hub, root, otherProblems }: Checked, today: CalendarDate): readonly Problem[] {
  const team = buildTeam(readTeamData(root), hub);
  return [
    ...findPathFaults(hub, today),
    ...findMentoringProblems(hub, today),
    ...findEarlyActions(hub.entries, today),
    ...findMissingResults(hub.entries, { team, today }),
    ...team.problems,
    ...findEarlyFeedback(team.feedback, today),
    ...readBadgeData(root).problems,
    ...otherProblems,
  ];
}
