import type { KindName } from '../content/kinds/index.ts';
import type { Award } from '../credit/badges/award.ts';
import type { Contributions } from '../credit/contribution.ts';
import { listContributions } from '../credit/contributions.ts';
import { type CompiledSession, compileSessions } from '../hub/compiledSessions.ts';
import type { HubEntry } from '../hub/hub.ts';
import { buildLedger, type Ledger } from '../hub/ledger.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import type { Team } from '../hub/team.ts';
import { type Capacities, createCapacities } from '../mentoring/capacity/capacities.ts';
import { type Engagement, listEngagements } from '../mentoring/engagement/engagement.ts';
import { type PlannedRotation, planRotations } from '../mentoring/rotation/rotationPlan.ts';
import { type Action, findChanges, listActions } from '../programme/actions.ts';
import type { Trend } from '../programme/trend.ts';
import { groupBy, indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nextPairingSpan } from '../shared/pairingSpan.ts';
import { type BadgeSetting, findSiteAwards } from './badgeProps.ts';
import { type Directory, withoutSummaries } from './directory.ts';
import type { Folders } from './folderKinds.ts';
import { createFindInTeam } from './inTeam.ts';
import type { EntryLink } from './links.ts';
import type { StepProps } from './props.ts';
import { linkStep } from './stepLinks.ts';
import { findSupersessions, type SupersessionGraph } from './supersessions.ts';
import type { WriteTargets } from './writeTargets.ts';

/** What the pages need to know of the other pages and of the site, computed once for all. */
export interface Surroundings {
  readonly directory: Directory;
  /** The same directory with links without summaries. */
  readonly brief: Directory;
  /** The entries of each kind, in the order of its index. */
  readonly entriesByKind: ReadonlyMap<KindName, readonly HubEntry[]>;
  /** The entries of each kind about each system, in the order of the kind's index, by `toSystemKey`. */
  readonly entriesBySystem: ReadonlyMap<string, readonly HubEntry[]>;
  /** The position of each entry among those of its kind, by id. */
  readonly positions: ReadonlyMap<string, number>;
  /** The steps that each entry is, by id. */
  readonly steps: ReadonlyMap<string, readonly StepProps[]>;
  /** The ids of the playbooks that take blocks from each entry, by id. */
  readonly playbooks: ReadonlyMap<string, readonly string[]>;
  readonly ledger: Ledger;
  /** Where the decisions of the supersession graph are. Found at the first call. */
  readonly supersessions: () => SupersessionGraph;
  /** The sessions that nobody wrote a playbook for. Compiled at the first call. */
  readonly sessions: () => readonly CompiledSession[];
  /** The actions of all retrospectives. Listed at the first call. */
  readonly actions: () => readonly Action[];
  /** The actions that changed each entry, by its id. */
  readonly changes: () => ReadonlyMap<string, readonly Action[]>;
  /** What each person did for others, and what builds on it. Found at the first call. */
  readonly credit: () => Contributions;
  /** The rotations with their turns. Planned at the first call. */
  readonly rotations: () => readonly PlannedRotation[];
  /** All engagements. Listed at the first call. */
  readonly allEngagements: () => readonly Engagement[];
  /** The engagements of each person, as mentor or mentee, by id. Found at the first call. */
  readonly engagements: () => ReadonlyMap<string, readonly Engagement[]>;
  /** The hours that people have for mentoring, for an engagement that is agreed on now. Computed at the first call. */
  readonly capacities: () => Capacities;
  /** The badges that people have earned, also those that were taken back. Found at the first call. */
  readonly awards: () => readonly Award[];
  /** Finds the addresses of pages that only the team reads, among those that a page names. */
  readonly findInTeam: ReturnType<typeof createFindInTeam>;
  /** What the site knows of badges. */
  readonly badges: BadgeSetting;
  /** What the team has committed under `data/`. */
  readonly team: Team;
  readonly outcomeAfter: OutcomeAfter;
  /** Whether the site has an address for feedback. */
  readonly takesFeedback: boolean;
  /**
   * The day of the build. Only for drawings, and for what says that day: pairs, figures, and who could explain a system. What is due is
   * compared with the reader's day.
   */
  readonly today: CalendarDate;
  /** The figures of the programme in the past. */
  readonly trend: Trend;
  /** Where pages that are written on `/write` go; absent where the site has no such page. */
  readonly writeTargets?: WriteTargets;
  /** The option `folders`. */
  readonly folders: Folders;
  /** Whether the site takes every page for MDX. */
  readonly isMdx: boolean;
  /** Where the site begins, if it has its pages as Markdown for programs. */
  readonly markdownAt?: string;
  /** The address below which the Markdown of pages is, as it is written. */
  readonly sourcesAt: string;
  /** The sources of pages of which not all is published. */
  readonly shortened: ReadonlySet<string>;
  /** When each file was last changed, by source, if the site knows. */
  readonly edited: ReadonlyMap<string, string>;
}

