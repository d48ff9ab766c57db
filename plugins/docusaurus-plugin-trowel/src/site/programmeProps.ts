import type { KindName } from '../content/kinds/index.ts';
import { findMultipliers } from '../credit/multipliers.ts';
import { isPublic } from '../credit/standing.ts';
import type { Figure } from '../programme/figure.ts';
import { toPilotResults } from '../programme/pilotResults.ts';
import { type Programme, toProgramme } from '../programme/programme.ts';
import type { Trend } from '../programme/trend.ts';
import { compareText } from '../shared/compareText.ts';
import { type FigureName, figurePolicy } from '../shared/programmeFigures.ts';
import { toDeparturesProps } from './departuresProps.ts';
import type { Directory } from './directory.ts';
import { layOutSpark } from './drawing/spark.ts';
import { toFiguresAddress } from './figuresProps.ts';
import type { PersonLink } from './links.ts';
import type { DeparturesProps, ProgrammeFigureProps, ProgrammePageProps } from './programmePageProps.ts';
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
  const programme = toProgramme({ hub: brief.hub, team, outcomeAfter, today });
  const departures = toDeparturesProps(brief, { today, explained: team.programme.explained });
  return [
    {
      programme: {
        on: today,
        answers: programme.answers,
        figures: programme.figures.map((figure) => toFigureProps(figure, trend, { brief, today })),
        ...(trend.why && { noTrend: trend.why }),
        thin: toThin(programme, brief),
        people: departures.of.map(({ person }) => person.name),
        quotations: programme.quotations.flatMap(({ entry: id, says, below, date }) => {
          const entry = brief.find(id);
          if (!entry) return [];
          const people = ['authors', 'present'].flatMap((field) => brief.links(entry.peopleIds[field] ?? []));
          const named =
            entry.kind === 'story' ? people.map(({ title, permalink }) => ({ name: title, permalink })) : [];
          return [{ says, below, date, from: brief.link(entry), people: named }];
        }),
        actions: programme.open
          .slice(0, most.actions)
          .flatMap(({ change, who, whoId, by, retrospective }) =>
            brief
              .links([retrospective])
              .map((from) => ({ change, by, from, who: toOwner({ name: who, id: whoId }, brief) })),
          ),
        pilots: toPilotResults(brief.hub.entries, { today, team }).flatMap(({ pilot, criteria }) =>
          brief.links([pilot]).map((link) => ({ pilot: link, criteria })),
        ),
        thanks: listThanked(surroundings),
        isEmpty: hasNoProgramme(surroundings),
      },
      departures,
    },
  ];
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
  const most100 = figurePolicy(name).unit === 'percent' ? 100 : undefined;
  const spark = layOutSpark({ points, target, most: most100 });
  const links = brief.links(about.slice(0, most.about));
  return {
    ...figure,
    about: links,
    more: about.length - links.length,
    owner: owner && toOwner(owner, brief),
    next: figure.why === 'nothing' ? undefined : findNext(name, about, brief),
    ...(spark && { spark, before: points[0] }),
  };
}

/** Where to go on from a figure: a page of the hub's own, the index of a kind, or a page of the handbook. */
const next: Readonly<
  Record<FigureName, { readonly page: string } | { readonly index: KindName } | { readonly guide: string }>
> = {
  'engagements-running': { index: 'engagement' },
  'engagements-paused': { index: 'engagement' },
  'engagements-silent': { index: 'engagement' },
  'hours-respected': { guide: 'mentoring-capacity' },
  'goals-reached': { index: 'engagement' },
  'paths-completed': { index: 'path' },
  'time-to-productivity': { index: 'path' },
  retention: { guide: 'reading-the-programme-page' },
  'project-success': { guide: 'reading-the-programme-page' },
  'actions-overdue': { index: 'retrospective' },
  'systems-nobody': { page: 'gaps' },
  'systems-one': { page: 'gaps' },
  'pages-fresh': { page: 'reviews' },
  'outcomes-judged': { page: 'reviews' },
  'questions-answered': { page: 'gaps' },
};

function findNext(name: FigureName, about: readonly string[], { hub, find, link, indexOf, pageOf }: Directory) {
  const [first] = about;
  const path = name === 'time-to-productivity' && first !== undefined ? find(first) : undefined;
  if (path) return toFiguresAddress(link(path).permalink);
  const to = next[name];
  if ('page' in to) return pageOf(to.page);
  if ('index' in to) return indexOf(to.index);
  const guide = hub.entries.find(({ source }) => source.endsWith(`handbook/leads/${to.guide}.md`));
  return guide && link(guide).permalink;
}

function toThin({ knowledge }: Programme, directory: Directory): ProgrammePageProps['thin'] {
  const nobody = knowledge.filter(({ people }) => people.length === 0);
  const one = knowledge.filter(({ people }) => people.length === 1);
  const shown = nobody.slice(0, most.thin);
  const alone = one.slice(0, most.thin - shown.length).flatMap(({ system, people: [person] }) => {
    const owner = person && toOwner({ name: person.id, id: person.id }, directory);
    return owner ? directory.links([system]).map((link) => ({ system: link, person: owner, by: person.by })) : [];
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
