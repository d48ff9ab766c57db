import type { Fix } from '../../content/fix.ts';
import type { KindFields } from '../../content/kinds/index.ts';
import type { Problem } from '../../content/problem.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { hoursText } from '../../shared/hoursText.ts';
import { listEngagements } from '../engagement/engagement.ts';
import { isUnderWay } from '../pairing/wishes.ts';
import { listRotations } from '../rotation/rotation.ts';
import { findWeek, shares } from './capacity.ts';

/** Reports what keeps a person from being paired well: no zone, no hours or too many, a skill on both sides. */
export function findPersonProblems(entries: readonly HubEntry[]): Problem[] {
  const compared = findCompared(entries);
  return entries.filter(({ kind }) => kind === 'person').flatMap((entry) => findProblemsOf(entry, compared));
}

/** Finds those whose working hours are compared with others': in rotations, and in engagements that have not ended. */
function findCompared(entries: readonly HubEntry[]): ReadonlySet<string> {
  return new Set([
    ...listRotations(entries).flatMap(({ observers, onCall }) => [...observers, ...onCall]),
    ...listEngagements(entries)
      .filter(isUnderWay)
      .flatMap(({ mentor, mentees }) => [...(mentor === undefined ? [] : [mentor]), ...mentees]),
  ]);
}

function findProblemsOf(entry: HubEntry, compared: ReadonlySet<string>): Problem[] {
  const fields = entry.fields as KindFields<'person'>;
  const { teaches = [], learns = [], timezone, capacity, week, mentoring, paused_until: until, away = [] } = fields;
  const takesPart = learns.length > 0 || (teaches.length > 0 && capacity !== undefined) || compared.has(entry.id);
  const both = learns.filter((skill) => teaches.includes(skill));
  const backwards = away.find(({ from, to }) => to < from);
  const found: readonly (readonly [isFound: unknown, field: string, message: string, fixes?: readonly Fix[]])[] = [
    [
      takesPart && !timezone,
      'timezone',
      'No `timezone`: nobody can say which hours they share with others; write one, like `timezone: Europe/Oslo`.',
      [{ type: 'add', field: 'timezone' }],
    ],
    [
      both.length > 0,
      'learns',
      `\`${both.join('`, `')}\` stands in \`teaches\` and in \`learns\`, and would pair them with themselves; take it out of one.`,
    ],
    [
      week === 0,
      'week',
      '`week` is 0; write the hours that they work in a week, or take it out.',
      [{ type: 'remove', field: 'week' }],
    ],
    [
      capacity === 0 && teaches.length > 0 && mentoring !== 'paused',
      'capacity',
      '`capacity` is 0, so nobody is offered what they teach; write the hours a week that are planned, or `mentoring: paused` while there are none.',
      [{ type: 'set', fields: { mentoring: 'paused' } }],
    ],
    [describeTooMuch(fields) !== undefined, 'capacity', describeTooMuch(fields) ?? ''],
    [
      mentoring === 'open' && until !== undefined,
      'paused_until',
      '`mentoring` is `open`, and `paused_until` says that it is not; take one of them out.',
      [
        { type: 'remove', field: 'mentoring' },
        { type: 'remove', field: 'paused_until' },
      ],
    ],
    [
      backwards,
      'away',
      `\`away\` ends on ${backwards?.to}, before it begins on ${backwards?.from}; swap the two days.`,
    ],
  ];
  return found.flatMap(([isFound, field, message, fixes]): Problem[] =>
    isFound
      ? [
          {
            code: 'mentoring',
            severity: 'warning',
            message,
            source: entry.source,
            at: entry.places[field] ?? entry.places.learns ?? entry.places.teaches,
            field,
            ...(fixes && { fixes }),
          },
        ]
      : [],
  );
}

/** Says what is wrong with a capacity above the limit; `undefined` when it is not. */
function describeTooMuch(fields: KindFields<'person'>): string | undefined {
  const { capacity } = fields;
  if (capacity === undefined) return undefined;
  const { week } = findWeek(fields);
  const limit = week * shares.limit;
  if (capacity <= limit) return undefined;
  const share = `${Math.round((capacity / week) * 100)} % of a week of ${hoursText(week)} hours`;
  const target = `${hoursText(week * shares.from)} to ${hoursText(week * shares.to)}`;
  return `\`capacity\` is ${hoursText(capacity)} hours a week, ${share}; at most ${hoursText(limit)} hours, 20 %, are counted. Write hours, not percent: ${target} is the target.`;
}
