import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findPersonIn } from '../hub/logs.ts';
import { type Engagement, toEngagement } from '../mentoring/engagement/engagement.ts';
import { nextCheckIn } from '../mentoring/engagement/rhythm.ts';
import type { CalendarDate } from '../shared/date.ts';
import { parseDuration } from '../shared/duration.ts';
import { engagementDefaults } from '../shared/engagementDefaults.ts';
import { scheduleOf } from '../shared/schedule.ts';
import type { Directory } from './directory.ts';
import type { EngagementPart, EngagementPerson } from './engagementProps.ts';
import { toLogEntry } from './logProps.ts';
import { findShared } from './personMentoring.ts';
import { findSessionAddress, findSkillSession } from './sessionRoutes.ts';
import type { Surroundings } from './surroundings.ts';

/** How many log entries the page of an engagement shows. All are on the page of logs. */
const mostLogged = 6;

/** Makes what the page of an engagement shows beside its text. Only the shared hours are those of the year from the day of the build; else the reader's clock compares. */
export function toEngagementPart(
  entry: HubEntry,
  { directory, sessions, today }: Pick<Surroundings, 'directory' | 'sessions' | 'today'>,
): EngagementPart {
  const engagement = toEngagement(entry);
  const { mentor, mentees, rhythm, goals, walks, skills, pilot, ...rest } = engagement;
  const { status, form, start, end, pausedSince, pausedUntil, hours, checkIns, outcome, feedback } = rest;
  const fields = entry.fields as KindFields<'engagement'>;
  const people = (names: readonly string[], ids: readonly string[]): EngagementPerson[] =>
    directory.people(names, ids).map((person, at) => ({ ...person, timezone: zoneOf(ids[at], directory) }));
  return {
    type: 'engagement',
    id: entry.id,
    status,
    form,
    mentor: fields.mentor ? people([fields.mentor], mentor === undefined ? [] : [mentor])[0] : undefined,
    mentees: people(fields.mentees ?? [], mentees),
    start,
    end,
    pausedSince,
    pausedUntil,
    rhythm: parseDuration(rhythm ?? engagementDefaults.rhythm) ?? { count: 4, unit: 'week' },
    next: nextCheckIn(engagement),
    hours,
    shared: findSharedHours(engagement, directory, today),
    goals: goals.map(({ goal, sort, known_by: knownBy, by, state = 'open' }) => ({ goal, sort, knownBy, by, state })),
    checkIns,
    outcome,
    feedback,
    log: toLog(engagement, directory),
    walks: directory.links(walks),
    sessions: [
      ...walks.flatMap((path) => toSession(path, findSessionAddress(path, { directory, sessions }), directory)),
      ...skills.flatMap((skill) => {
        const permalink = findSkillSession(skill, { directory, sessions });
        return permalink === undefined ? [] : [{ title: skill, permalink }];
      }),
    ],
    pilot: pilot === undefined ? undefined : directory.links([pilot])[0],
  };
}

/** Compares the working hours of two people, in the weeks from a day on. What has ended needs none, and a group agrees on its own. */
function findSharedHours(
  { status, mentor, mentees }: Engagement,
  { find }: Directory,
  today: CalendarDate,
): EngagementPart['shared'] {
  const [one, other] = [mentor, mentees[0]].map((id) => find(id ?? ''));
  if (!one || !other || mentees.length > 1 || status === 'ended') return undefined;
  return findShared(
    [scheduleOf(one.fields as KindFields<'person'>), scheduleOf(other.fields as KindFields<'person'>)],
    today,
  );
}

function zoneOf(id: string | undefined, { find }: Directory): string | undefined {
  return (find(id ?? '')?.fields as KindFields<'person'> | undefined)?.timezone;
}

function toSession(path: string, permalink: string | undefined, { links }: Directory): EngagementPart['sessions'] {
  const [link] = links([path]);
  return link && permalink !== undefined ? [{ title: link.title, permalink }] : [];
}

/** Finds what the mentees wrote into their logs in the time of the engagement, for its mentor or for nobody in particular. */
function toLog({ mentor, mentees, start, end }: Engagement, directory: Directory): EngagementPart['log'] {
  const { hub, find, pageOf } = directory;
  const entries = hub.people
    .filter(({ id }) => mentees.includes(id))
    .flatMap(({ log }) => log.flatMap((id) => find(id) ?? []))
    .filter((logged) => {
      const reviewer = findPersonIn(logged, 'mentor')?.id;
      const day = logged.date ?? '';
      return (reviewer === undefined || reviewer === mentor) && day >= (start ?? '') && day <= (end ?? '9999');
    })
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .slice(0, mostLogged);
  return entries.length === 0
    ? undefined
    : { page: pageOf('log'), entries: entries.map((logged) => toLogEntry(logged, directory)) };
}
