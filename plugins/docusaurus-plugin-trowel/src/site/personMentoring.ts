import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findOverfull } from '../mentoring/capacity/overfull.ts';
import { describeOverlap } from '../mentoring/capacity/sharedHours.ts';
import type { Engagement, EngagementStatus } from '../mentoring/engagement/engagement.ts';
import type { CalendarDate } from '../shared/date.ts';
import { scheduleOf } from '../shared/schedule.ts';
import { usualHours } from '../shared/workingHours.ts';
import type { Schedule } from '../shared/workWeek.ts';
import type { MentoringProps, PersonEngagement } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** The states of engagements in the order in which a page lists them. */
const order: readonly EngagementStatus[] = ['running', 'proposed', 'paused', 'ended'];

/** What a person's part in mentoring is made from. */
export type PersonInput = Pick<Surroundings, 'directory' | 'engagements' | 'capacities' | 'today'>;

/** Makes a person's part in mentoring; `undefined` when nothing is known of it. */
export function toPersonMentoring(
  entry: HubEntry,
  { directory, engagements, capacities, today }: PersonInput,
): MentoringProps | undefined {
  const {
    teaches = [],
    learns = [],
    timezone,
    working_hours: hours,
    capacity: planned,
    credit,
  } = entry.fields as KindFields<'person'>;
  const known = capacities().of(entry.id);
  const own = engagements().get(entry.id) ?? [];
  const isKnown = teaches.length + learns.length + own.length > 0 || planned !== undefined || hours !== undefined;
  if (!known || !isKnown) return undefined;
  const { week, weekBy, used, proposed, free, target, limit, paused } = known;
  const [overfull] = findOverfull([known]);
  return {
    name: entry.title,
    teaches,
    learns,
    people: directory.indexOf('person'),
    timeZone: timezone,
    hours: hours ?? usualHours,
    assumed: hours === undefined || undefined,
    capacity: { planned, week, weekBy, used, proposed, free, target, limit, paused },
    overfull: overfull && { used: overfull.used, has: overfull.has },
    engagements: own
      .filter(({ status }) => status !== 'ended' || credit === 'public')
      .flatMap((engagement) => toPersonEngagement(engagement, entry, { directory, today }) ?? [])
      .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status)),
  };
}

function toPersonEngagement(
  { id, status, mentor, mentees }: Engagement,
  { id: person, fields }: HubEntry,
  { directory: { find, links }, today }: Pick<PersonInput, 'directory' | 'today'>,
): PersonEngagement | undefined {
  const [entry] = links([id]);
  if (!entry || !status) return undefined;
  const others = new Set([...(mentor === undefined ? [] : [mentor]), ...mentees].filter((one) => one !== person));
  const [other, third] = [...others].map(find);
  const isOfTwo = status !== 'ended' && other !== undefined && third === undefined;
  return {
    entry,
    status,
    as: mentor === person ? 'mentor' : 'mentee',
    others: links([...others]).map(({ title, permalink }) => ({ name: title, permalink })),
    shared: isOfTwo
      ? findShared(
          [scheduleOf(fields as KindFields<'person'>), scheduleOf(other.fields as KindFields<'person'>)],
          today,
        )
      : undefined,
  };
}

export function findShared(
  [one, other]: readonly [one?: Schedule, other?: Schedule],
  today: CalendarDate,
): PersonEngagement['shared'] {
  if (!one || !other) return undefined;
  const { minutes, overYear } = describeOverlap(one, other, today);
  return { least: (overYear?.least ?? minutes) / 60, most: (overYear?.most ?? minutes) / 60 };
}
