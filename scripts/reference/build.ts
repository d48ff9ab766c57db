import { readFileSync } from 'node:fs';
import { toJsonSchema } from '../../plugins/docusaurus-plugin-trowel/src/cli/jsonSchema.ts';
import { kindNames, kinds } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import { withOptionsTable } from './options.ts';
import { toIndexPage, toKindPage } from './pages.ts';

const pagesFolder = 'docs/handbook/reference';
const readme = 'plugins/docusaurus-plugin-trowel/README.md';
const schemasFolder = 'plugins/docusaurus-plugin-trowel/schemas';

/** All files that are derived from schemas, whole or in part, by their path from the hub's root, which is the current folder. */
export function buildReference(): ReadonlyMap<string, string> {
  const category = { label: 'Reference', position: 9 };
  return new Map([
    [readme, withOptionsTable(readFileSync(readme, 'utf8'))],
    [`${pagesFolder}/_category_.json`, `${JSON.stringify(category, undefined, 2)}\n`],
    [`${pagesFolder}/index.md`, toIndexPage()],
    ...kindNames.map((name) => [`${pagesFolder}/${name}.md`, toKindPage(kinds[name])] as const),
    ...kindNames.map(
      (name) =>
        [`${schemasFolder}/${name}.json`, `${JSON.stringify(toJsonSchema(kinds[name]), undefined, 2)}\n`] as const,
    ),
  ]);
}