/** What comes from the site, not from the hub. */
export type Settings = Pick<
  Surroundings,
  | 'team'
  | 'badges'
  | 'outcomeAfter'
  | 'takesFeedback'
  | 'today'
  | 'trend'
  | 'writeTargets'
  | 'folders'
  | 'isMdx'
  | 'sourcesAt'
  | 'markdownAt'
  | 'edited'
  | 'shortened'
>;

/** Computes what the pages need to know of the other pages. */
export function createSurroundings(directory: Directory, settings: Settings): Surroundings {
  const entriesByKind = groupBy([...directory.hub.entries].sort(compareInIndex), ({ kind }) => kind);
  const entriesBySystem = indexBy([...entriesByKind.values()].flat(), ({ kind, systemIds }) =>
    systemIds.map((system) => toSystemKey(kind, system)),
  );
  const plans = indexBy(directory.hub.playbooks, ({ stages }) =>
    stages.flatMap(({ pages }) => pages.map(({ entry }) => entry)),
  );
  const playbooks = new Map([...plans].map(([entry, compiled]) => [entry, compiled.map(({ id }) => id)]));
  const positions = new Map(
    [...entriesByKind.values()].flatMap((entries) => entries.map(({ id }, position) => [id, position] as const)),
  );
  const brief = withoutSummaries(directory);
  const ledger = buildLedger(directory.hub.entries, directory.hub.otherHubs);
  const supersessions = lazyValue(() => findSupersessions(brief));
  const sessions = lazyValue(() => compileSessions(directory.hub));
  const actions = lazyValue(() => listActions(directory.hub, settings.today));
  const changes = lazyValue(() => findChanges(actions()));
  const credit = lazyValue(() =>
    listContributions({ hub: directory.hub, questions: settings.team.questions, sessions: sessions() }),
  );
  const rotations = lazyValue(() => planRotations(directory.hub.entries));
  const engagements = lazyValue(() => listEngagements(directory.hub.entries));
  return {
    directory,
    brief,
    entriesByKind,
    entriesBySystem,
    positions,
    steps: findSteps(brief),
    playbooks,
    ledger,
    supersessions,
    sessions,
    rotations,
    actions,
    changes,
    credit,
    allEngagements: engagements,
    engagements: lazyValue(() => indexBy(engagements(), findPeopleOf)),
    capacities: lazyValue(() =>
      createCapacities(directory.hub.entries, engagements(), nextPairingSpan(settings.today)),
    ),
    findInTeam: createFindInTeam(directory),
    awards: lazyValue(() => findSiteAwards(settings.badges, directory.hub.entries, { credit, today: settings.today })),
    ...settings,
  };
}

function findPeopleOf({ mentor, mentees }: Engagement): readonly string[] {
  return [...new Set([...(mentor === undefined ? [] : [mentor]), ...mentees])];
}

/** Returns the key of the entries of a kind about a system. */
export function toSystemKey(kind: KindName, system: string): string {
  return `${kind} ${system}`;
}

/** Compares entries of one kind in the order of its index: by number, or else by date, then by title. */
export function compareInIndex(a: HubEntry, b: HubEntry): number {
  if (a.number !== undefined && b.number !== undefined) return a.number - b.number || compareText(a.id, b.id);
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id);
}

/** Finds the steps that each entry is, in all onboarding paths. */
function findSteps(directory: Directory): ReadonlyMap<string, readonly StepProps[]> {
  const { hub, links, pathFileOf } = directory;
  const found = new Map<string, StepProps[]>();
  for (const { id, stages } of hub.paths) {
    const [path] = links([id]);
    if (!path) continue;
    const file = pathFileOf(id);
    const flat = stages.flatMap(({ title, steps }) => steps.map((step) => ({ ...step, stage: title })));
    const linkOf = (index: number): EntryLink | undefined => flat[index] && linkStep(flat[index], id, directory);
    for (const [index, planned] of flat.entries()) {
      const { entry, stage, minutes, who, why, doneWhen, milestone, hash } = planned;
      // A block has no page of its own.
      if (entry === undefined) continue;
      const step: StepProps = {
        path,
        stage,
        position: index + 1,
        total: flat.length,
        minutes,
        who,
        do: planned.do,
        why,
        doneWhen,
        milestone: milestone || undefined,
        hash,
        file,
        previous: linkOf(index - 1),
        next: linkOf(index + 1),
      };
      found.set(entry, [...(found.get(entry) ?? []), step]);
    }
  }
  return found;
}
