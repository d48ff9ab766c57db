import { kinds } from '../content/kinds/index.ts';
import { type Citation, listCitations } from '../hub/citations.ts';
import { findNamedPeople } from '../hub/explainers.ts';
import type { FindEntry, Hub, HubEntry } from '../hub/hub.ts';
import { buildLedger, type Ledger } from '../hub/ledger.ts';
import { findSuccessors } from '../hub/successors.ts';
import { isNamed, toGoverned } from './governs.ts';
import { toMarkerNames } from './markerNames.ts';
import { findOthersPages, toOthersConstraint } from './othersPages.ts';
import type { Channel, ConstraintRef, Explainer, GoverningPage, PageRef } from './types.ts';

/** What completes a page: the other entries, and addresses on the site. */
interface Context {
  readonly find: FindEntry;
  readonly ledger: Ledger;
  /** The entries of other hubs that pages name, by id. */
  readonly cited: ReadonlyMap<string, Citation>;
  readonly permalinkOf: (entry: HubEntry) => string | undefined;
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
  return [
    ...hub.entries.filter((entry) => isNamed(entry.kind)).map((entry) => toGoverningPage(entry, context)),
    ...findOthersPages(hub, cited),
  ];
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
    .map(({ hub, entry: constraint }) => toOthersConstraint(constraint, hub));
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
    governs: toGoverned(entry, context.find),
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
