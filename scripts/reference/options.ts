import * as z from 'zod';
import { optionsSchema } from '../../plugins/docusaurus-plugin-trowel/src/site/options.ts';
import { toMarkdownTable } from './pages.ts';

const [begin, end] = ['<!-- options -->', '<!-- /options -->'];

/** Replaces the table of options in the README, between two comments, with one made from their schema. Throws without the comments. */
export function withOptionsTable(readme: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from === -1 || to < from) throw new Error(`The plugin's README has lost its marks ${begin} and ${end}.`);
  return `${readme.slice(0, from + begin.length)}\n${toOptionsTable()}\n${readme.slice(to)}`;
}

function toOptionsTable(): string {
  const { properties = {} } = z.toJSONSchema(optionsSchema, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(properties).map(([name, property]) => {
    const { description = '', default: fallback, shape, ...type } = property as z.core.JSONSchema.BaseSchema;
    return [
      `\`${name}\``,
      typeof shape === 'string' ? shape : toType(type),
      fallback === undefined ? '' : `\`${JSON.stringify(fallback)}\``,
      description,
    ];
  });
  return toMarkdownTable(['Option', 'Type', 'Default', 'What it does'], rows);
}

function toType({ type, enum: values, anyOf, const: value, items }: z.core.JSONSchema.BaseSchema): string {
  if (values) return values.map((one) => `\`'${String(one)}'\``).join(', ');
  if (anyOf) return anyOf.map((one) => toType(one as z.core.JSONSchema.BaseSchema)).join(' or ');
  if (value !== undefined) return `\`${JSON.stringify(value)}\``;
  if (type === 'array') return `list of ${toType((items ?? {}) as z.core.JSONSchema.BaseSchema)}s`;
  return type === 'object' ? 'map of folder to kind' : String(type);
}
