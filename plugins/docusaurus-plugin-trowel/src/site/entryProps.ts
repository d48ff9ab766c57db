import { type KindName, kinds } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import type { HubEntry } from '../hub/hub.ts';
import { isMention } from '../hub/relations.ts';
import { findSuccessors } from '../hub/successors.ts';
import { findSupersessionPlace } from './decisionViews.ts';
import type { Directory } from './directory.ts';
import { toFacts, toOwner } from './facts.ts';
import { toOutcome, toOutcomeQuestion, toReconsider } from './ledgerProps.ts';
import { toLogNote } from './logProps.ts';
import { toPart } from './parts.ts';
import type { EntryProps, RelationGroup } from './props.ts';
import { compareShelf, type Surroundings } from './surroundings.ts';

/** How many neighbours a page shows. */
const siblingCount = 5;

/** The hub's part of one page. */
export function toEntryProps(entry: HubEntry, surroundings: Surroundings): EntryProps {
  const { directory, brief, shelves, places, steps, playbooks, ledger, edited } = surroundings;
  const { link, links, indexOf } = brief;
  const index = indexOf(entry.kind);
  const ownSteps = steps.get(entry.id) ?? [];
  return {
    self: link(entry),
    index: index === undefined ? undefined : { permalink: index, kind: entry.kind },
    tags: entry.tags,
    skills: entry.skills,
    expiry: toExpiry(entry, brief),
    reconsider: toReconsider(entry, ledger, brief),
    outcome: toOutcome(entry, ledger, brief),
    outcomeQuestion: toOutcomeQuestion(entry, surroundings.outcomeAfter, brief),
    facts: toFacts(entry, directory, edited.get(entry.source)),
    log: toLogNote(entry, brief),
    supersededBy: findLiving(entry, brief),
    relations: groupRelations(entry, brief),
    usedIn: { paths: ownSteps.map(({ path }) => path), playbooks: links(playbooks.get(entry.id) ?? []) },
    steps: ownSteps,
    related: findRelated(entry, { shelf: shelves.get(entry.kind) ?? [], places, brief }),
    part: toPart(entry, surroundings),
  };
}

/** The record that holds in place of a superseded one, and those between. */
export function findLiving(entry: HubEntry, directory: Directory): EntryProps['supersededBy'] {
  const { find, link } = directory;
  const via = findSuccessors(entry, find);
  const living = via.pop();
  return living && { living: link(living), via: via.map(link), place: findSupersessionPlace(entry, directory) };
}

function toExpiry(entry: HubEntry, directory: Directory): EntryProps['expiry'] {
  const { verified, due } = entry;
  if (verified === undefined || due === undefined) return undefined;
  return { verified, due, owner: toOwner(entry, directory), page: directory.pageOf('reviews') };
}

/** What a kind's own part lists. */
const drawn: Readonly<Partial<Record<KindName, readonly RelationType[]>>> = {
  system: ['depends-on', 'depended-on-by'],
  constraint: ['supports'],
};

function groupRelations(entry: HubEntry, { find, links }: Directory): RelationGroup[] {
  const groups = new Map<RelationGroup['type'], string[]>();
  const isInLog = (id: string) => entry.kind !== 'log' && find(id)?.kind === 'log';
  for (const { type, target } of entry.relations) {
    if (type === 'promoted-to' || type === 'promoted-from' || drawn[entry.kind]?.includes(type)) continue;
    const group = isMention(type) && isInLog(target) ? 'logged' : type;
    groups.set(group, [...(groups.get(group) ?? []), target]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === 'logged') - Number(b === 'logged'))
    .map(([type, ids]) => ({ type, entries: links(ids) }));
}

/** What stands next to an entry in its index, and others about the same systems, closest in time. */
function findRelated(
  entry: HubEntry,
  { shelf, places, brief: { link } }: Pick<Surroundings, 'places' | 'brief'> & { readonly shelf: readonly HubEntry[] },
): EntryProps['related'] {
  if (!kinds[entry.kind].intro) return { siblings: [] };
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
