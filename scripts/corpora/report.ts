import { layOutRows } from '../../plugins/docusaurus-plugin-trowel/src/cli/table.ts';
import { kindNames } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import type { Hub, HubEntry } from '../../plugins/docusaurus-plugin-trowel/src/hub/hub.ts';
import { countBy } from '../../plugins/docusaurus-plugin-trowel/src/shared/collections.ts';
import { compareText } from '../../plugins/docusaurus-plugin-trowel/src/shared/compareText.ts';
import type { Collection } from './collections.ts';

/** Reports what was read: pages by collection, entries by kind and status, problems by code. */
export function toReport(collections: readonly Collection[], { entries, problems }: Hub): string {
  const byStatus = kindNames.flatMap((kind) =>
    tally(entries.filter((entry) => entry.kind === kind).map(({ status }) => status ?? '(none)')).map(
      ([status, count]) => [kind, status, count],
    ),
  );
  return [
    toTable(
      ['COLLECTION', 'KIND', 'PAGES'],
      collections.map(({ name, kind, pages }) => [name, kind, String(pages.length)]),
    ),
    toTable(['KIND', 'STATUS', 'ENTRIES'], byStatus),
    problems.length === 0
      ? 'No problems.'
      : toTable(
          ['PROBLEM', 'SEVERITY', 'COUNT'],
          tally(problems.map(({ code, severity }) => `${code} ${severity}`)).map(([key, count]) => [
            ...key.split(' '),
            count,
          ]),
        ),
  ].join('\n\n');
}

/** Lists every decision record, one per line. */
export function toRecordList(entries: readonly HubEntry[]): string {
  return `${toTable(
    ['ID', 'TITLE', 'STATUS', 'DATE'],
    entries.map(({ id, title, status, date }) => [id, title, status ?? '-', date ?? '-']),
  )}\n`;
}

/** Counts values, most frequent first. */
function tally(values: readonly string[]): [value: string, count: string][] {
  return [...countBy(values)]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .map(([value, count]) => [value, String(count)]);
}

function toTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows].map((row) => ({ cells: row.map((text) => ({ text })), more: [] }));
  return layOutRows(all, { width: 1000, paint: (_, text) => text, wraps: 0 })
    .flat()
    .join('\n');
}
