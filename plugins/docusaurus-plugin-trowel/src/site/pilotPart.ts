import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { listPilots, type Pilot } from '../mentoring/pilot.ts';
import { planPilot } from '../mentoring/pilotPlan.ts';
import { type CriterionResult, toPilotResults } from '../programme/pilotResults.ts';
import type { CalendarDate } from '../shared/date.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import type { Directory } from './directory.ts';
import type { PilotCriterion, PilotPair, PilotPart } from './engagementProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes what the page of a pilot shows beside its text: its plan, pairs and criteria, and what it left behind. */
export function toPilotPart(
  entry: HubEntry,
  { directory, team, today }: Pick<Surroundings, 'directory' | 'team' | 'today'>,
): PilotPart | undefined {
  const pilot = listPilots(directory.hub.entries).find(({ id }) => id === entry.id);
  if (!pilot) return undefined;
  const { start, weeks, end } = pilot;
  const plan = start === undefined || weeks === undefined ? [] : planPilot(start, weeks);
  const [{ criteria } = { criteria: [] }] = toPilotResults(
    [entry, ...directory.hub.entries.filter(({ kind }) => kind === 'engagement')],
    { team, today },
  );
  return {
    type: 'pilot',
    objectives: (entry.fields as KindFields<'pilot'>).objectives ?? [],
    weeks,
    end,
    calendar: plan.length === 0 ? undefined : directory.calendarOf(entry.id),
    plan,
    pairs: pilot.engagements.flatMap((one) => toPair(one, directory)),
    criteria: criteria.map((criterion) => toCriterion(criterion, today)),
    left: findLeft(pilot, directory),
  };
}

function toPair(
  { id, mentor, mentees, outcome }: Pilot['engagements'][number],
  { find, link, links }: Directory,
): PilotPair[] {
  const entry = find(id);
  const people = (ids: readonly string[]) => links(ids).map(({ title, permalink }) => ({ name: title, permalink }));
  return entry
    ? [
        {
          entry: link(entry),
          mentor: mentor === undefined ? undefined : people([mentor])[0],
          mentees: people(mentees),
          outcome,
        },
      ]
    : [];
}

function toCriterion(criterion: CriterionResult, today: CalendarDate): PilotCriterion {
  const { question, measure, unit, at_least: atLeast, at_most: atMost, result, state, counted } = criterion;
  return { question, measure, unit, atLeast, atMost, result, state, countedOn: counted ? today : undefined };
}

/** Kinds that are no knowledge to leave behind, or are listed apart. */
const apart: ReadonlySet<string> = new Set(['person', 'engagement', 'pilot', 'rotation', 'retrospective', 'story']);

/**
 * Finds what a pilot left behind: pages that its people own, wrote or logged, dated in its time; the stories of its pairs, until a quarter after
 * it; and the retrospectives about it.
 */
function findLeft({ id, start, end, engagements }: Pilot, { hub, links }: Directory): PilotPart['left'] {
  const people = new Set(engagements.flatMap(({ mentor, mentees }) => [...(mentor ? [mentor] : []), ...mentees]));
  const late = end === undefined ? undefined : addDuration(end, '3 months');
  const isOfPair = ({ date = '', peopleIds: { mentors = [], mentees = [] } }: HubEntry) =>
    date >= (start ?? '9999') &&
    date <= (late ?? '') &&
    engagements.some(
      (one) => mentors.includes(one.mentor ?? '') && one.mentees.some((mentee) => mentees.includes(mentee)),
    );
  const isWithin = (day: string | undefined) =>
    day !== undefined && start !== undefined && end !== undefined && day >= start && day <= end;
  const ids = (wanted: (entry: HubEntry) => boolean) => hub.entries.filter(wanted).map((entry) => entry.id);
  const wrote = ({ peopleIds, ownerId }: HubEntry) =>
    [...(ownerId === undefined ? [] : [ownerId]), ...(peopleIds.authors ?? []), ...(peopleIds.log ?? [])].some((one) =>
      people.has(one),
    );
  return {
    pages: links(ids((entry) => !apart.has(entry.kind) && isWithin(entry.date) && wrote(entry))),
    stories: links(ids((entry) => entry.kind === 'story' && isOfPair(entry))),
    retrospectives: links(
      ids(({ kind, relations }) => kind === 'retrospective' && relations.some(({ target }) => target === id)),
    ),
  };
}
