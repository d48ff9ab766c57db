import type { Reference } from '../content/entry.ts';
import type { Fix } from '../content/fix.ts';
import { proposeNear } from '../content/fixProposals.ts';
import { isKindName, kinds, withArticle } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { splitCitedId, toCitedId } from '../shared/citedId.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId } from '../shared/name.ts';
import { parseRecordNumber } from '../shared/recordNumber.ts';
import type { OtherEntry, OtherHub } from './hub.ts';
import { createResolver, type Resolution, type Resolve } from './resolver.ts';

/** What a reference to an entry of another hub means. `id` is `platform:decision/0007`. */
export type OtherResolution =
  | { readonly type: 'found'; readonly id: string; readonly address?: string }
  /** The hub has it, and the readers of what is made may not see it. */
  | { readonly type: 'withheld' }
  /** The hub has no such entry. `nearest` is the id that was probably meant. */
  | { readonly type: 'missing'; readonly hub: OtherHub; readonly nearest?: string }
  /** The hub could not be read, which is reported once, for the hub. */
  | { readonly type: 'unread' }
  | { readonly type: 'unknown'; readonly hub: string; readonly nearest: string };

/** Finds the entry of another hub that a reference means; `undefined` when it does not name another hub. */
export type ResolveOther = (reference: Pick<Reference, 'target' | 'kind'>) => OtherResolution | undefined;

/** Makes the function that resolves references to entries of other hubs, by id or by the address of their page. */
export function createOtherResolver(hubs: readonly OtherHub[]): ResolveOther {
  if (hubs.length === 0) return () => undefined;
  const byId = new Map(
    hubs.map((hub) => [
      hub.id,
      {
        hub,
        resolve: lazyValue(() => createResolver(hub.entries)),
        resolveWithheld: lazyValue(() => createResolver(hub.withheld ?? [])),
      },
    ]),
  );
  const addresses = lazyValue(() => indexAddresses(hubs));
  return ({ target, kind }) => {
    if (/^https?:/i.test(target)) {
      return addresses().get(toKey(target));
    }
    const split = splitCitedId(target);
    if (!split) return undefined;
    const known = byId.get(split.hub);
    if (!known)
      return isOfKind(split.id)
        ? { type: 'unknown', hub: split.hub, nearest: didYouMean(split.hub, [...byId.keys()]) }
        : undefined;
    const { hub } = known;
    if (hub.missing !== undefined) return { type: 'unread' };
    const found = resolveWhole(known.resolve(), split.id, kind);
    const nearestOf = (id: string, of: typeof kind) => {
      const missing = known.resolve()({ target: isOfKind(id) ? nameOfId(id) : id, kind: of });
      return missing.type === 'missing' ? missing.similar()[0] : undefined;
    };
    if (found.type === 'found') return toFound(hub, found.entry as OtherEntry);
    if (resolveWhole(known.resolveWithheld(), split.id, kind).type === 'found') return { type: 'withheld' };
    const nearest = found.type === 'ambiguous' ? found.entries[0]?.id : idOfName(nearestOf(split.id, kind), hub);
    return { type: 'missing', hub, ...(nearest !== undefined && { nearest: toCitedId(hub.id, nearest) }) };
  };
}

/** Finds an entry by its id; and by its kind and number, as in `decision/0007`. */
function resolveWhole(resolve: Resolve, id: string, kind: Reference['kind']): Resolution {
  const found = resolve({ target: id, kind });
  const [written = '', number = '', ...more] = id.split('/');
  if (found.type === 'found' || !isKindName(written) || more.length > 0 || (kind !== undefined && kind !== written))
    return found;
  const numbered = parseRecordNumber(number) === undefined ? found : resolve({ target: number, kind: written });
  return numbered.type === 'found' ? numbered : found;
}

function idOfName(name: string | undefined, { entries }: OtherHub): string | undefined {
  return entries.find(({ id }) => nameOfId(id) === name)?.id;
}

function isOfKind(id: string): boolean {
  return isKindName(id.slice(0, Math.max(0, id.indexOf('/')))) && nameOfId(id) !== '';
}

function toFound({ id: hub }: OtherHub, { id, address }: OtherEntry): OtherResolution {
  return { type: 'found', id: toCitedId(hub, id), ...(address !== undefined && { address }) };
}

function indexAddresses(hubs: readonly OtherHub[]): ReadonlyMap<string, OtherResolution> {
  const index = (entries: readonly OtherEntry[], toResolution: (entry: OtherEntry) => OtherResolution) =>
    entries.flatMap((entry): [string, OtherResolution][] =>
      entry.address === undefined ? [] : [[toKey(entry.address), toResolution(entry)]],
    );
  return new Map(
    hubs.flatMap((hub) => [
      ...index(hub.withheld ?? [], () => ({ type: 'withheld' })),
      ...index(hub.entries, (entry) => toFound(hub, entry)),
    ]),
  );
}

/** An address without what may differ between two links to one page. */
function toKey(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/(?:\.md|\/)$/, '');
}

/** Whether a reference says that an entry of another hub changed the page, which none does: each hub decides for itself. */
export function isSupersededThere({ relation }: Pick<Reference, 'relation'>): boolean {
  return relation === 'superseded-by' || relation === 'amended-by';
}

/** Makes the problem of a reference to another hub that gives no relation; none when it is reported elsewhere, or no mistake. */
export function toOtherProblem(
  { field, target, kind, soft, at, relation }: Reference,
  found: OtherResolution,
  source: string,
): Problem | undefined {
  const lead = `${field === 'text' ? 'The text' : `\`${field}\``} points at \`${target}\``;
  const dangling = (message: string, fixes: readonly Fix[] = []): Problem => ({
    code: 'dangling-reference',
    severity: 'error',
    message,
    source,
    at,
    field,
    fixes,
  });
  if (found.type === 'unread' || found.type === 'withheld' || soft) return undefined;
  const verb = relation === 'amended-by' ? 'amends' : 'supersedes';
  if (found.type === 'found' && isSupersededThere({ relation }))
    return dangling(
      `${lead} of another hub, and only a decision of this hub ${verb} a page of it. Write one here that ${verb} this page and has \`relates_to: ["${found.id}"]\`, and remove it from \`${field}\`.`,
    );
  if (found.type === 'found')
    return relation === undefined
      ? dangling(`${lead} of another hub, and takes pages of this hub only; name it in \`relates_to\`.`)
      : undefined;
  if (found.type === 'unknown')
    return dangling(`${lead}, and trowel.json names no hub \`${found.hub}\`; add it to \`hubs\`.${found.nearest}`);
  const what = kind ? withArticle(kinds[kind]) : 'a page';
  const hint =
    found.nearest === undefined
      ? ' Correct it, or renew what is read of that hub.'
      : ` Did you mean \`${found.nearest}\`?`;
  return dangling(
    `${lead}, which is not ${what} of the hub \`${found.hub.id}\` as of ${found.hub.read}.${hint} (npx trowel hubs update ${found.hub.id})`,
    found.nearest === undefined ? [] : proposeNear(target, [found.nearest]),
  );
}
