import path from 'node:path/posix';
import { isFieldMap } from '../content/fieldMap.ts';
import { metaOf } from '../content/fieldValidation.ts';
import { fieldsOf, isKindName, type KindName, kinds } from '../content/kinds/index.ts';
import { groupBy } from '../shared/collections.ts';
import { parseDate } from '../shared/date.ts';
import type { ReadConcept } from './readBundle.ts';

/** How the paths of concepts lead to the pages that are made of them. */
export type NameOf = (path: string) => { readonly kind: KindName; readonly name: string } | undefined;

/** What others call our kinds, in lower case. */
const types: Readonly<Record<string, KindName>> = {
  adr: 'decision',
  'decision record': 'decision',
  'architecture decision': 'decision',
  'architecture decision record': 'decision',
  'architectural decision record': 'decision',
  rfc: 'decision',
  service: 'system',
  application: 'system',
  component: 'system',
  api: 'system',
  'api endpoint': 'system',
  limitation: 'constraint',
  'known issue': 'challenge',
  risk: 'challenge',
  'design pattern': 'pattern',
};
/** Kinds that mean something of Trowel alone: a playbook of another program is for operations. */
const ours: ReadonlySet<KindName> = new Set([
  'playbook',
  'path',
  'log',
  'engagement',
  'rotation',
  'pilot',
  'retrospective',
]);

/** Returns the kind that fits the type of a concept; a guide where none does. */
export function toKind(type: string): KindName {
  const name = type.trim().toLowerCase();
  const kind = isKindName(name) && !ours.has(name) ? name : types[name];
  return kind ?? 'guide';
}

/** What the lifecycle of a concept means for a kind. Kinds without such a status keep it as it is. */
const lifecycle: Readonly<Partial<Record<KindName, Readonly<Record<string, string>>>>> = {
  decision: { draft: 'proposed', stable: 'accepted', deprecated: 'deprecated' },
  system: { stable: 'active', deprecated: 'retired' },
  constraint: { stable: 'holds', deprecated: 'lifted', draft: 'unknown' },
};

/** Our fields for relations between concepts, as `trowel` and others call them. */
const relationFields: readonly (readonly [type: RegExp, field: string, kind: KindName])[] = [
  [/^supersed(?:es|ing)$|^replaces$/, 'supersedes', 'decision'],
  [/^superseded[-_ ]by$|^replaced[-_ ]by$/, 'superseded_by', 'decision'],
  [/^amends$/, 'amends', 'decision'],
  [/^amended[-_ ]by$/, 'amended_by', 'decision'],
  [/^relate[sd][-_ ]to$|^related$|^see[-_ ]also$/, 'relates_to', 'decision'],
  [/^rests[-_ ]on$|^constrained[-_ ]by$/, 'constraints', 'constraint'],
  [/^depends[-_ ]on$/, 'depends_on', 'system'],
  [/^about$|^affects$|^part[-_ ]of$|^applies[-_ ]to$/, 'systems', 'system'],
];

/**
 * Says which kind a concept of another program is, and which of our fields its keys mean. All that has no field of ours stays below
 * `x-okf`, so that nothing is lost.
 */
export function toForeignFields(
  { path: file, type, frontMatter }: ReadConcept,
  nameOf: NameOf = () => undefined,
): { readonly kind: KindName; readonly fields: Readonly<Record<string, unknown>> } {
  const kind = toKind(type);
  const known = fieldsOf(kinds[kind]);
  const fields: Record<string, unknown> = {};
  const rest: Record<string, unknown> = { ...frontMatter };
  /** Moves a key to a field of ours. What the field would not take stays where it is. */
  const put = (field: string, value: unknown, key?: string) => {
    const schema = known[field];
    if (value === undefined || fields[field] !== undefined || schema?.safeParse(value).success !== true) return false;
    const { values } = metaOf(schema);
    if (values && typeof value === 'string' && !values.includes(value)) return false;
    fields[field] = value;
    if (key !== undefined) delete rest[key];
    return true;
  };
  put('title', toLine(frontMatter.title), 'title');
  put('description', toLine(frontMatter.description), 'description');
  if (kind !== 'guide' && type.trim().toLowerCase() === kind) delete rest.type;
  const { tags } = frontMatter;
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string' && toLine(tag) !== undefined))
    put('tags', tags, 'tags');
  const status = String(frontMatter.status ?? '');
  put('status', lifecycle[kind]?.[status], 'status');
  const written = toDay(isFieldMap(frontMatter.generated) ? frontMatter.generated.at : frontMatter.timestamp);
  // Not taken out: who wrote it is said nowhere else.
  put('date', written);
  const verified = toLastDay(frontMatter.verified);
  if (put('verified', verified)) {
    const due = toDay(frontMatter.stale_after);
    const days =
      due === undefined || verified === undefined ? 0 : (Date.parse(due) - Date.parse(verified)) / 86_400_000;
    if (days > 0) put('review_every', `${days} day${days === 1 ? '' : 's'}`);
  }
  const related = groupBy(findRelations(frontMatter.relationships, file, nameOf), ({ field }) => field);
  for (const [field, all] of related) put(field, [...new Set(all.map(({ name }) => name))]);
  return { kind, fields: { ...fields, ...(Object.keys(rest).length > 0 ? { 'x-okf': rest } : {}) } };
}

/** Finds the relations that a field of ours can hold: those to a concept of the right kind. */
function findRelations(
  relationships: unknown,
  file: string,
  nameOf: NameOf,
): { readonly field: string; readonly name: string }[] {
  if (!Array.isArray(relationships)) return [];
  return relationships.flatMap((one: unknown) => {
    if (!isFieldMap(one) || typeof one.to !== 'string') return [];
    const target = nameOf(path.resolve('/', path.dirname(file), one.to.replace(/#.*$/s, '')).slice(1));
    const type = String(one.type ?? '').toLowerCase();
    const found = relationFields.find(([pattern, , kind]) => pattern.test(type) && target?.kind === kind);
    return found && target ? [{ field: found[1], name: target.name }] : [];
  });
}

/** Returns the day on which a concept was last verified. One event may stand without a list. */
function toLastDay(verified: unknown): string | undefined {
  const events: readonly unknown[] = Array.isArray(verified) ? verified : [verified];
  return events
    .flatMap((event) => (isFieldMap(event) ? (toDay(event.at) ?? []) : []))
    .sort()
    .at(-1);
}

function toDay(moment: unknown): string | undefined {
  return typeof moment === 'string' ? (parseDate(moment.slice(0, 10)) ?? undefined) : undefined;
}

function toLine(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replaceAll(/\s+/g, ' ').trim() : undefined;
}
