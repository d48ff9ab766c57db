import { blocks, blockTypes } from '../../plugins/docusaurus-plugin-trowel/src/content/blockTypes.ts';
import type { StatusTone } from '../../plugins/docusaurus-plugin-trowel/src/content/fieldTypes.ts';
import { metaOf } from '../../plugins/docusaurus-plugin-trowel/src/content/fieldValidation.ts';
import { fieldsOf, kinds } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import type { FactPolicy, Kind } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/kind.ts';
import { pulseNames, pulseStatements } from '../../plugins/docusaurus-plugin-trowel/src/shared/feedback.ts';
import { quote, toFile, toList, toLiteral, toSwitch } from './sourceText.ts';

/*
 * Generates source files from the kinds and the blocks. `docusaurus write-translations` reads only calls of `translate` with
 * literal text, and a browser must not load the schemas.
 */

/** All kinds, in their order. Not from names.ts, which is generated here and may be out of date. */
const all = Object.values<Kind>(kinds);

/** Generates source files of the plugin. Returns their text by path from `src`. */
export function buildSources(): ReadonlyMap<string, string> {
  return new Map([
    ['content/kinds/names.ts', toNames()],
    ['client/generated/kinds.ts', toKinds()],
    ['client/generated/kindIcons.ts', toKindIcons()],
    ['client/generated/kindsAboutPeople.ts', toKindsAboutPeople()],
    ['client/generated/intros.ts', toIntros()],
    ['client/generated/facts.ts', toFacts()],
    ['client/generated/fields.ts', toFields()],
    ['client/generated/statuses.ts', toStatuses()],
    ['client/generated/statusTones.ts', toStatusTones()],
    ['client/generated/blocks.ts', toBlocks()],
    ['client/generated/blockTypes.ts', toBlockTypes()],
    ['client/generated/blockIcons.ts', toBlockIcons()],
    ['client/generated/pulse.ts', toPulse()],
  ]);
}

function toPulse(): string {
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    "import type { PulseStatement } from '../../shared/feedback.ts';",
    '',
    '/** Says a statement of the pulse. */',
    ...toSwitch(
      'pulseLabel(name: PulseStatement)',
      'name',
      pulseNames.map((name) => [name, `feedback.pulse.${name}`, pulseStatements[name]]),
    ),
  );
}

function toNames(): string {
  return toFile(
    '/** The names of all kinds, in the order in which they are shown. */',
    ...toLiteral(
      'const names = [',
      all.map(({ name }) => `${quote(name)},`),
      '] as const;',
    ),
    '',
    'export type KindName = (typeof names)[number];',
    '',
    '/** The names of all kinds. Apart from their definitions, since loading the schemas is slow. */',
    'export const kindNames: readonly KindName[] = names;',
    '',
    "/** Narrows text to a kind's name. */",
    'export function isKindName(name: unknown): name is KindName {',
    '  return (names as readonly unknown[]).includes(name);',
    '}',
  );
}

function toKinds(): string {
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    "import type { KindName } from '../../content/kinds/names.ts';",
    '',
    '/** Returns the singular and the plural of a kind, with a bar between them, as Docusaurus writes plurals. */',
    ...toSwitch(
      'kindForms(kind: KindName)',
      'kind',
      all.map(({ name, label }) => [name, `kind.${name}`, label.join('|')]),
    ),
  );
}

function toKindIcons(): string {
  return toFile(
    "import type { KindName } from '../../content/kinds/names.ts';",
    "import type { KindIcon } from '../kindIcon.ts';",
    '',
    '/** The marks of all kinds, in the order in which kinds are shown. */',
    ...toLiteral(
      'export const kindIcons: Readonly<Record<KindName, KindIcon>> = {',
      all.map(({ name, icon, tone }) => `${name}: { path: ${quote(icon)}, tone: ${quote(tone)} },`),
      '};',
    ),
  );
}

function toKindsAboutPeople(): string {
  return toFile(
    "import type { KindName } from '../../content/kinds/names.ts';",
    '',
    '/** The kinds whose pages are about people and what they agreed on. */',
    ...toLiteral(
      'export const kindsAboutPeople: readonly KindName[] = [',
      all.filter(({ isAboutPeople }) => isAboutPeople).map(({ name }) => `${quote(name)},`),
      '];',
    ),
  );
}

function toIntros(): string {
  const rows = all.flatMap(({ name, intro }) => (intro === undefined ? [] : [[name, `intro.${name}`, intro] as const]));
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    "import type { KindName } from '../../content/kinds/names.ts';",
    '',
    '/** Says what the entries of a kind are for, above their list. */',
    ...toSwitch('kindIntro(kind: KindName)', 'kind', rows, "''"),
  );
}

function toFacts(): string {
  const labels = new Map<string, string>();
  for (const { name, facts } of all)
    for (const [fact, policy] of Object.entries(facts)) {
      const label = labelOf(fact, policy);
      if ((labels.get(fact) ?? label) !== label)
        throw new Error(
          `content/kinds/${name}.ts calls the fact \`${fact}\` “${label}”; elsewhere it is “${labels.get(fact)}”.`,
        );
      labels.set(fact, label);
    }
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    '',
    '/** Names a fact of a kind. Returns a fact that no kind has as written. */',
    ...toSwitch(
      'kindFactLabel(label: string)',
      'label',
      [...labels].map(([fact, label]) => [fact, `fact.${fact}`, label]),
      'label',
    ),
  );
}

