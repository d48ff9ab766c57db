import type { KindName } from '../content/kinds/index.ts';
import { findMultipliers } from '../credit/multipliers.ts';
import { isPublic } from '../credit/standing.ts';
import { isShown } from '../hub/isShown.ts';
import { sumUpPulse } from '../programme/feedback.ts';
import type { Figure } from '../programme/figure.ts';
import { toPilotResults } from '../programme/pilotResults.ts';
import { type Programme, toProgramme } from '../programme/programme.ts';
import type { Quotation } from '../programme/quotations.ts';
import type { Trend } from '../programme/trend.ts';
import { compareText } from '../shared/compareText.ts';
import { type PulseAnswer, pulseAnswers } from '../shared/feedback.ts';
import { figurePolicy } from '../shared/programmeFigures.ts';
import { listChoices, listLeavers, toDeparturesProps } from './departuresProps.ts';
import type { Directory } from './directory.ts';
import { layOutSpark } from './drawing/spark.ts';
import { findNext } from './figureNext.ts';
import type { PersonLink } from './links.ts';
import { toCriterion } from './pilotPart.ts';
import type { DeparturesProps, ProgrammeFigureProps, ProgrammePageProps } from './programmePageProps.ts';
import { toAction } from './retrospectivePart.ts';
import type { Surroundings } from './surroundings.ts';

/** How many entries a figure names, and how many thin systems and open actions are shown. */
const most = { about: 4, thin: 8, actions: 8 } as const;

/** The kinds of which something can be counted. */
const counted: readonly KindName[] = ['engagement', 'system', 'retrospective', 'pilot'];

/** Says whether a hub has nothing yet that the lead's page could count. */
export function hasNoProgramme({ entriesByKind }: Surroundings): boolean {
  return counted.every((kind) => !entriesByKind.has(kind));
}

/** Makes the props of the page for the lead. `departures` is what would be left without each person. */
export function toProgrammePages(surroundings: Surroundings): {
  readonly programme: ProgrammePageProps;
  readonly departures: DeparturesProps;
}[] {
  const { brief, team, outcomeAfter, today, trend } = surroundings;
  const { links } = brief;
  const [engagements, actions] = [surroundings.allEngagements(), surroundings.actions()];
  const programme = toProgramme({ hub: brief.hub, team, outcomeAfter, today, engagements, actions });
  const props: ProgrammePageProps = {
    on: today,
    answers: programme.answers.map((answer) => ({
      ...answer,
      worst: programme.figures.find(
        ({ name, state }) => figurePolicy(name).group === answer.group && state === answer.state,
      )?.name,
    })),
    figures: programme.figures.map((figure) => toFigureProps(figure, trend, { brief, today })),
    ...(trend.why && { noTrend: trend.why }),
    thin: toThin(programme, brief),
    leavers: listLeavers(surroundings),
    pulse: toPulse(surroundings),
    people: listChoices(surroundings),
    quotations: programme.quotations.flatMap((quotation) => toQuotation(quotation, brief)),
    actions: programme.open
      .slice(0, most.actions)
      .map((action) => ({ ...toAction(action, brief), retrospective: links([action.retrospective])[0] })),
    pilots: toPilotResults(brief.hub.entries.filter(isShown), { today, team }).flatMap(({ pilot, criteria }) =>
      links([pilot]).map((link) => ({ pilot: link, criteria: criteria.map((one) => toCriterion(one, today)) })),
    ),
    thanks: listThanked(surroundings),
    isEmpty: hasNoProgramme(surroundings),
  };
  return [{ programme: props, departures: toDeparturesProps(surroundings) }];
}

/** Sums up what people answered when asked whether the hours exist: what hours are on record is one side of it. */
function toPulse({ team, brief }: Surroundings): ProgrammePageProps['pulse'] {
  const pulse = sumUpPulse(team.feedback);
  const cells = pulse?.statements.find(({ statement }) => statement === 'hours')?.cells ?? [];
  const sum = (...answers: readonly PulseAnswer[]) =>
    cells.reduce((total, { counts }) => answers.reduce((more, answer) => more + counts[answer], total), 0);
  const of = sum(...pulseAnswers);
  if (!pulse || of === 0) return undefined;
  return { year: pulse.year, agree: sum('rather yes', 'yes'), of, page: brief.pageOf('feedback') };
}

function toQuotation({ entry: id, says, below, date }: Quotation, directory: Directory) {
  const entry = directory.find(id);
  if (!entry) return [];
  const people = entry.kind === 'story' ? directory.links(entry.peopleIds.authors ?? []) : [];
  const named = people.map(({ title, permalink }) => ({ name: title, permalink }));
  return [{ says, below, date, from: directory.link(entry), people: named }];
}

/** Lists those on whose writing and teaching others build, by name: it is for thanks, and no ranking. */
function listThanked({ credit, brief, entriesByKind, today }: Surroundings): PersonLink[] {
  const people = entriesByKind.get('person') ?? [];
  // Where nobody wants to be named, nothing is looked up.
  if (!people.some(isPublic)) return [];
  return brief
    .links(findMultipliers(credit(), people, today).map(({ person }) => person))
    .map(({ title, permalink }) => ({ name: title, permalink }))
    .sort((a, b) => compareText(a.name, b.name));
}

function toFigureProps(
  { about, owner, ...figure }: Figure,
  trend: Trend,
  { brief, today }: { readonly brief: Directory; readonly today: string },
): ProgrammeFigureProps {
  const { name, value, target } = figure;
  const past = trend.points.flatMap(({ on, values }) => {
    const then = values[name];
    return then === undefined ? [] : [{ on, value: then }];
  });
  const points = value === undefined ? past : [...past, { on: today, value }];
  const { unit } = figurePolicy(name);
  const spark = layOutSpark({ points, target, most: unit === 'percent' ? 100 : undefined });
  const links = brief.links(about.slice(0, most.about));
  const isCount = figure.why === 'count';
  return {
    ...figure,
    unit,
    about: links,
    more: about.length - links.length,
    owner: owner && toOwner(owner, brief),
    next: figure.why === 'nothing' ? undefined : findNext(name, about, brief),
    ...(spark && !isCount && { spark, before: points[0] }),
  };
}

function toThin({ knowledge }: Programme, directory: Directory): ProgrammePageProps['thin'] {
  const nobody = knowledge.filter(({ people }) => people.length === 0);
  const one = knowledge.filter(({ people }) => people.length === 1);
  const shown = nobody.slice(0, most.thin);
  const alone = one.slice(0, most.thin - shown.length).flatMap(({ system, people: [person] }) => {
    const owner = person?.isNamed ? toOwner({ name: person.id, id: person.id }, directory) : undefined;
    return directory.links([system]).map((link) => ({ system: link, ...(owner && { person: owner }) }));
  });
  return {
    nobody: directory.links(shown.map(({ system }) => system)),
    one: alone,
    more: nobody.length + one.length - shown.length - alone.length,
    page: directory.pageOf('gaps'),
  };
}

/** Links somebody by id, or says their name as it was written. */
function toOwner(
  { name, id }: { readonly name?: string; readonly id?: string },
  { links }: Directory,
): PersonLink | undefined {
  const [link] = id === undefined ? [] : links([id]);
  if (link) return { name: link.title, permalink: link.permalink };
  return name === undefined ? undefined : { name };
}
