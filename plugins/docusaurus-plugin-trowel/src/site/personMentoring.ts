import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Engagement, EngagementStatus } from '../mentoring/engagement.ts';
import { findOverfull } from '../mentoring/overfull.ts';
import { usualHours } from '../shared/workingHours.ts';
import type { Directory } from './directory.ts';
import type { MentoringProps, PersonEngagement } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** The states of engagements in the order in which a page lists them. */
const order: readonly EngagementStatus[] = ['running', 'proposed', 'paused', 'ended'];

/** Makes a person's part in mentoring; `undefined` when nothing is known of it. */
export function toPersonMentoring(
  entry: HubEntry,
  { directory, engagements, capacities }: Pick<Surroundings, 'directory' | 'engagements' | 'capacities'>,
): MentoringProps | undefined {
  const {
    teaches = [],
    learns = [],
    timezone,
    working_hours: hours,
    capacity: planned,
  } = entry.fields as KindFields<'person'>;
  const known = capacities().get(entry.id);
  const own = engagements().get(entry.id) ?? [];
  const isKnown = teaches.length + learns.length + own.length > 0 || planned !== undefined || hours !== undefined;
  if (!known || !isKnown) return undefined;
  const { person: _, ...capacity } = known;
  const [overfull] = findOverfull([known]);
  return {
    name: entry.title,
    teaches,
    learns,
    people: directory.indexOf('person'),
    timeZone: timezone,
    hours: hours ?? usualHours,
    assumed: hours === undefined || undefined,
    capacity,
    overfull: overfull && { used: overfull.used, has: overfull.has },
    engagements: own
      .flatMap((engagement) => toPersonEngagement(engagement, entry.id, directory) ?? [])
      .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status)),
  };
}

function toPersonEngagement(
  { id, status, mentor, mentees }: Engagement,
  person: string,
  { links }: Directory,
): PersonEngagement | undefined {
  const [entry] = links([id]);
  if (!entry || !status) return undefined;
  const others = [...(mentor === undefined ? [] : [mentor]), ...mentees].filter((one) => one !== person);
  return {
    entry,
    status,
    as: mentor === person ? 'mentor' : 'mentee',
    others: links([...new Set(others)]).map(({ title, permalink }) => ({ name: title, permalink })),
  };
}
