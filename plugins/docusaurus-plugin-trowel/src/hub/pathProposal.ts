import type { KindName } from '../content/kinds/index.ts';
import { kinds } from '../content/kinds/index.ts';
import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import type { Hub, HubEntry } from './hub.ts';
import { isCurrent } from './stepReplacement.ts';
import { sortTopologically } from './topologicalOrder.ts';

/** A path that could be, made from tags. */
export interface PathProposal {
  readonly role: string;
  /** The systems that it is about. */
  readonly systems: readonly HubEntry[];
  readonly stages: readonly ProposedStage[];
}

/** A stage of a proposed path. */
export interface ProposedStage {
  readonly id: string;
  readonly title: string;
  readonly within: string;
  readonly steps: readonly ProposedStep[];
}

/** A page that could be a step, with its prerequisites among the others. */
export interface ProposedStep {
  readonly entry: HubEntry;
  readonly minutes: number;
  readonly after: readonly HubEntry[];
}

interface ProposalQuery {
  readonly role: string;
  /** The ids of the systems that it is about. Without these and without owners: those that the role names. */
  readonly systems?: readonly string[];
  /** The ids of people whose systems it is about, too. */
  readonly owners?: readonly string[];
}

/** The stages, with the kinds of pages that each takes: first what there is, then why, then how, then what is open. */
const plan: readonly (Omit<ProposedStage, 'steps'> & { readonly kinds: readonly KindName[] })[] = [
  { id: 'day-1', title: 'Day one', within: '1 day', kinds: ['system'] },
  { id: 'week-1', title: 'Week one', within: '1 week', kinds: ['archaeology', 'constraint'] },
  { id: 'month-1', title: 'Month one', within: '1 month', kinds: ['pattern', 'challenge'] },
  { id: 'day-90', title: 'Day ninety', within: '90 days', kinds: ['decision'] },
];

/** How many steps a stage gets at most: more is not walked. */
const mostSteps = 6;

/** Proposes a path for a role: pages about its systems, those that are used most first, in topological order. */
export function proposePath(hub: Hub, query: ProposalQuery): PathProposal {
  const { role } = query;
  const isMeant = createSystemFilter(query);
  const systems = hub.entries.filter((entry) => entry.kind === 'system' && isMeant(entry));
  const ids = new Set(systems.map(({ id }) => id));
  const isAbout = ({ systemIds }: HubEntry) => systemIds.some((id) => ids.has(id));
  const chosen = new Map(
    plan.flatMap(({ id, kinds: wanted }) =>
      hub.entries
        .filter((entry) => wanted.includes(entry.kind) && (ids.has(entry.id) || (isAbout(entry) && isFit(entry))))
        .sort((a, b) => b.relations.length - a.relations.length || compareText(a.id, b.id))
        .slice(0, mostSteps)
        .map((entry) => [entry.id, { entry, stage: id }] as const),
    ),
  );
  const nodes = [...chosen.values()]
    .sort((a, b) => placeOf(a.entry) - placeOf(b.entry) || compareText(a.entry.id, b.entry.id))
    .map(({ entry, stage }) => ({ id: entry.id, entry, stage, after: findBefore(entry, chosen) }));
  const { sorted } = sortTopologically(nodes);
  return {
    role,
    systems,
    stages: plan.map(({ kinds: _, ...stage }) => ({
      ...stage,
      steps: sorted
        .filter((node) => node.stage === stage.id)
        .map(({ entry, after }) => ({
          entry,
          minutes: estimateMinutes(entry),
          after: after.flatMap((id) => chosen.get(id)?.entry ?? []),
        })),
    })),
  };
}

/** Makes the function that says whether a path is about a system. One that is named is meant even when it is retired. */
function createSystemFilter({ role, systems, owners }: ProposalQuery): (system: HubEntry) => boolean {
  if (systems || owners)
    return (system) =>
      (systems ?? []).includes(system.id) ||
      (isCurrent(system) &&
        Object.values(system.peopleIds)
          .flat()
          .some((person) => (owners ?? []).includes(person)));
  const words = wordsOf(role);
  return (system) =>
    isCurrent(system) &&
    [nameOfId(system.id), system.title, ...system.tags, ...system.skills]
      .flatMap(wordsOf)
      .some((word) => words.includes(word));
}

/** Says whether a page is worth a step: it holds, or is a decision that is still open. */
function isFit(entry: HubEntry): boolean {
  return entry.kind === 'decision' ? entry.status === 'proposed' || isCurrent(entry) : isCurrent(entry);
}

/** Finds what comes before a page: its systems, and related pages of kinds that are read before its own. */
function findBefore(
  entry: HubEntry,
  chosen: ReadonlyMap<string, { readonly entry: HubEntry; readonly stage: string }>,
): string[] {
  const related = entry.relations.map(({ target }) => target);
  return [...new Set([...entry.systemIds, ...related])].filter((id) => {
    const other = chosen.get(id)?.entry;
    return other !== undefined && other.id !== entry.id && placeOf(other) < placeOf(entry);
  });
}

/** The position of a page's stage, then of its kind: what comes earlier can come before it. */
function placeOf({ kind }: HubEntry): number {
  return plan.findIndex((stage) => stage.kinds.includes(kind)) * 1000 + kinds[kind].readingPlace;
}

/** Estimates the time to read a page and to try out what it says, in steps of five minutes. */
function estimateMinutes({ sections }: HubEntry): number {
  const words = sections.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return Math.min(30, Math.max(10, Math.round((words / 100) * 0.2) * 5));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
