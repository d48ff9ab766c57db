import { type KindName, kinds } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import { listChecks } from '../hub/checks.ts';
import type { HubEntry } from '../hub/hub.ts';
import { isShared, isShown } from '../hub/isShown.ts';
import { isMention } from '../hub/relations.ts';
import { findSuccessors } from '../hub/successors.ts';
import { toMarkdownAddress } from '../shared/markdownAddress.ts';
import { findSupersessionPlace } from './decisionViews.ts';
import type { Directory } from './directory.ts';
import { toFacts, toOwner } from './facts.ts';
import { toReconsiderNote } from './ledgerProps.ts';
import { toLogNote } from './logProps.ts';
import { toOutcome, toOutcomeQuestion } from './outcomeProps.ts';
import { toPart } from './parts.ts';
import type { EntryProps, RelationGroup } from './props.ts';
import { toChanges } from './retrospectivePart.ts';
import { hasStepBlocks } from './stepLinks.ts';
import { compareInIndex, type Surroundings, toSystemKey } from './surroundings.ts';
import { toVerdict } from './verdictProps.ts';

/** How many siblings a page shows. */
const siblingCount = 5;

/** Makes the props of an entry's page. */
export function toEntryProps(entry: HubEntry, surroundings: Surroundings): EntryProps {
  const { directory, brief, steps, playbooks, ledger } = surroundings;
  const { link, links, indexOf } = brief;
  const index = indexOf(entry.kind);
  const ownSteps = steps.get(entry.id) ?? [];
  const part = toPart(entry, surroundings);
  const facts = toFacts(entry, directory);
  const relations = groupRelations(entry, brief);
  return {
    // A page with a description has it from Docusaurus.
    self: entry.fields.description === undefined ? directory.link(entry) : link(entry),
    index: index === undefined ? undefined : { permalink: index, kind: entry.kind },
    tags: entry.tags,
    skills: entry.skills,
    readers: entry.publish === 'public' ? undefined : entry.publish,
    expiry: toExpiry(entry, brief),
    reconsider: toReconsiderNote(entry, ledger, brief),
    outcome: toOutcome(entry, ledger, brief),
    outcomeQuestion: toOutcomeQuestion(entry, surroundings.outcomeAfter, brief),
    verdict: toVerdict(entry, brief),
    facts,
    log: toLogNote(entry, brief),
    supersededBy: toSupersededBy(entry, surroundings),
    relations,
    inTeam: surroundings.findInTeam({ facts, relations, part }),
    usedIn: { paths: ownSteps.map(({ path }) => path), playbooks: links(playbooks.get(entry.id) ?? []) },
    steps: ownSteps,
    ownerMail: ownSteps.length > 0 || hasStepBlocks(part) ? findOwnerMail(entry, directory) : undefined,
    thanksTo: findAuthorsMail(entry, directory),
    checks: toCheckHashes(entry),
    markdown: toMarkdown(entry, surroundings),
    changes: toChanges(surroundings.changes().get(entry.id), brief),
    related: findRelated(entry, surroundings),
    part,
  };
}

/** Finds the decision that holds in place of a superseded one, and those between the two. */
export function findSupersededBy(entry: HubEntry, { find, link }: Directory): EntryProps['supersededBy'] {
  const via = findSuccessors(entry, find);
  const current = via.pop();
  return current && { current: link(current), via: via.map(link) };
}

/** Returns the address of a page's Markdown. What does not leave the team has none. */
function toMarkdown(entry: HubEntry, { directory, markdownAt }: Surroundings): EntryProps['markdown'] {
  const { permalink } = directory.link(entry);
  if (markdownAt === undefined || permalink === '#' || !isShown(entry) || !isShared(entry)) return undefined;
  return toMarkdownAddress(permalink, markdownAt);
}

function toCheckHashes(entry: HubEntry): EntryProps['checks'] {
  const checks = listChecks([entry]).map(({ id, hash }) => [id, hash]);
  return checks.length > 0 ? Object.fromEntries(checks) : undefined;
}

/** Finds the mail of an entry's owner among their channels. */
function findOwnerMail({ ownerId }: HubEntry, directory: Directory): string | undefined {
  return findMail(ownerId, directory);
}