/** The words of forms: the names of fields, what they are for, and the questions that the sections of templates answer. */
function toFields(): string {
  const fields = all.flatMap((kind) =>
    Object.entries(fieldsOf(kind)).map(([name, schema]) => ({
      kind: kind.name,
      name,
      hint: metaOf(schema).hint ?? metaOf(schema).description,
    })),
  );
  const names = [...new Set(fields.map(({ name }) => name))];
  const hints = names.flatMap((name): (readonly [string, string, string])[] => {
    const own = fields.filter((field) => field.name === name);
    const isCommon = new Set(own.map(({ hint }) => hint)).size === 1;
    // A field that means something else in each kind has a hint for each.
    return (
      isCommon
        ? own.slice(0, 1).map(({ hint }) => ({ key: name, hint }))
        : own.map(({ kind, hint }) => ({ key: `${kind}.${name}`, hint }))
    ).map(({ key, hint }) => [key, `hint.${key}`, hint]);
  });
  const prompts = all.flatMap(({ name, sections, prompts: asked = {} }) =>
    sections.flatMap((heading, at): (readonly [string, string, string])[] => {
      const question = asked[heading];
      return question === undefined ? [] : [[`${name}.${heading}`, `prompt.${name}.${at + 1}`, question]];
    }),
  );
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    '',
    '/** Names a field of front matter. Returns one that no kind has as written. */',
    ...toSwitch(
      'fieldLabel(name: string)',
      'name',
      names.map((name) => [name, `field.${name}`, capitalize(name.replaceAll(/[-_]/g, ' '))]),
      'name',
    ),
    '',
    '/** Says what a field is for, by its name, or by `<kind>.<name>` where it means something else in each kind. */',
    ...toSwitch('hintOf(key: string)', 'key', hints, "''"),
    '',
    '/** Asks the question that a section of a template answers, by `<kind>.<heading>`. */',
    ...toSwitch('promptOf(key: string)', 'key', prompts, "''"),
  );
}

/** Collects the statuses of all kinds. Throws when two kinds show the same one differently. */
function readStatuses(): ReadonlyMap<string, { readonly tone: StatusTone; readonly label: string }> {
  const found = new Map<string, { readonly tone: StatusTone; readonly label: string }>();
  for (const { name, fields } of all)
    for (const { statuses = {} } of Object.values(fields).map(metaOf))
      for (const [status, policy] of Object.entries(statuses)) {
        const [tone, label = capitalize(status)] = typeof policy === 'string' ? [policy] : policy;
        const other = found.get(status);
        if (other && (other.tone !== tone || other.label !== label))
          throw new Error(
            `content/kinds/${name}.ts shows \`${status}\` as ${tone} “${label}”; elsewhere it is ${other.tone} “${other.label}”.`,
          );
        found.set(status, { tone, label });
      }
  return found;
}

function toStatuses(): string {
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    '',
    '/** Says a status, verdict or outcome in words. Returns one that no kind has as written. */',
    ...toSwitch(
      'statusLabel(status: string)',
      'status',
      [...readStatuses()].map(([status, { label }]) => [status, `status.${status}`, label]),
      'status',
    ),
  );
}

function toStatusTones(): string {
  return toFile(
    "import type { StatusTone } from '../../content/fieldTypes.ts';",
    '',
    '/** What each status, verdict or outcome means for the reader. */',
    ...toLiteral(
      'export const statusTones: Readonly<Record<string, StatusTone>> = {',
      [...readStatuses()].map(([status, { tone }]) => `${status}: ${quote(tone)},`),
      '};',
    ),
  );
}

function toBlocks(): string {
  return toFile(
    "import { translate } from '@docusaurus/Translate';",
    "import type { BlockType } from '../../content/blockTypes.ts';",
    '',
    '/** Names a type of block. */',
    ...toSwitch(
      'blockLabel(type: BlockType)',
      'type',
      blockTypes.map((type) => [type, `block.${type}`, blocks[type].label]),
    ),
  );
}

/** Apart from the marks: every page knows the types, and only pages with blocks draw marks. */
function toBlockTypes(): string {
  const playbook = blockTypes.filter((type) => blocks[type].isCollected);
  return toFile(
    "import type { BlockType } from '../../content/blockTypes.ts';",
    '',
    '/** All types of blocks, in the order of playbooks. */',
    ...toList('export const blockTypes: readonly BlockType[] = [', blockTypes.map(quote), '];'),
    '',
    '/** The types of blocks that playbooks collect, in their order. */',
    ...toList('export const playbookBlockTypes: readonly BlockType[] = [', playbook.map(quote), '];'),
  );
}

function toBlockIcons(): string {
  return toFile(
    "import type { BlockType } from '../../content/blockTypes.ts';",
    '',
    '/** The marks of all blocks: paths on a grid of 16 × 16. */',
    ...toLiteral(
      'export const blockIcons: Readonly<Record<BlockType, string>> = {',
      blockTypes.map((type) => `${type}: ${quote(blocks[type].icon)},`),
      '};',
    ),
  );
}

/** Returns the label of a fact: its own, or its name with a capital letter. */
function labelOf(name: string, { label }: FactPolicy): string {
  return label ?? capitalize(name);
}

function capitalize(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
