import type { HubEntry } from '../hub/hub.ts';
import { isMention } from '../hub/relations.ts';
import { createResolver } from '../hub/resolver.ts';
import { pluralize } from '../shared/plural.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createPaint, exitCodes, type Io, type Paint, toLine } from './io.ts';
import { type Content, loadContent } from './load.ts';
import type { ListJson } from './shapes/list.ts';
import { joinRow, layOutTable } from './table.ts';

/** `trowel list`: prints the entries. */
export async function list({ json, ...from }: ContentOptions & { readonly json: boolean }, io: Io): Promise<number> {
  const content = await loadContent(from, io);
  if (json) io.stdout.write(`${JSON.stringify(toListJson(content), undefined, 2)}\n`);
  else if (content.entries.length > 0) io.stdout.write(toText(content, io));
  else io.stdout.write(`${noPages({ pages: content.hub.entries.length, folder: content.folder })}\n`);
  return exitCodes.ok;
}

/** Returns what `--json` prints. */
function toListJson({ hub, entries }: Content): ListJson {
  const resolve = createResolver(hub.entries);
  const shortName = (id: string) => id.slice(id.indexOf('/') + 1);
  return {
    version: 1,
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      number: entry.number ?? null,
      title: entry.title,
      status: entry.status ?? null,
      date: entry.date ?? null,
      source: entry.source,
      summary: entry.summary,
      tags: [...entry.tags],
      skills: [...entry.skills],
      people: [...entry.people],
      systems: entry.systems.map((target) => {
        const found = resolve({ target, kind: 'system' }, entry);
        return found.type === 'found' ? shortName(found.entry.id) : target;
      }),
      owner: entry.owner ?? null,
      verified: entry.verified ?? null,
      log: entry.kind === 'log' ? String(entry.fields.log ?? '') : null,
      relations: entry.relations.filter(({ type }) => !isMention(type)).map(({ type, target }) => ({ type, target })),
      mentions: entry.relations.filter(({ type }) => isMention(type)).map(({ type, target }) => ({ type, target })),
    })),
  };
}

const columns = [
  { title: 'KIND' },
  { title: 'NO.' },
  { title: 'TITLE', shrinksTo: 24 },
  { title: 'STATUS', shrinksTo: 10 },
  { title: 'DATE' },
  { title: 'SOURCE', shrinksTo: 16 },
];

function toText({ entries }: Content, io: Io): string {
  const paint = createPaint(io);
  const rows = entries.map((entry) => {
    const { kind, number, title, status, date, source } = entry;
    const cells = [kind, number === undefined ? '' : String(number), title, status ?? '', date ?? '', source];
    return cells.map(toLine);
  });
  const width = io.stdout.isTTY ? io.stdout.columns : undefined;
  const [heading = [], ...lines] = layOutTable(columns, rows, width);
  const statusAt = heading.findIndex((title) => title.trim() === 'STATUS');
  const text = lines.map((line, index) =>
    joinRow(
      line.map((cell, column) => (column === statusAt ? paintStatus(cell, entries[index]?.status, paint) : cell)),
    ),
  );
  return `${[paint('bold', joinRow(heading)), ...text].join('\n')}\n${paint('dim', pluralize(entries.length, 'page'))}\n`;
}

function paintStatus(cell: string, status: HubEntry['status'], paint: Paint): string {
  if (status === 'accepted' || status === 'active' || status === 'holds') return paint('green', cell);
  if (status === 'rejected') return paint('red', cell);
  if (status === 'proposed' || status === 'unknown') return paint('yellow', cell);
  return paint('dim', cell);
}
