import type { Entry, Reference } from '../content/entry.ts';
import { type KindName, kinds } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import { inverse, type RelationType } from '../content/relation.ts';
import { compareText } from '../shared/compareText.ts';
import type { CitedRelation, HubEntry, Relation } from './hub.ts';
import { isSupersededThere, type OtherResolution, type ResolveOther, toOtherProblem } from './otherResolver.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import type { Resolve } from './resolver.ts';

/** Returns whether a relation only says that one entry names the other in its text. */
export function isMention(type: RelationType): boolean {
  return type === 'mentions' || type === 'mentioned-by';
}

/** The order in which relations are listed. */
const order = Object.keys(inverse) as readonly RelationType[];

/** The resolved references of an entry. */
export type ResolvedReferences = Pick<
  HubEntry,
  'relations' | 'cited' | 'withheldNames' | 'systemIds' | 'ownerId' | 'peopleIds'
>;

/** Resolves every reference of every entry, in both directions. Returns them by the entry's id. */
export function resolveReferences(
  entries: readonly Entry[],
  resolve: Resolve,
  resolveOther: ResolveOther = () => undefined,
): { readonly resolved: ReadonlyMap<string, ResolvedReferences>; readonly problems: readonly Problem[] } {
  const relations = new Map(entries.map(({ id }) => [id, new Map<string, Relation>()]));
  const targets = new Map(entries.map(({ id }) => [id, new Map<string, Set<string>>()]));
  const cited = new Map<string, Map<string, CitedRelation>>();
  const withheldNames = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  const cite = (entry: Entry, reference: Reference, found: OtherResolution) => {
    if (found.type === 'withheld')
      withheldNames.set(entry.id, (withheldNames.get(entry.id) ?? new Set()).add(reference.target));
    const relation = toCitation(entry, reference, found);
    const problem = toOtherProblem(reference, found, entry.source);
    if (problem) problems.push(problem);
    if (relation)
      cited.set(entry.id, (cited.get(entry.id) ?? new Map()).set(`${relation.type} ${relation.target}`, relation));
  };
  const relate = (from: string, type: RelationType, target: string) =>
    relations.get(from)?.set(`${type} ${target}`, { type, target });

  // What a status only names comes last, as another statement can say more about it.
  const all = entries.flatMap((entry) => entry.references.map((reference) => ({ entry, reference })));
  const ordered = [false, true].flatMap((last) => all.filter(({ reference }) => isOnlyNamed(reference) === last));
  for (const { entry, reference } of ordered) {
    const other = resolveOther(reference);
    if (other) {
      cite(entry, reference, other);
      continue;
    }
    const found = resolve(reference, entry);
    if (found.type !== 'found') {
      // In a hub without pages for people, a name points nowhere and is no mistake.
      const expected = !reference.soft && (reference.kind !== 'person' || hasPeople);
      const lead = `${reference.field === 'text' ? 'The text' : `\`${reference.field}\``} points at`;
      if (expected) problems.push(toReferenceProblem({ ...reference, found, lead, source: entry.source }));
      continue;
    }
    const target = found.entry.id;
    if (isOnlyNamed(reference)) {
      // A link in a status can lead to any page, and a status can name its own record.
      const isKnown = [...(relations.get(entry.id)?.values() ?? [])].some(
        (relation) => relation.target === target && !isMention(relation.type),
      );
      if (isKnown || target === entry.id || !isOfKind(found.entry, reference.kind)) continue;
    }
    if (target === entry.id) {
      if (reference.relation && reference.relation !== 'mentions') problems.push(selfReference(entry, reference));
      continue;
    }
    if (reference.relation) {
      const [there, back] = typesBetween(entry, reference.relation, found.entry);
      relate(entry.id, there, target);
      relate(target, back, entry.id);
    }
    const fields = targets.get(entry.id) as Map<string, Set<string>>;
    fields.set(reference.field, (fields.get(reference.field) ?? new Set()).add(target));
  }

  const resolved = new Map<string, ResolvedReferences>();
  for (const { id } of entries) {
    const fields = targets.get(id) as ReadonlyMap<string, Set<string>>;
    const list = (field: string) => [...(fields.get(field) ?? [])];
    const people = [...fields]
      .map(([field, ids]) => [field, [...ids].filter((target) => target.startsWith('person/'))] as const)
      .filter(([, ids]) => ids.length > 0);
    const ofOthers = cited.get(id);
    const hidden = withheldNames.get(id);
    resolved.set(id, {
      ...(ofOthers && { cited: tidy([...ofOthers.values()]) }),
      ...(hidden && { withheldNames: [...hidden] }),
      relations: tidy([...(relations.get(id) as ReadonlyMap<string, Relation>).values()]),
      systemIds: list('systems'),
      ownerId: list('owner')[0],
      peopleIds: Object.fromEntries(people),
    });
  }
  return { resolved, problems };
}

/** Returns whether a status only names or links to another record, without a word of what is between them. */
function isOnlyNamed({ soft, relation, kind }: Reference): boolean {
  return soft === true && relation === 'relates-to' && kind !== undefined;
}

function isOfKind({ kind }: Entry, wanted: KindName | undefined): boolean {
  return kind === wanted || kinds[kind].becomes === wanted;
}

/** Returns what an entry says of an entry of another hub. Only a field or a text that relates two entries can name one. */
function toCitation(entry: Entry, { relation }: Reference, found: OtherResolution): CitedRelation | undefined {
  if (found.type !== 'found' || relation === undefined) return undefined;
  const mayChange = entry.kind === 'decision' && !isSupersededThere({ relation });
  return {
    type: mayChange || !changing.has(relation) ? relation : 'mentions',
    target: found.id,
    ...(found.address !== undefined && { address: found.address }),
  };
}

/** Relations that change a record. A log entry cannot have them with one of the organisation's records. */
const changing: ReadonlySet<RelationType> = new Set(['supersedes', 'superseded-by', 'amends', 'amended-by']);

/**
 * Returns the relation of two entries as each side sees it. When a log entry points at an entry that is not in a log,
 * the other side only sees a mention.
 */
function typesBetween(entry: Entry, relation: RelationType, target: Entry): [there: RelationType, back: RelationType] {
  if (entry.kind !== 'log' || target.kind === 'log' || relation === 'promoted-to') return [relation, inverse[relation]];
  return [changing.has(relation) ? 'mentions' : relation, 'mentioned-by'];
}

/** Sorts relations in the order of `inverse`. Drops a mention when there is another relation to the same entry. */
function tidy<Kept extends Relation>(relations: readonly Kept[]): Kept[] {
  const strong = new Set(relations.filter(({ type }) => !isMention(type)).map(({ target }) => target));
  return relations
    .filter(({ type, target }) => !isMention(type) || !strong.has(target))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || compareText(a.target, b.target));
}

function selfReference(entry: Entry, { field, target, at }: Reference): Problem {
  return {
    code: 'contradiction',
    severity: 'warning',
    message: `\`${field}\` points at \`${target}\`, which is this page itself; remove it.`,
    source: entry.source,
    at,
    field,
  };
}
