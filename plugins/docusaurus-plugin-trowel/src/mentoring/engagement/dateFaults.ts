import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { addDuration } from '../../shared/dateArithmetic.ts';
import type { Fault } from '../fault.ts';
import type { Engagement } from './engagement.ts';

/** How long an engagement can last. What takes longer is another one. */
const longest = '18 months';

/** Finds days that contradict each other, and what the state of an engagement needs and lacks. */
export function findDateFaults(entry: HubEntry, engagement: Engagement): Fault[] {
  const { status, start, end, pausedSince, pausedUntil, outcome } = engagement;
  const checkIns = (entry.fields as KindFields<'engagement'>).check_ins ?? [];
  const isBefore = (day: CalendarDate | undefined, other: CalendarDate | undefined) =>
    day !== undefined && other !== undefined && day < other;
  const faults: readonly (Fault | false)[] = [
    isBefore(end, start) && {
      field: 'end',
      message: `It ends on ${end}, before it begins on ${start}; correct one of them.`,
      isGrave: true,
    },
    status === 'running' &&
      end === undefined && {
        field: 'status',
        message:
          'It runs without an end, and would become a habit; write the day on which you decide: `end: 2027-03-31`.',
        fixes: [{ type: 'add', field: 'end' }],
      },
    isLong(engagement) && {
      field: 'end',
      message: `It ends on ${end}, more than ${longest} after it begins, and would become a habit; let it end sooner, and begin another one then.`,
    },
    isBefore(pausedUntil, pausedSince) && {
      field: 'paused_until',
      message: `It resumes on ${pausedUntil}, before it was paused on ${pausedSince}; correct one of them.`,
    },
    status === 'paused' &&
      pausedUntil === undefined && {
        field: 'status',
        message: 'It is paused without an end; write the day on which you talk again: `paused_until: 2027-01-15`.',
        fixes: [{ type: 'add', field: 'paused_until' }],
      },
    status === 'ended' &&
      outcome === undefined && {
        field: 'status',
        message: 'It has ended, and nothing says what came of it; write `outcome: reached`, `partly` or `stopped`.',
        fixes: ['reached', 'partly', 'stopped'].map((outcome) => ({ type: 'set', fields: { outcome } })),
      },
    status !== undefined &&
      status !== 'ended' &&
      outcome !== undefined && {
        field: 'outcome',
        message: `It has an outcome and is ${status}; write \`status: ended\`, or take the outcome out.`,
        fixes: [
          { type: 'set', fields: { status: 'ended' } },
          { type: 'remove', field: 'outcome' },
        ],
      },
  ];
  const ofCheckIns = checkIns.flatMap(({ date }, index): Fault[] => {
    const field = `check_ins.${index}`;
    const before = checkIns[index - 1]?.date;
    if (isBefore(date, start))
      return [{ field, message: `This check-in was on ${date}, before it began on ${start}; correct one of them.` }];
    return isBefore(date, before)
      ? [{ field, message: `This check-in was on ${date}, before the one above it; put the oldest first.` }]
      : [];
  });
  return [...faults.filter((fault) => fault !== false), ...ofCheckIns];
}

/** Finds check-ins that have not taken place yet. */
export function findEarlyCheckIns(entry: HubEntry, today: CalendarDate): Fault[] {
  const checkIns = (entry.fields as KindFields<'engagement'>).check_ins ?? [];
  return checkIns.flatMap(({ date }, index) =>
    date > today
      ? [
          {
            field: `check_ins.${index}`,
            message: `This check-in is on ${date}, which is still to come; correct the day, or take it out until you have talked.`,
          },
        ]
      : [],
  );
}

function isLong({ status, start, end }: Engagement): boolean {
  const last = start === undefined ? undefined : addDuration(start, longest);
  return status !== 'ended' && last !== undefined && end !== undefined && end > last;
}
