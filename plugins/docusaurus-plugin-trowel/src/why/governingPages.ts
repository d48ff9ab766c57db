import type { Governed } from '../content/fieldTypes.ts';
import { type KindName, kinds } from '../content/kinds/index.ts';
import { type Citation, listCitations } from '../hub/citations.ts';
import { findNamedPeople } from '../hub/explainers.ts';
import type { FindEntry, Hub, HubEntry } from '../hub/hub.ts';
import { buildLedger, type Ledger } from '../hub/ledger.ts';
import { findSuccessors } from '../hub/successors.ts';
import { toMarkerNames } from './markerNames.ts';
import { isRepositoryAddress } from './repositoryAddress.ts';
import type { Channel, ConstraintRef, Explainer, GoverningPage, PageRef } from './types.ts';

/** What completes a page: the other entries, and addresses on the site. */
interface Context {
  readonly find: FindEntry;
  readonly ledger: Ledger;
  /** The entries of other hubs that pages name, by id. */
  readonly cited: ReadonlyMap<string, Citation>;
  readonly permalinkOf: (entry: HubEntry) => string | undefined;
}

/** Returns whether entries of a kind can govern code. */
function isNamed(kind: KindName): boolean {
  return kinds[kind].isNamedInCode ?? false;
}

/** Returns the globs of an entry as written. A rejected decision governs nothing, and neither do kinds that code does not name. */
export function findWrittenGlobs({ kind, status, fields }: HubEntry): readonly Governed[] {
  if (!isNamed(kind) || status === 'rejected') return [];
  return (fields.governs as readonly Governed[] | undefined) ?? [];
}

/** Finds the entries of a hub that can govern code, by a glob or by a marker. `permalinkOf` adds addresses on the site. */
export function findGoverningPages(
  hub: Hub,
  { permalinkOf = () => undefined }: Partial<Pick<Context, 'permalinkOf'>> = {},
): GoverningPage[] {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const cited = new Map(listCitations(hub).map((citation) => [citation.id, citation]));
  const context: Context = {
    find: (id) => byId.get(id),
    ledger: buildLedger(hub.entries, hub.otherHubs),
    cited,
    permalinkOf,
  };
  return hub.entries.filter((entry) => isNamed(entry.kind)).map((entry) => toGoverningPage(entry, context));
}

function toGoverningPage(entry: HubEntry, context: Context): GoverningPage {
  const toRef = ({ id, title, source }: HubEntry, permalink: string | undefined): PageRef => ({
    id,
    title,
    source,
    permalink,
  });
  const constraints = entry.relations
    .filter(({ type }) => type === 'rests-on')
    .flatMap(({ target }) => context.find(target) ?? [])
    .map(
      (constraint): ConstraintRef => ({
        ...toRef(constraint, context.permalinkOf(constraint)),
        status: constraint.status,
        since: textOf(constraint.fields.since),
        until: textOf(constraint.fields.until),
      }),
    );
  const ofOthers = (entry.cited ?? [])
    .filter(({ type }) => type === 'rests-on')
    .flatMap(({ target }) => context.cited.get(target) ?? [])
    .map(
      ({ id, hub, entry: { title, address, status, fields } }): ConstraintRef => ({
        ...{ id, title: `${title} (${hub.id})`, source: hub.from, permalink: address },
        ...{ status, since: textOf(fields.since), until: textOf(fields.until) },
      }),
    );
  const last = findSuccessors(entry, context.find).at(-1);
  return {
    ...toRef(entry, context.permalinkOf(entry)),
    kind: entry.kind,
    number: entry.number,
    status: entry.status,
    verdict: textOf(entry.fields.verdict),
    date: entry.date,
    why: entry.summary,
    names: toMarkerNames(entry),
    governs: toGoverned(entry, context),
    constraints: [...constraints, ...ofOthers],
    landmines: entry.blocks
      .filter(({ type }) => type === 'landmine')
      .map(({ title, text, anchor }) => ({ title, text, anchor })),
    explainers: findExplainers(entry, context),
    reconsider: context.ledger.pages.get(entry.id)?.reconsider,
    supersededBy: last && toRef(last, context.permalinkOf(last)),
    verified: entry.verified,
  };
}

/** Returns the globs of an entry, each with its repository: the written one, or else the repositories of its systems. */
function toGoverned(entry: HubEntry, { find }: Context): Governed[] {
  const written = findWrittenGlobs(entry);
  const systems = entry.kind === 'system' ? [entry] : entry.systemIds.flatMap((id) => find(id) ?? []);
  const addresses = systems.map(({ fields }) => textOf(fields.repository)).filter((text) => text !== undefined);
  // A system without an address can be in any repository, and then so can the code.
  const known = addresses.length === systems.length && addresses.every(isRepositoryAddress) ? addresses : [];
  return written.flatMap(({ repository, paths }): Governed[] => {
    if (repository !== undefined || known.length === 0) return [{ repository, paths }];
    return [...new Set(known)].map((address) => ({ repository: address, paths }));
  });
}

/** Finds who can explain an entry: those whom it names, then the owners of its systems. Each name once. */
function findExplainers(entry: HubEntry, context: Context): Explainer[] {
  const systems = entry.systemIds.flatMap((id) => context.find(id) ?? []);
  const explainers = [
    ...Object.entries(kinds[entry.kind].explainers).flatMap(([field, as]) => toExplainers(entry, field, as, context)),
    ...systems.flatMap((system) => toExplainers(system, 'owners', 'system-owner', context)),
  ];
  return explainers.filter((person, at) => explainers.findIndex(({ name }) => name === person.name) === at);
}

function toExplainers(
  entry: HubEntry,
  field: string,
  as: Explainer['as'],
  { find, permalinkOf }: Context,
): Explainer[] {
  return findNamedPeople(entry, field, find).map(({ name, person }) => {
    if (!person) return { name, as };
    const channels = person.fields.channels as readonly Channel[] | undefined;
    return {
      ...{ name, as, leaving: textOf(person.fields.leaving) },
      ...(channels && channels.length > 0 ? { channels } : {}),
      permalink: permalinkOf(person),
    };
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
