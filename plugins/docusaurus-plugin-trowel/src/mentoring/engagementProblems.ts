import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { FindEntry, HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import { findWeek, shares } from './capacity.ts';
import { findDateFaults } from './dateFaults.ts';
import { type Engagement, toEngagement } from './engagement.ts';
import type { EngagementFault } from './engagementFault.ts';
import { findLeavers, findPairFaults } from './pairFaults.ts';
import { isPastEnd } from './rhythm.ts';

/** Reports what contradicts itself in engagements: who is with whom, days, hours, and what is missing for its state. */
export function findEngagementProblems(entries: readonly HubEntry[]): Problem[] {
  const people = new Map(entries.flatMap((entry) => (entry.kind === 'person' ? [[entry.id, entry] as const] : [])));
  const find: FindEntry = (id) => people.get(id);
  return entries
    .filter(({ kind }) => kind === 'engagement')
    .flatMap((entry) => {
      const engagement = toEngagement(entry);
      return [
        ...findPairFaults(entry, engagement, find),
        ...findLeavers(engagement, find),
        ...findDateFaults(entry, engagement),
        ...findHourFaults(engagement, find),
      ].map((fault) => toProblem(entry, fault));
    });
}

/** Reports engagements that run although their end is past. Only the terminal knows the day. */
export function findLateEngagements(entries: readonly HubEntry[], today: CalendarDate): Problem[] {
  return entries
    .filter((entry) => entry.kind === 'engagement' && isPastEnd(toEngagement(entry), today))
    .map((entry) =>
      toProblem(entry, {
        field: 'end',
        message: `It was to end on ${toEngagement(entry).end}; write \`status: ended\` with its outcome, or agree on a later \`end\`.`,
      }),
    );
}

function toProblem({ source, places }: HubEntry, { field, message }: EngagementFault): Problem {
  return {
    code: 'mentoring',
    severity: 'warning',
    message,
    source,
    at: places[field] ?? places[field.split('.')[0] as string] ?? places.status,
    field: field.split('.')[0],
  };
}

function findHourFaults({ mentor, hours, checkIns }: Engagement, find: FindEntry): EngagementFault[] {
  const { week } = findWeek((find(mentor ?? '')?.fields ?? {}) as KindFields<'person'>);
  const most = Math.round(week * shares.limit * 10) / 10;
  return [
    ...(hours !== undefined && hours > most
      ? [
          {
            field: 'hours',
            message: `${hours} hours a week are more than a fifth of a week of ${week}; plan ${most} at most, or share it between two mentors.`,
          },
        ]
      : []),
    ...checkIns.flatMap((checkIn) =>
      checkIn.hours !== undefined && checkIn.hours > week
        ? [
            {
              field: 'check_ins',
              message: `The check-in of ${checkIn.date} tells of ${checkIn.hours} hours a week, which are more than a week of ${week} has; write hours a week, not in all.`,
            },
          ]
        : [],
    ),
  ];
}
