import { playbookBlockTypes } from '../../plugins/docusaurus-plugin-trowel/src/content/blockTypes.ts';
import { metaOf } from '../../plugins/docusaurus-plugin-trowel/src/content/fieldValidation.ts';
import { commonFields, foreignFields } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/commonFields.ts';
import { isKindName, kinds } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import type { Kind, Shape } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/kind.ts';

const generated = '# Written by `npm run reference` from the schemas of the kinds. Changes go there.';

/** Makes the reference page of a kind: its fields, in the order of its definition. */
export function toKindPage(kind: Kind): string {
  const [one] = kind.label;
  const where =
    kind.folder === '.'
      ? 'Any page outside the folders of the other kinds.'
      : `A page in \`${kind.name === 'story' ? kind.folder : `docs/${kind.folder}`}/\`${alsoIn(kind)}, or a page elsewhere with \`kind: ${kind.name}\` in its front matter.`;
  const aliases = Object.entries(kind.aliases ?? {}).map(([theirs, ours]) => `\`${theirs}\` is \`${ours}\``);
  return toPage({
    title: `Fields of ${withArticle(one.toLowerCase())}`,
    description: `Every field that the front matter of ${withArticle(one.toLowerCase())} can have, and what each holds.`,
    parts: [
      kind.description,
      where,
      Object.keys(kind.fields).length > 0 ? toTable(kind.fields) : 'This kind has no fields of its own.',
      `It can also have the [fields that every kind has](./index.md#fields-of-every-kind).`,
      ...(aliases.length > 0 ? [`Names from other tools work too: ${aliases.join(', ')}.`] : []),
      ...(kind.sections.length > 0
        ? [`Suggested sections: ${kind.sections.map((section) => `*${section}*`).join(', ')}.`]
        : []),
    ],
  });
}

/** Makes the first page of the reference: the kinds, the common fields and the blocks. */
export function toIndexPage(): string {
  const rows = Object.values(kinds).map(({ name, label, description }) => [
    `[${label[0]}](./${name}.md)`,
    `\`${name}\``,
    description,
  ]);
  return toPage({
    title: 'Reference: kinds and their fields',
    description: 'The kinds of page, the front-matter fields that every page can have, and the names of the blocks.',
    parts: [
      '## Kinds',
      toMarkdownTable(['Kind', '`kind`', 'What it is'], rows),
      '## Fields of every kind',
      'All are optional. Docusaurus’s own fields (`slug`, `image`, `sidebar_position`, …) work as in any Docusaurus site. You can also define [fields of your own](#fields-of-your-own).',
      toTable(commonFields),
      `These fields of Jekyll and its themes are ignored without a message, for records that are also shown on a Jekyll site: ${foreignFields.map((name) => `\`${name}\``).join(', ')}.`,
      ...ownFields,
      '## Blocks',
      `Playbooks are compiled from these tagged passages: ${playbookBlockTypes.map((type) => `\`:::${type}\``).join(', ')}. [Writing blocks](../writing/writing-blocks.md) explains how to use them. In a mentee’s decision log, \`:::feedback\` is the mentor’s answer.`,
    ],
  });
}

const ownFields = [
  '## Fields of your own',
  'Name a field `x-…` if the hub does not need to read it. To have the hub check a field, show it and find pages by it, define the field for a kind in `trowel.json`, beside `docusaurus.config.ts`:',
  `\`\`\`json
{
  "fields": {
    "decision": {
      "risk": {
        "schema": { "type": "string", "enum": ["low", "medium", "high"], "description": "What may go wrong." },
        "facet": true
      }
    }
  }
}
\`\`\``,
  'A decision can then say `risk: high`. Any other value is reported with its line. The page shows *Risk* among its facts. With `facet`, readers can filter the list of decisions by it, and `risk:high` works in search. The schema is a [JSON Schema](https://json-schema.org/learn). `label` sets another heading, and `"fact": false` keeps the field out of the facts. Restart the site after a change. The name of a built-in field cannot be used.',
];

interface Page {
  readonly title: string;
  readonly description: string;
  readonly parts: readonly string[];
}

function toPage({ title, description, parts }: Page): string {
  const frontMatter = `---\n${generated}\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---`;
  return `${[frontMatter, ...parts].join('\n\n')}\n`;
}

function toTable(fields: Shape): string {
  const rows = Object.entries(fields).map(([name, schema]) => {
    const meta = metaOf(schema);
    const example = meta.example === undefined ? '' : `\`${name}: ${toYaml(meta.example)}\``;
    return [`\`${name}\``, toProse(toExpected(meta)), toProse(meta.description), example];
  });
  return toMarkdownTable(['Field', 'Holds', 'Meaning', 'Example'], rows);
}

/** Formats braces as code, since MDX would run them elsewhere. */
function toProse(text: string): string {
  return text.replaceAll(/(?<!`[^`]*)\{[^}]*\}/g, '`$&`');
}

/** Says what a field holds, as messages do. A reference names its kind. */
function toExpected({ values, refers, expected = 'see its meaning' }: ReturnType<typeof metaOf>): string {
  if (values) return values.map((value) => `\`${value}\``).join(' · ');
  if (!isKindName(refers?.kind)) return expected;
  const [one, many] = kinds[refers.kind].label;
  return expected === 'text' ? `the name of ${withArticle(one.toLowerCase())}` : `names of ${many.toLowerCase()}`;
}

function toYaml(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : String(value);
}

/** Makes a Markdown table. Escapes bars in cells, and leaves out the last column when it is empty. */
export function toMarkdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = rows.some((row) => row.at(-1) !== '') ? heading.length : heading.length - 1;
  const toRow = (cells: readonly string[]) =>
    `| ${cells
      .slice(0, columns)
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | ')} |`;
  return [toRow(heading), toRow(heading.map(() => '---')), ...rows.map(toRow)].join('\n');
}

function alsoIn({ alsoIn: folders = [] }: Kind): string {
  return folders.length === 0 ? '' : ` (or ${folders.map((folder) => `\`${folder}/\``).join(', ')})`;
}

function withArticle(noun: string): string {
  if (noun === 'archaeology') return 'an archaeology page';
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
