import * as z from 'zod';
import { isFieldMap } from '../content/fieldMap.ts';
import { metaOf } from '../content/fieldValidation.ts';
import { commonFields, docusaurusFields, foreignFields } from '../content/kinds/commonFields.ts';
import { isKindName, kindNames, kinds, withArticle } from '../content/kinds/index.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { builtInFacets } from '../facets/builtInFacets.ts';
import { toFilterFields } from '../search/querySyntax.ts';
import { type FieldSchema, findSchemaFault, toFieldSchema, toJson } from './fieldSchema.ts';
import type { SchemaFault } from './jsonSchemaFault.ts';
import { factFormOf } from './schemaShape.ts';

/** What is wrong with the fields that a site adds: the path of the option, and a message that says how to mend it. */
export type FieldFault = SchemaFault;

const properties = {
  schema: z.unknown().optional(),
  label: z.string('must be text.').trim().min(1, 'must not be empty.').optional(),
  description: z.string('must be text.').optional(),
  facet: z.boolean('must be true or false.').optional(),
  fact: z.boolean('must be true or false.').optional(),
};
const fieldSchema = z.object(properties, 'must be {schema, label, description, facet, fact}.');
type Field = z.output<typeof fieldSchema>;

/** Finds everything that is wrong with fields as a site has written them. Without faults they are `CustomFields`. */
export function findFieldFaults(written: unknown): FieldFault[] {
  if (!isFieldMap(written)) return [{ path: [], message: 'must be a map of kinds, each with its fields.' }];
  const labels = new Map<string, { readonly label: string; readonly owner: string }>();
  return Object.entries(written).flatMap(([kind, fields]): FieldFault[] => {
    if (!isKindName(kind))
      return [{ path: [kind], message: `is no kind; expected ${kindNames.join(', ')}.${didYouMean(kind, kindNames)}` }];
    if (!isFieldMap(fields)) return [{ path: [kind], message: 'must be a map of fields.' }];
    return Object.entries(fields).flatMap(([name, field]) => {
      const path = [kind, name];
      const clash = findClash(kind, name, written);
      if (clash !== undefined) return [{ path, message: clash }];
      const read = fieldSchema.safeParse(field);
      if (!read.success) return toFaults(read.error, path);
      const unknown = findUnknown(field as object);
      const faults = unknown.length > 0 ? unknown : findOwnFaults(name, read.data);
      if (faults.length > 0) return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
      return findLabelFault({ kind, name, field: read.data }, labels);
    });
  });
}

function toFaults({ issues }: z.ZodError, path: FieldFault['path']): FieldFault[] {
  return issues.map((issue) => ({ path: [...path, ...(issue.path as string[])], message: issue.message }));
}

/** Names that a site's own field cannot have: whoever reads pages relies on them, whatever the page's kind. */
const taken = new Set(
  [
    ...Object.keys(commonFields),
    ...Object.values(kinds).flatMap(({ fields, aliases = {}, facts }) => [fields, aliases, facts].flatMap(Object.keys)),
  ].map((name) => name.toLowerCase()),
);
const elsewhere = new Map([
  ...docusaurusFields.map((name) => [name.toLowerCase(), 'Docusaurus'] as const),
  ...foreignFields.map((name) => [name.toLowerCase(), 'Jekyll'] as const),
  ['edited', 'the header of every page'] as const,
  ['hub', 'the search over other hubs'] as const,
]);

function findClash(kind: keyof typeof kinds, name: string, all: Readonly<Record<string, unknown>>): string | undefined {
  const key = name.toLowerCase();
  const advice = `choose another name, like \`our_${key}\`.`;
  if (key.startsWith('x-'))
    return 'begins with `x-`: such fields are nobody’s business but yours, and are not read; leave out `x-`.';
  if (!/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Nd}_-]*$/u.test(name))
    return 'has a name that cannot be typed as a filter; use small letters, digits, `_` and `-`.';
  if (taken.has(key)) return `clashes with the built-in field \`${key}\`; ${advice}`;
  const owner = elsewhere.get(key);
  if (owner !== undefined) return `clashes with \`${key}\`, a field of ${owner}; ${advice}`;
  const { becomes } = kinds[kind];
  if (becomes !== undefined && Object.hasOwn(all[becomes] ?? {}, name))
    return `is a field of ${withArticle(kinds[kind])} already, as it is one of \`${becomes}\`; remove it here.`;
  return undefined;
}

function findUnknown(field: object): FieldFault[] {
  return Object.keys(field).flatMap((name) => {
    if (Object.hasOwn(properties, name)) return [];
    const known = Object.keys(properties);
    const hint = didYouMean(name, known);
    const advice = hint === '' ? ' A keyword of JSON Schema belongs into `schema`.' : hint;
    return [{ path: [name], message: `is not a property of a field, which has ${known.join(', ')}.${advice}` }];
  });
}

const filterNames: ReadonlySet<string> = new Set(toFilterFields(builtInFacets).keys());

function findOwnFaults(name: string, { schema, facet }: Field): FieldFault[] {
  if (schema === undefined)
    return [
      { path: ['schema'], message: 'is missing; give a JSON Schema like {"type": "string"}, or a schema of zod 4.' },
    ];
  const fault = findSchemaFault(schema);
  if (fault) return [{ ...fault, path: ['schema', ...fault.path] }];
  if (!facet) return [];
  if (filterNames.has(name))
    return [
      { path: ['facet'], message: `clashes with the built-in filter \`${name}:\`; give the field another name.` },
    ];
  return factFormOf(toJson(schema as FieldSchema)) === undefined
    ? [
        {
          path: ['facet'],
          message: 'needs a schema of texts, numbers or true and false, or of a list of them; remove it.',
        },
      ]
    : [];
}

interface Labelled {
  readonly kind: string;
  readonly name: string;
  readonly field: Field;
}

/** Two kinds may have a facet in common; readers see it once, under one label. */
function findLabelFault(
  { kind, name, field }: Labelled,
  labels: Map<string, { readonly label: string; readonly owner: string }>,
): FieldFault[] {
  if (!field.facet) return [];
  const label = metaOf(toFieldSchema(name, { ...field, schema: field.schema as FieldSchema })).label ?? name;
  const known = labels.get(name) ?? { label, owner: kind };
  labels.set(name, known);
  if (known.label === label) return [];
  return [
    {
      path: [kind, name, 'label'],
      message: `is \`${label}\`, and \`${known.label}\` at ${known.owner}.${name}; a facet has one label: use the same.`,
    },
  ];
}
