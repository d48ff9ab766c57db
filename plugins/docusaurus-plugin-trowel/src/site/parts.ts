import { type KindFields, type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import type { HubEntry, PlannedStep } from '../hub/hub.ts';
import type { Ledger } from '../hub/ledger.ts';
import type { Team } from '../hub/team.ts';
import type { CalendarDate } from '../shared/date.ts';
import { toConstraintPart } from './constraintPart.ts';
import type { Directory } from './directory.ts';
import { layOutHistory } from './drawing/historyLayout.ts';
import { drawPathMap } from './drawing/pathMap.ts';
import { toFiguresAddress } from './figuresProps.ts';
import { toSoleExplainer, toSystemGaps } from './gapsProps.ts';
import { toLayers } from './layers.ts';
import type { EntryLink } from './links.ts';
import { toPersonLogs } from './logProps.ts';
import type { Part, PathPart, PersonList, PersonPart, StoryPart, SystemList, SystemPart } from './partProps.ts';
import { toPlaybookPart } from './playbookPart.ts';
import { progressPage } from './progressProps.ts';
import { chooseLayers, shortenLists, toSearchOf } from './shortLists.ts';
import { linkStep } from './stepLinks.ts';

interface PartInput {
  readonly directory: Directory;
  /** The same directory with links without summaries. */
  readonly brief: Directory;
  readonly ledger: Ledger;
  /** The day of the build. */
  readonly today: CalendarDate;
  /** What the team has committed under `data/`. */
  readonly team: Team;
}

/** Makes the part of a kind that has one. */
const builders: Readonly<Partial<Record<KindName, (entry: HubEntry, input: PartInput) => Part | undefined>>> = {
  system: (entry, { directory, today }) => toSystemPart(entry, directory, today),
  path: (entry, { directory, team }) => toPathPart(entry, directory, team),
  playbook: (entry, { directory }) => toPlaybookPart(entry, directory),
  person: (entry, { directory }) => toPersonPart(entry, directory),
  story: toStoryPart,
  constraint: (entry, { brief, ledger }) => toConstraintPart(entry, ledger, brief),
};

/** Makes what the entry's kind adds to its page, if it adds anything. */
export function toPart(entry: HubEntry, input: PartInput): Part | undefined {
  return builders[entry.kind]?.(entry, input);
}

function toSystemPart({ id, relations }: HubEntry, directory: Directory, today: CalendarDate): SystemPart | undefined {
  const { hub, links } = directory;
  const plan = hub.systems.find((system) => system.id === id);
  if (!plan) return undefined;
  const related = (type: string) =>
    links(relations.filter((relation) => relation.type === type).map(({ target }) => target));
  const layers = toLayers(plan, directory);
  const shown = chooseLayers(layers);
  const { lists, long } = shortenLists<SystemList, EntryLink>(
    {
      challenges: links(plan.challenges),
      patterns: links(plan.patterns),
      stories: links(plan.stories),
      paths: links(plan.paths),
      dependsOn: related('depends-on'),
      dependedOnBy: related('depended-on-by'),
    },
    (name) => toSearchOf(id, 'system', directory, kindsOfList[name]),
  );
  const allLayers = { count: layers.length, permalink: toSearchOf(id, 'system', directory, layerKinds) };
  return {
    type: 'system',
    layers: shown,
    drawing: layOutHistory(shown, today),
    ...lists,
    people: plan.people.flatMap(({ id: person, as }) => links([person]).map((linked) => ({ person: linked, as }))),
    missing: toSystemGaps(id, directory),
    long: shown.length < layers.length ? { ...long, layers: allLayers } : long,
  };
}

const layerKinds = kindNames.filter((kind) => kinds[kind].isLayer);

/** The kinds of the entries in a system's lists. */
const kindsOfList: Readonly<Record<SystemList, readonly KindName[]>> = {
  challenges: ['challenge'],
  patterns: ['pattern'],
  stories: ['story'],
  paths: ['path'],
  dependsOn: ['system'],
  dependedOnBy: ['system'],
};

function toPathPart({ id }: HubEntry, directory: Directory, { figures }: Pick<Team, 'figures'>): PathPart | undefined {
  const { hub, links, pathFileOf, pageOf } = directory;
  const plan = hub.paths.find((path) => path.id === id);
  if (!plan) return undefined;
  const titles = new Map(plan.stages.flatMap(({ steps }) => steps.map(({ id: step, title }) => [step, title])));
  const stages = plan.stages.map(({ id: stage, title, within, steps }) => ({
    id: stage,
    title,
    within,
    minutes: sum(steps.map(({ minutes }) => minutes)),
    steps: steps.flatMap(({ id: _, title: __, entry: ___, after, milestone, ...step }, index) => {
      const entry = linkStep(steps[index] as PlannedStep, id, directory);
      const before = after.map((other) => titles.get(other) ?? other);
      return entry ? [{ ...step, entry, after: before, milestone: milestone || undefined }] : [];
    }),
  }));
  return {
    type: 'path',
    id: links([id])[0]?.id ?? id,
    file: pathFileOf(id),
    figures: figures.some(({ path }) => path === id) ? toFiguresAddress(links([id])[0]?.permalink ?? '') : undefined,
    stages,
    minutes: sum(stages.map(({ minutes }) => minutes)),
    steps: sum(stages.map(({ steps }) => steps.length)),
    map: drawPathMap(plan),
    sharePage: pageOf(progressPage),
  };
}

function toStoryPart({ fields }: HubEntry): StoryPart | undefined {
  const { measure } = fields as KindFields<'story'>;
  return measure && { type: 'story', ...measure };
}

function toPersonPart({ id }: HubEntry, directory: Directory): PersonPart | undefined {
  const { hub, links } = directory;
  const plan = hub.people.find((person) => person.id === id);
  if (!plan) return undefined;
  const newest = (ids: readonly string[]): EntryLink[] =>
    links(ids).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const { lists, long } = shortenLists<PersonList, EntryLink>(
    {
      systems: links(plan.systems),
      owns: links(plan.owns),
      wrote: newest(plan.wrote),
      decided: newest(plan.decided),
      witnessed: links(plan.witnessed),
      mentored: newest(plan.mentored),
      wasMentored: newest(plan.wasMentored),
    },
    () => toSearchOf(id, 'person', directory),
  );
  return {
    type: 'person',
    ...lists,
    long,
    soleExplainer: toSoleExplainer(plan, directory),
    ...toPersonLogs(plan, directory),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
