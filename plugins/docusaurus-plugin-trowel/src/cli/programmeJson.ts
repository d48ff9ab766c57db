import { isShown } from '../hub/isShown.ts';
import { listEngagements } from '../mentoring/engagement/engagement.ts';
import { listActions } from '../programme/actions.ts';
import { findDepartures } from '../programme/departures.ts';
import { toPilotResults } from '../programme/pilotResults.ts';
import { figurePolicy } from '../shared/programmeFigures.ts';
import type { LoadedProgramme } from './loadProgramme.ts';
import { figureWords, toNoTrend, toWhy } from './programmeWords.ts';
import type { ProgrammeJson } from './shapes/programme.ts';

/** Writes how a programme stands for programs: all that the page of the lead has. */
export function toProgrammeJson(loaded: LoadedProgramme): ProgrammeJson {
  const { hub, team, programme, trend } = loaded;
  const { on, knowledge, quotations, open } = programme;
  const { entries } = hub;
  return {
    version: 1,
    on,
    figures: toFigures(loaded),
    thin: knowledge
      .filter(({ people }) => people.length < 2)
      .map(({ system, people }) => ({
        system,
        count: people.length,
        people: people.filter(({ isNamed }) => isNamed).map(({ id }) => id),
      })),
    departures: findDepartures(entries, {
      today: on,
      explained: team.programme.explained,
      engagements: listEngagements(entries),
      actions: listActions(hub, on),
    }).map(({ person, leaving, nobody, one, engagements, reviews, paths, actions }) => ({
      person,
      leaving: leaving ?? null,
      ...{ nobody: [...nobody], one: [...one], engagements: [...engagements] },
      ...{ reviews: [...reviews], paths: [...paths], actions: actions.map(({ change }) => change) },
    })),
    actions: open.map(({ change, who, whoId, by, retrospective }) => ({
      ...{ change, who: who ?? null, whoId: whoId ?? null, by: by ?? null, retrospective },
    })),
    quotations: quotations.map(({ entry, says, date }) => ({ page: entry, says, date: date ?? null })),
    pilots: toPilotResults(entries.filter(isShown), { today: on, team }).map(({ pilot, criteria }) => ({
      pilot,
      criteria: criteria.map(({ question, at_least: least, at_most: most, result, counted, state }) => ({
        ...{ question, atLeast: least ?? null, atMost: most ?? null },
        ...{ result: result ?? null, counted, state: state ?? null },
      })),
    })),
    noTrend: trend.why ? toNoTrend(trend.why) : null,
  };
}

function toFigures({ programme: { figures }, trend }: LoadedProgramme): ProgrammeJson['figures'] {
  return figures.map((figure) => {
    const { name, state, owner, target, about, value, part, of, planned, real, baseline, note } = figure;
    const { group, unit } = figurePolicy(name);
    const [title, next] = figureWords[name];
    return {
      name,
      group,
      title,
      value: value ?? null,
      unit,
      part: part ?? null,
      of: of ?? null,
      planned: planned ?? null,
      real: real ?? null,
      baseline: baseline ?? null,
      note: note ?? null,
      state,
      why: state === 'unknown' ? toWhy(figure) : null,
      atLeast: target?.at_least ?? null,
      atMost: target?.at_most ?? null,
      owner: owner?.name ?? null,
      next,
      about: [...about],
      trend: trend.points.flatMap(({ on, values }) => {
        const then = values[name];
        return then === undefined ? [] : [{ on, value: then }];
      }),
    };
  });
}
