import type { KindFields } from '../../content/kinds/index.ts';
import type { Problem } from '../../content/problem.ts';
import type { FindEntry, HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { findWeek, shares } from '../capacity/capacity.ts';
import { type Fault, toProblem } from '../fault.ts';
import { findAimFaults, listTaught } from './aimFaults.ts';
import { findDateFaults, findEarlyCheckIns } from './dateFaults.ts';
import { type Engagement, toEngagement } from './engagement.ts';
import { findGone, findLeavers, findPairFaults } from './pairFaults.ts';
import { isPastEnd } from './rhythm.ts';

/** Reports what contradicts itself in engagements: who is with whom, days, hours, and what is missing for its state. */
export function findEngagementProblems(entries: readonly HubEntry[]): Problem[] {
  const people = new Map(entries.flatMap((entry) => (entry.kind === 'person' ? [[entry.id, entry] as const] : [])));
  const find: FindEntry = (id) => people.get(id);
  const taught = listTaught(entries);
  return entries
    .filter(({ kind }) => kind === 'engagement')
    .flatMap((entry) => {
      const engagement = toEngagement(entry);
      return [
        ...findPairFaults(entry, engagement, find),
        ...findLeavers(engagement, find),
        ...findDateFaults(entry, engagement),
        ...findHourFaults(engagement, find),
        ...findAimFaults(entry, engagement, taught),
      ].map((fault) => toProblem(entry, fault));
    });
}

/** Reports engagements that run although their end is past or somebody in them has left, and check-ins that are still to come. */
export function findLateEngagements(entries: readonly HubEntry[], today: CalendarDate): Problem[] {
  const people = new Map(entries.flatMap((entry) => (entry.kind === 'person' ? [[entry.id, entry] as const] : [])));
  return entries
    .filter(({ kind }) => kind === 'engagement')
    .flatMap((entry) => {
      const engagement = toEngagement(entry);
      const faults = isPastEnd(engagement, today)
        ? [
            {
              field: 'end',
              message: `It was to end on ${engagement.end}; write \`status: ended\` with its outcome, or agree on a later \`end\`.`,
              fixes: [{ type: 'set', fields: { status: 'ended' } } as const],
            },
          ]
        : findGone(engagement, (id) => people.get(id), today);
      return [...faults, ...findEarlyCheckIns(entry, today)].map((fault) => toProblem(entry, fault));
    });
}

function findHourFaults({ mentor, hours, checkIns }: Engagement, find: FindEntry): Fault[] {
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
              message: `The check-in of ${checkIn.date} says ${checkIn.hours} hours a week, more than a week of ${week} has; write hours a week, not in all.`,
            },
          ]
        : [],
    ),
  ];
}
