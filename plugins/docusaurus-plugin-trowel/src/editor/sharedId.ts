import type { ParsedPage } from '../content/pageParser.ts';
import type { Problem } from '../content/problem.ts';
import { nameOfId } from '../shared/name.ts';
import { toYaml } from '../shared/yaml.ts';
import type { EditorEntry } from './editorHub.ts';

/**
 * Says on a page that other pages have its id. `trowel check` says it once, on those others, which are called otherwise until then; who types
 * in this one sees only this one.
 */
export function findSharedId(
  { entry }: Pick<ParsedPage, 'entry'>,
  entries: readonly Pick<EditorEntry, 'id' | 'source'>[],
): Problem[] {
  const { id, source, places } = entry;
  // While the hub is read, it may still know the page by another id.
  const isKnown = entries.some((one) => one.id === id && one.source === source);
  const other = isKnown ? entries.find((one) => one.id.startsWith(`${id}@`) && one.id.endsWith(one.source)) : undefined;
  if (!other) return [];
  const ids = new Set(entries.map((one) => one.id));
  let count = 2;
  while (ids.has(`${id}-${count}`)) count++;
  return [
    {
      code: 'duplicate-id',
      severity: 'warning',
      message: `The id \`${id}\` is also that of ${other.source}; give one of the two pages another \`id\`.`,
      source,
      at: places.id,
      field: 'id',
      fixes: [{ type: 'set', fields: { id: toYaml(nameOfId(`${id}-${count}`)) } }],
    },
  ];
}
