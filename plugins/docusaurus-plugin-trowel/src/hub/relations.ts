import type { Entry, Reference, RelationType } from '../content/entry.ts';
import { compareText, type Problem } from '../content/problem.ts';
import type { HubEntry, Relation } from './hub.ts';
import { expectedName, type Resolve } from './resolve.ts';

/** What the other side calls a relation. */
const inverse: Readonly<Record<RelationType, RelationType>> = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  'relates-to': 'relates-to',
  'depends-on': 'depended-on-by',
  'depended-on-by': 'depends-on',
  'rests-on': 'supports',
  supports: 'rests-on',
  explains: 'explained-by',
  'explained-by': 'explains',
  mentions: 'mentioned-by',
  'mentioned-by': 'mentions',
};
/** The order in which relations are listed. */
const order = Object.keys(inverse) as readonly RelationType[];

type Resolved = Pick<HubEntry, 'relations' | 'systemIds' | 'ownerId' | 'peopleIds'>;

/** Resolves every pointer of every entry, in both directions. */
export function resolveReferences(
  entries: readonly Entry[],
  resolve: Resolve,
): { readonly resolved: ReadonlyMap<string, Resolved>; readonly problems: readonly Problem[] } {
  const relations = new Map(entries.map(({ id }) => [id, new Map<string, Relation>()]));
  const pointers = new Map(entries.map(({ id }) => [id, new Map<string, Set<string>>()]));
  const problems: Problem[] = [];
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  const tie = (from: string, type: RelationType, target: string) =>
    relations.get(from)?.set(`${type} ${target}`, { type, target });

  for (const entry of entries) {
    for (const reference of entry.references) {
      const found = resolve(reference, entry);
      if (found.type !== 'found') {
        // Without pages for people, names are only names.
        const expected = !reference.soft && (reference.kind !== 'person' || hasPeople);
        if (expected) problems.push(unresolved(entry, reference, found));
        continue;
      }
      const target = found.entry.id;
      if (target === entry.id) {
        if (reference.relation && reference.relation !== 'mentions') problems.push(selfReference(entry, reference));
        continue;
      }
      if (reference.relation) {
        tie(entry.id, reference.relation, target);
        tie(target, inverse[reference.relation], entry.id);
      }
      const fields = pointers.get(entry.id) as Map<string, Set<string>>;
      fields.set(reference.field, (fields.get(reference.field) ?? new Set()).add(target));
    }
  }

  const resolved = new Map<string, Resolved>();
  for (const { id } of entries) {
    const fields = pointers.get(id) as ReadonlyMap<string, Set<string>>;
    const list = (field: string) => [...(fields.get(field) ?? [])];
    const people = [...fields]
      .map(([field, ids]) => [field, [...ids].filter((target) => target.startsWith('person/'))] as const)
      .filter(([, ids]) => ids.length > 0);
    resolved.set(id, {
      relations: tidy([...(relations.get(id) as ReadonlyMap<string, Relation>).values()]),
      systemIds: list('systems'),
      ownerId: list('owner')[0],
      peopleIds: Object.fromEntries(people),
    });
  }
  return { resolved, problems: [...problems, ...findContradictions(entries, resolved)] };
}

/** In a fixed order; a mention says nothing where a stronger tie to the same entry stands. */
function tidy(relations: readonly Relation[]): Relation[] {
  const isMention = ({ type }: Relation) => type === 'mentions' || type === 'mentioned-by';
  const strong = new Set(relations.filter((relation) => !isMention(relation)).map(({ target }) => target));
  return relations
    .filter((relation) => !isMention(relation) || !strong.has(relation.target))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || compareText(a.target, b.target));
}

function unresolved(
  entry: Entry,
  { field, target, kind, at }: Reference,
  found: Exclude<ReturnType<Resolve>, { type: 'found' }>,
): Problem {
  const where = field === 'text' ? 'The text' : `\`${field}\``;
  if (found.type === 'ambiguous') {
    const ids = found.entries.map(({ id }) => `\`${id}\``).join(', ');
    return {
      code: 'ambiguous-reference',
      severity: 'error',
      message: `${where} points at \`${target}\`, which can be ${ids}; name one of them.`,
      source: entry.source,
      at,
      field,
    };
  }
  const hint = found.nearest ? ` Did you mean \`${found.nearest}\`?` : '';
  return {
    code: 'dangling-reference',
    severity: 'error',
    message: `${where} points at \`${target}\`, which is not ${expectedName(kind)}.${hint}`,
    source: entry.source,
    at,
    field,
  };
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

/** Statuses and relations that cannot both be true. */
function findContradictions(entries: readonly Entry[], resolved: ReadonlyMap<string, Resolved>): Problem[] {
  const problems: Problem[] = [];
  for (const { id, kind, status, source } of entries) {
    if (kind !== 'decision') continue;
    const related = (type: RelationType) =>
      (resolved.get(id)?.relations ?? []).filter((relation) => relation.type === type).map(({ target }) => target);
    const successors = related('superseded-by');
    const say = (message: string) => problems.push({ code: 'contradiction', severity: 'warning', message, source });
    if (successors.length > 0 && status !== undefined && status !== 'superseded')
      say(
        `The status is \`${status}\`, but ${successors.join(', ')} supersedes this decision; set \`status: superseded\`, or correct the other page.`,
      );
    if (successors.length === 0 && status === 'superseded')
      say('The status is `superseded`, but no page says by which decision; add `superseded_by`.');
    for (const other of related('supersedes').filter((target) => successors.includes(target)))
      say(`This decision supersedes ${other} and is superseded by it; one of the two must go.`);
  }
  return problems;
}
