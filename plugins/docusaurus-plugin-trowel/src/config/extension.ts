import type { KindName, Kinds } from '../content/kinds/index.ts';
import type { FactPolicy, Kind } from '../content/kinds/kind.ts';
import { type CustomField, isZodSchema, toFieldSchema, toJson } from './fieldSchema.ts';
import { factFormOf } from './schemaShape.ts';

/** The front-matter fields that a site adds, by kind and by name. */
export type CustomFields = Readonly<Partial<Record<KindName, Readonly<Record<string, CustomField>>>>>;

/** Whether a field is checked by code: what such a field makes of a page cannot be kept for another process. */
export function hasZod(custom: CustomFields): boolean {
  return Object.values(custom)
    .flatMap((fields) => Object.values(fields))
    .some(({ schema }) => isZodSchema(schema));
}

/** Adds a site's own fields to kinds. What becomes a record when it is promoted has the fields of that record, too. */
export function extendKinds(kinds: Kinds, custom: CustomFields): Kinds {
  const extended = Object.entries<Kind>(kinds).map(([name, kind]) => {
    const ofRecord = custom[kind.becomes as KindName];
    return [name, extendKind(kind, { ...ofRecord, ...custom[name as KindName] })] as const;
  });
  return Object.fromEntries(extended) as Kinds;
}

function extendKind(kind: Kind, custom: Readonly<Record<string, CustomField>>): Kind {
  const added = Object.entries(custom);
  if (added.length === 0) return kind;
  const fields = added.map(([name, field]) => [name, toFieldSchema(name, field)] as const);
  const facts = added.flatMap(([name, { schema, fact = true }]): [string, FactPolicy][] => {
    const as = factFormOf(toJson(schema));
    return fact && as !== undefined ? [[name, { as }]] : [];
  });
  return {
    ...kind,
    fields: { ...kind.fields, ...Object.fromEntries(fields) },
    facts: { ...kind.facts, ...Object.fromEntries(facts) },
    facets: [...kind.facets, ...added.filter(([, { facet }]) => facet).map(([name]) => name)],
  };
}
