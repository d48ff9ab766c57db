import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { listPilots, type Pilot } from '../mentoring/pilot/pilot.ts';
import { findPilotLeft } from '../mentoring/pilot/pilotLeft.ts';
import { planPilot } from '../mentoring/pilot/pilotPlan.ts';
import { type CriterionResult, fillIn } from '../programme/pilotResults.ts';
import type { CalendarDate } from '../shared/date.ts';
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
  const entries = directory.hub.entries.filter(({ draft }) => !draft);
  const criteria = fillIn(pilot, { team, today, entries });
  const left = findPilotLeft(pilot, entries);
  return {
    type: 'pilot',
    objectives: (entry.fields as KindFields<'pilot'>).objectives ?? [],
    weeks,
    end,
    calendar: plan.length === 0 ? undefined : directory.calendarOf(entry.id),
    plan,
    pairs: pilot.engagements.flatMap((one) => toPair(one, directory)),
    criteria: criteria.map((criterion) => toCriterion(criterion, today)),
    left: {
      pages: directory.links(left.pages),
      stories: directory.links(left.stories),
      retrospectives: directory.links(left.retrospectives),
    },
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

/** Makes the props of an exit criterion. */
export function toCriterion(criterion: CriterionResult, today: CalendarDate): PilotCriterion {
  const { question, measure, unit, at_least: atLeast, at_most: atMost, result, state, counted } = criterion;
  return { question, measure, unit, atLeast, atMost, result, state, countedOn: counted ? today : undefined };
}