/** Finds the mail of those who wrote an entry: its authors; or else its owner; the page of a person is their own. */
function findAuthorsMail(entry: HubEntry, directory: Directory): string | undefined {
  const authors = entry.kind === 'person' ? [entry.id] : (entry.peopleIds.authors ?? []);
  const mails = [...authors, ...(authors.length === 0 ? [entry.ownerId] : [])].flatMap(
    (person) => findMail(person, directory) ?? [],
  );
  return mails.length > 0 ? `mailto:${mails.map((mail) => mail.slice('mailto:'.length)).join(',')}` : undefined;
}

function findMail(person: string | undefined, { find }: Directory): string | undefined {
  const channels = find(person ?? '')?.fields.channels;
  if (!Array.isArray(channels)) return undefined;
  return channels.map(({ url }: { url?: string }) => url).find((url) => url?.toLowerCase().startsWith('mailto:'));
}

function toSupersededBy(entry: HubEntry, surroundings: Surroundings): EntryProps['supersededBy'] {
  const found = findSupersededBy(entry, surroundings.brief);
  return found && { ...found, place: findSupersessionPlace(entry, surroundings) };
}

function toExpiry(entry: HubEntry, directory: Directory): EntryProps['expiry'] {
  const { verified, due } = entry;
  if (verified === undefined || due === undefined) return undefined;
  return { verified, due, owner: toOwner(entry, directory), page: directory.pageOf('reviews') };
}

/** Relations that the part of a kind already lists. */
const relationsOfPart: Readonly<Partial<Record<KindName, readonly RelationType[]>>> = {
  system: ['depends-on', 'depended-on-by'],
  constraint: ['supports'],
  engagement: ['relates-to'],
  pilot: ['relates-to'],
};

function groupRelations(entry: HubEntry, { find, links }: Directory): RelationGroup[] {
  const groups = new Map<RelationGroup['type'], string[]>();
  const isInLog = (id: string) => entry.kind !== 'log' && find(id)?.kind === 'log';
  for (const { type, target } of [...entry.relations, ...(entry.cited ?? [])]) {
    if (type === 'promoted-to' || type === 'promoted-from' || relationsOfPart[entry.kind]?.includes(type)) continue;
    const group = isMention(type) && isInLog(target) ? 'logged' : type;
    groups.set(group, [...(groups.get(group) ?? []), target]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === 'logged') - Number(b === 'logged'))
    .map(([type, ids]) => ({ type, entries: links(ids) }));
}

/**
 * Finds the entries before and after an entry in its index. Siblings are the closest in that order: those about the same
 * systems, or any of the kind when there are none.
 */
function findRelated(entry: HubEntry, surroundings: Surroundings): EntryProps['related'] {
  if (!kinds[entry.kind].intro) return { siblings: [] };
  const { entriesByKind, entriesBySystem, positions, brief } = surroundings;
  const positionOf = ({ id }: HubEntry) => positions.get(id) ?? 0;
  const position = positionOf(entry);
  const ofKind = entriesByKind.get(entry.kind) ?? [];
  const around = (entries: readonly HubEntry[], at: number) =>
    entries.slice(Math.max(0, at - siblingCount), at + siblingCount + 1).filter((other) => other !== entry);
  const ofSystems = entry.systemIds.flatMap((system) => {
    const entries = entriesBySystem.get(toSystemKey(entry.kind, system)) ?? [];
    return around(entries, entries.indexOf(entry));
  });
  const candidates = ofSystems.length > 0 ? [...new Set(ofSystems)] : around(ofKind, position);
  const distance = (other: HubEntry) => Math.abs(positionOf(other) - position);
  const siblings = candidates
    .sort((a, b) => distance(a) - distance(b) || positionOf(a) - positionOf(b))
    .slice(0, siblingCount)
    .sort(compareInIndex);
  const [previous, next] = [ofKind[position - 1], ofKind[position + 1]];
  const { link } = brief;
  return { previous: previous && link(previous), next: next && link(next), siblings: siblings.map(link) };
}
