import type { KindFields } from '../../content/kinds/index.ts';
import type { FindEntry, HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { Fault } from '../fault.ts';
import type { Engagement } from './engagement.ts';

/** Finds what is wrong with who is paired: nobody, somebody with themselves, or with their own manager. */
export function findPairFaults(entry: HubEntry, { mentor, mentees }: Engagement, find: FindEntry): Fault[] {
  const fields = entry.fields as KindFields<'engagement'>;
  const managerOf = (id: string) => find(id)?.peopleIds.manager?.[0];
  const name = (id: string) => find(id)?.title ?? id;
  return [
    // A name without a page is a problem of its own.
    ...(fields.mentor
      ? []
      : [
          {
            field: 'mentor',
            message: 'Nobody guides; write who does: `mentor: <person>`.',
            isGrave: true as const,
            fixes: [{ type: 'add', field: 'mentor' } as const],
          },
        ]),
    ...(fields.mentees?.length
      ? []
      : [
          {
            field: 'mentees',
            message: 'Nobody is guided; write who is: `mentees: [<person>]`.',
            isGrave: true as const,
            fixes: [{ type: 'add', field: 'mentees' } as const],
          },
        ]),
    ...(mentor !== undefined && mentees.includes(mentor)
      ? [
          {
            field: 'mentor',
            message: `${name(mentor)} is mentor and mentee; an engagement takes two. Name another mentor, or take ${name(mentor)} out of \`mentees\`.`,
            isGrave: true as const,
          },
        ]
      : []),
    ...mentees.flatMap((mentee): Fault[] => {
      if (mentor === undefined || mentee === mentor) return [];
      if (managerOf(mentee) === mentor)
        return [
          {
            field: 'mentor',
            message: `${name(mentor)} is the manager of ${name(mentee)}, who cannot speak freely then; find a mentor whom they do not report to.`,
          },
        ];
      return managerOf(mentor) === mentee
        ? [
            {
              field: 'mentees',
              message: `${name(mentee)} is the manager of ${name(mentor)}, who decides on their pay; find a mentor who does not report to them.`,
            },
          ]
        : [];
    }),
  ];
}

/** Finds the people who leave before an engagement begins or ends. */
export function findLeavers(engagement: Engagement, find: FindEntry): Fault[] {
  const { status, start, end } = engagement;
  return listRoles(engagement).flatMap(([field, id]): Fault[] => {
    const person = find(id);
    const { leaving } = (person?.fields ?? {}) as KindFields<'person'>;
    if (!person || leaving === undefined) return [];
    if (start !== undefined && leaving < start)
      return [
        {
          field,
          message: `The last day of ${person.title} is ${leaving}, before this begins on ${start}; name somebody else, or correct one of the days.`,
        },
      ];
    // What has ended may have been planned for longer.
    return status !== 'ended' && end !== undefined && leaving < end
      ? [
          {
            field: 'end',
            message: `The last day of ${person.title} is ${leaving}, before this ends on ${end}; let it end by then, or name who goes on.`,
          },
        ]
      : [];
  });
}

/** Finds the people who have left by a day, in an engagement that has not ended and says no end. With one, `findLeavers` compares the two. */
export function findGone(engagement: Engagement, find: FindEntry, today: CalendarDate): Fault[] {
  const { status, end } = engagement;
  if (status === undefined || status === 'ended' || end !== undefined) return [];
  return listRoles(engagement).flatMap(([field, id]): Fault[] => {
    const person = find(id);
    const { leaving } = (person?.fields ?? {}) as KindFields<'person'>;
    if (!person || leaving === undefined || leaving >= today) return [];
    return [
      {
        field,
        message: `${person.title} left on ${leaving}, and it is still ${status}; write \`status: ended\` with its outcome, or name who goes on.`,
        fixes: [{ type: 'set', fields: { status: 'ended' } }],
      },
    ];
  });
}

function listRoles({ mentor, mentees }: Engagement): readonly (readonly [field: 'mentor' | 'mentees', id: string])[] {
  return [
    ...(mentor === undefined ? [] : [['mentor', mentor] as const]),
    ...mentees.map((id) => ['mentees', id] as const),
  ];
}
