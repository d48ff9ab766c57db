import type { KindName } from '../content/kinds/index.ts';
import { compareText } from '../content/problem.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findSuccessors } from '../hub/successors.ts';
import { type Directory, withoutSummaries } from './directory.ts';
import { toFacts } from './facts.ts';
import { toPart } from './parts.ts';
import type { EntryLink, EntryProps, RelationGroup, StepProps } from './props.ts';

/** How many neighbours a page shows. */
const siblingCount = 5;

/** What is the same for every page, worked out once. */
export interface Surroundings {
  readonly directory: Directory;
  /** Its links without summaries. */
  readonly brief: Directory;
  /** Entries of each kind in the order of its index. */
  readonly shelves: ReadonlyMap<KindName, readonly HubEntry[]>;
  /** Each entry's place in its shelf, by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, readonly StepProps[]>;
  readonly playbooks: ReadonlyMap<string, readonly string[]>;
}

/** Works out what every page needs of the others. */
export function surveySurroundings(directory: Directory): Surroundings {
  const shelves = new Map<KindName, HubEntry[]>();
  for (const entry of directory.hub.entries) shelves.set(entry.kind, [...(shelves.get(entry.kind) ?? []), entry]);
  const playbooks = new Map<string, string[]>();
  for (const { id, stages } of directory.hub.playbooks) {
    for (const { entry } of stages.flatMap(({ pages }) => pages))
      playbooks.set(entry, [...new Set([...(playbooks.get(entry) ?? []), id])]);
  }
  for (const entries of shelves.values()) entries.sort(compareShelf);
  const places = new Map(
    [...shelves.values()].flatMap((entries) => entries.map(({ id }, place) => [id, place] as const)),
  );
  const brief = withoutSummaries(directory);
  return { directory, brief, shelves, places, steps: findSteps(brief), playbooks };
}

/** The order of an index: by number, else by date, else by title. */
function compareShelf(a: HubEntry, b: HubEntry): number {
  if (a.number !== undefined && b.number !== undefined) return a.number - b.number || compareText(a.id, b.id);
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id);
}

/** The hub's part of one page. */
export function toEntryProps(
  entry: HubEntry,
  { directory, brief, shelves, places, steps, playbooks }: Surroundings,
): EntryProps {
  const { link, links, people, indexOf } = brief;
  const index = indexOf(entry.kind);
  const ownSteps = steps.get(entry.id) ?? [];
  return {
    self: link(entry),
    index: index === undefined ? undefined : { permalink: index, kind: entry.kind },
    systems: links(entry.systemIds),
    tags: entry.tags,
    skills: entry.skills,
    owner:
      entry.owner === undefined
        ? undefined
        : people([entry.owner], entry.ownerId === undefined ? [] : [entry.ownerId])[0],
    verified: entry.verified,
    due: entry.due,
    facts: toFacts(entry, directory),
    supersededBy: findLiving(entry, brief),
    relations: groupRelations(entry, brief),
    usedIn: { paths: ownSteps.map(({ path }) => path), playbooks: links(playbooks.get(entry.id) ?? []) },
    steps: ownSteps,
    near: findNear(entry, { shelf: shelves.get(entry.kind) ?? [], places, brief }),
    part: toPart(entry, directory),
  };
}

/** The record that holds in place of a superseded one, and those between. */
export function findLiving(entry: HubEntry, { find, link }: Directory): EntryProps['supersededBy'] {
  const via = findSuccessors(entry, find);
  const living = via.pop();
  return living && { living: link(living), via: via.map(link) };
}

function groupRelations({ relations }: HubEntry, { links }: Directory): RelationGroup[] {
  const groups = new Map<RelationGroup['type'], string[]>();
  for (const { type, target } of relations) groups.set(type, [...(groups.get(type) ?? []), target]);
  return [...groups].map(([type, ids]) => ({ type, entries: links(ids) }));
}

/** What stands next to an entry in its index, and others about the same systems, closest in time. */
function findNear(
  entry: HubEntry,
  { shelf, places, brief: { link } }: Pick<Surroundings, 'places' | 'brief'> & { readonly shelf: readonly HubEntry[] },
): EntryProps['near'] {
  if (entry.kind === 'guide') return { siblings: [] };
  const place = places.get(entry.id) ?? 0;
  const distance = (other: HubEntry) => Math.abs((places.get(other.id) ?? 0) - place);
  const about = (other: HubEntry) => other.systemIds.some((id) => entry.systemIds.includes(id));
  const related = entry.systemIds.length > 0 ? shelf.filter((other) => other !== entry && about(other)) : [];
  const around = shelf
    .slice(Math.max(0, place - siblingCount), place + siblingCount + 1)
    .filter((other) => other !== entry);
  const siblings = [...(related.length > 0 ? related : around)]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, siblingCount)
    .sort(compareShelf);
  const [previous, next] = [shelf[place - 1], shelf[place + 1]];
  return { previous: previous && link(previous), next: next && link(next), siblings: siblings.map(link) };
}

/** Every page's part in every path. */
function findSteps({ hub, find, link, links }: Directory): ReadonlyMap<string, readonly StepProps[]> {
  const found = new Map<string, StepProps[]>();
  for (const { id, stages } of hub.paths) {
    const [path] = links([id]);
    if (!path) continue;
    const flat = stages.flatMap(({ title, steps }) => steps.map((step) => ({ ...step, stage: title })));
    const linkOf = (index: number): EntryLink | undefined => {
      const target = flat[index] && find(flat[index].entry);
      return target && link(target);
    };
    for (const [index, { entry, stage, minutes, who }] of flat.entries()) {
      const step = {
        path,
        stage,
        position: index + 1,
        total: flat.length,
        minutes,
        who,
        previous: linkOf(index - 1),
        next: linkOf(index + 1),
      };
      found.set(entry, [...(found.get(entry) ?? []), step]);
    }
  }
  return found;
}
