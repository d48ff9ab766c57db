import type * as z from 'zod';
import type { FieldMeta } from '../content/fieldTypes.ts';
import { metaOf } from '../content/fieldValidation.ts';
import { toJsonSchema } from '../content/jsonSchema.ts';
import { fieldsOf, isKindName } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import type { Control, FormField, KindForm, PickList } from './form.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Fields that the form writes itself, or that only those who work in the files need. */
const withoutControl: readonly string[] = ['kind', 'id', 'aliases'];
/** The names that a field takes, whatever kind it belongs to, and those of parts of fields. */
export const pickLists: Readonly<Record<string, PickList>> = {
  tags: 'tags',
  skills: 'skills',
  teaches: 'skills',
  learns: 'skills',
  paths: 'steps',
  systems: 'system',
  path: 'path',
};

/** Makes the form of a kind from its schema, with the fields that the site adds. */
export function toForm(kind: Kind, place: Pick<KindForm, 'folder' | 'saysKind' | 'saysFormat'>): KindForm {
  const { properties } = toJsonSchema(kind) as { readonly properties: Readonly<Record<string, JsonSchema>> };
  const required = ['title', ...(kind.required ?? [])];
  const asked = kind.asked ?? [];
  const shape = fieldsOf(kind);
  const others = Object.keys(shape).filter((name) => !required.includes(name) && !asked.includes(name));
  const fields = [...required, ...asked, ...others]
    .filter((name) => Object.hasOwn(shape, name) && !withoutControl.includes(name))
    .map((name): FormField => {
      const meta = metaOf(shape[name] as z.ZodType);
      return {
        name,
        control: toControl(name, properties[name] ?? {}, meta),
        need: required.includes(name) ? 'required' : asked.includes(name) ? 'asked' : 'more',
        // The theme has words for all other fields.
        ...(meta.json ? { label: meta.label, hint: meta.description } : {}),
        ...toExample(meta),
      };
    });
  const { name, sections, fileBegins } = kind;
  if (!isKindName(name)) throw new Error(`${name} is no kind.`);
  return { kind: name, fields, sections, ...place, ...(fileBegins ? { fileBegins } : {}) };
}

function toExample({ example }: FieldMeta): { readonly example?: string } {
  if (example === undefined) return {};
  return { example: Array.isArray(example) ? example.join(', ') : String(example) };
}

function toControl(name: string, json: JsonSchema, meta: Partial<FieldMeta>): Control {
  const from = pickLists[name] ?? (isKindName(meta.refers?.kind) ? meta.refers.kind : undefined);
  const options = optionsOf(json);
  const list = options.find(({ type }) => type === 'array');
  const object = options.find(({ type }) => type === 'object');
  if (list)
    return toListControl(list, { from, isNames: meta.expected === 'a list of names' || meta.ownReader === true });
  if (meta.values) return { type: 'choice', values: meta.values };
  const values = options.find((option) => Array.isArray(option.enum))?.enum as readonly unknown[] | undefined;
  if (values?.every((value) => typeof value === 'string')) return { type: 'choice', values };
  if (meta.format === 'date' || json.format === 'date') return { type: 'date' };
  if (object) return toGroup('group', object);
  if (options.some(({ type }) => type === 'string')) return from ? { type: 'name', from } : { type: 'text' };
  if (json.type === 'boolean') return { type: 'flag' };
  if (json.type === 'number' || json.type === 'integer') return { type: 'number' };
  return { type: 'data' };
}

interface ListHints {
  readonly from?: PickList;
  readonly isNames: boolean;
}

function toListControl({ items }: JsonSchema, { from, isNames }: ListHints): Control {
  const options = optionsOf((items ?? {}) as JsonSchema);
  const values = options.find((option) => Array.isArray(option.enum))?.enum as readonly unknown[] | undefined;
  if (values?.every((value) => typeof value === 'string')) return { type: 'names', values };
  if (from !== undefined) return { type: 'names', from };
  // What is checked by code has no form in JSON Schema: patterns of paths, which are texts.
  const takesText = options.length === 0 || options.some(({ type }) => type === 'string');
  // A list of patterns of paths, or of what has patterns in it: the form takes the patterns.
  const object = options.find(({ type }) => type === 'object');
  const hasLists = Object.values((object?.properties ?? {}) as Readonly<Record<string, JsonSchema>>).some(
    (property) => property.type === 'array',
  );
  if (object && !(takesText && hasLists)) return toGroup('groups', object);
  if (takesText) return isNames ? { type: 'names' } : { type: 'lines' };
  return { type: 'data' };
}

function toGroup(type: 'group' | 'groups', { properties, required }: JsonSchema): Control {
  const parts = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  if (parts.length === 0) return { type: 'data' };
  const needed = Array.isArray(required) ? required : [];
  const fields = parts.map(([name, json]): FormField => {
    const hint = typeof json.description === 'string' ? json.description : undefined;
    return {
      name,
      control: toControl(name, json, {}),
      need: needed.includes(name) ? 'required' : 'asked',
      ...(hint === undefined ? {} : { hint }),
    };
  });
  return { type, fields };
}

/** Lists the forms that a value can have. */
function optionsOf(json: JsonSchema): readonly JsonSchema[] {
  const options = json.anyOf ?? json.oneOf;
  if (Array.isArray(options)) return options.flatMap((option: JsonSchema) => optionsOf(option));
  return Array.isArray(json.type) ? json.type.map((type) => ({ ...json, type })) : [json];
}
