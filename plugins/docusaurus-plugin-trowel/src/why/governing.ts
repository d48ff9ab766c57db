import type { Governed } from '../content/fieldTypes.ts';
import { type KindName, kinds } from '../content/kinds/index.ts';
import type { FindEntry, Hub, HubEntry } from '../hub/hub.ts';
import { findSuccessors } from '../hub/successors.ts';
import { findByName } from '../shared/name.ts';
import { toMarkerNames } from './names.ts';
import { isRepositoryAddress } from './repository.ts';
import type { Asked, Governing, PageRef, RestsOn } from './why.ts';

interface Finder {
  readonly find: FindEntry;
  readonly permalinkOf: (entry: HubEntry) => string | undefined;
}

/** Whether pages of a kind can say why code is as it is. */
function isNamed(kind: KindName): boolean {
  return kinds[kind].isNamedInCode ?? false;
}

/** Everything in a hub that can say why code is as it is: what governs paths, and what markers may name. */
export function findGoverning(
  hub: Hub,
  { permalinkOf = () => undefined }: Partial<Pick<Finder, 'permalinkOf'>> = {},
): Governing[] {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const finder: Finder = { find: (id) => byId.get(id), permalinkOf };
  return hub.entries.filter((entry) => isNamed(entry.kind)).map((entry) => toGoverning(entry, finder));
}

function toGoverning(entry: HubEntry, finder: Finder): Governing {
  const toRef = ({ id, title, source }: HubEntry, permalink: string | undefined): PageRef => ({
    id,
    title,
    source,
    permalink,
  });
  const constraints = entry.relations
    .filter(({ type }) => type === 'rests-on')
    .flatMap(({ target }) => finder.find(target) ?? [])
    .map(
      (constraint): RestsOn => ({
        ...toRef(constraint, finder.permalinkOf(constraint)),
        status: constraint.status,
        since: textOf(constraint.fields.since),
        until: textOf(constraint.fields.until),
      }),
    );
  const last = findSuccessors(entry, finder.find).at(-1);
  return {
    ...toRef(entry, finder.permalinkOf(entry)),
    kind: entry.kind,
    number: entry.number,
    status: entry.status,
    verdict: textOf(entry.fields.verdict),
    date: entry.date,
    why: entry.summary,
    names: toMarkerNames(entry),
    governs: entry.status === 'rejected' ? [] : toGoverned(entry, finder),
    constraints,
    landmines: entry.blocks
      .filter(({ type }) => type === 'landmine')
      .map(({ title, text, anchor }) => ({ title, text, anchor })),
    ask: findAsked(entry, finder),
    supersededBy: last && toRef(last, finder.permalinkOf(last)),
    verified: entry.verified,
  };
}

/** The patterns of a page with the repositories that are meant: its own word, else where its systems' code is. */
function toGoverned(entry: HubEntry, { find }: Finder): Governed[] {
  const written = (entry.fields.governs as readonly Governed[] | undefined) ?? [];
  const systems = entry.kind === 'system' ? [entry] : entry.systemIds.flatMap((id) => find(id) ?? []);
  const addresses = systems.map(({ fields }) => textOf(fields.repository)).filter((text) => text !== undefined);
  // A system without an address may be in any repository, and so may code that it shares with the others.
  const known = addresses.length === systems.length && addresses.every(isRepositoryAddress) ? addresses : [];
  return written.flatMap(({ repository, paths }): Governed[] => {
    if (repository !== undefined || known.length === 0) return [{ repository, paths }];
    return [...new Set(known)].map((address) => ({ repository: address, paths }));
  });
}

/** Who can tell more, those who know the page first; everybody once. */
function findAsked(entry: HubEntry, finder: Finder): Asked[] {
  const systems = entry.systemIds.flatMap((id) => finder.find(id) ?? []);
  const asked = [
    ...Object.entries(kinds[entry.kind].explainers).flatMap(([field, as]) => toAsked(entry, field, as, finder)),
    ...systems.flatMap((system) => toAsked(system, 'owners', 'system-owner', finder)),
  ];
  return asked.filter((person, at) => asked.findIndex(({ name }) => name === person.name) === at);
}

function toAsked(entry: HubEntry, field: string, as: Asked['as'], { find, permalinkOf }: Finder): Asked[] {
  const written =
    field === 'owner' ? [entry.owner ?? ''] : ((entry.fields[field] as readonly string[] | undefined) ?? []);
  const known = (entry.peopleIds[field] ?? []).flatMap((id) => find(id) ?? []);
  return written.filter(Boolean).map((name) => {
    const person = findByName(name, known);
    if (!person) return { name, as };
    return { name: person.title, as, leaving: textOf(person.fields.leaving), permalink: permalinkOf(person) };
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
