import { kinds } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { isMention } from '../hub/relations.ts';
import { createResolver } from '../hub/resolver.ts';
import { groupBy } from '../shared/collections.ts';
import { nameOfId } from '../shared/name.ts';
import { pluralize } from '../shared/plural.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createPaint, exitCodes, findWidth, type Io, type Style, toLine } from './io.ts';
import { type Content, loadContent } from './load.ts';
import type { ListJson } from './shapes/list.ts';
import { layOutRows, type Row } from './table.ts';

interface ListOptions extends ContentOptions {
  readonly json: boolean;
  /** Whether pages are listed by who reads them. */
  readonly publish: boolean;
}

/** `trowel list`: prints the entries. */
export async function list({ json, publish, ...from }: ListOptions, io: Io): Promise<number> {
  const content = await loadContent(from, io);
  if (json) io.stdout.write(`${JSON.stringify(toListJson(content), undefined, 2)}\n`);
  else if (content.entries.length > 0) io.stdout.write(publish ? toReadersText(content, io) : toText(content, io));
  else io.stdout.write(`${noPages({ pages: content.hub.entries.length, folder: content.folder })}\n`);
  return exitCodes.ok;
}

/** Returns what `--json` prints. */
function toListJson({ hub, entries }: Content): ListJson {
  const resolve = createResolver(hub.entries);
  return {
    version: 1,
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      number: entry.number ?? null,
      title: entry.title,
      status: entry.status ?? null,
      statusWords: entry.statusWords ?? null,
      date: entry.date ?? null,
      source: entry.source,
      summary: entry.summary,
      tags: [...entry.tags],
      skills: [...entry.skills],
      people: [...entry.people],
      systems: entry.systems.map((target) => {
        const found = resolve({ target, kind: 'system' }, entry);
        return found.type === 'found' ? nameOfId(found.entry.id) : target;
      }),
      owner: entry.owner ?? null,
      publish: entry.publish,
      verified: entry.verified ?? null,
      log: entry.kind === 'log' ? String(entry.fields.log ?? '') : null,
      relations: entry.relations.filter(({ type }) => !isMention(type)).map(({ type, target }) => ({ type, target })),
      mentions: entry.relations.filter(({ type }) => isMention(type)).map(({ type, target }) => ({ type, target })),
    })),
  };
}

function toText({ entries }: Content, io: Io): string {
  const paint = createPaint(io);
  const layout = { width: findWidth(io), paint, wraps: 1, indent: '  ' };
  // Pages of a kind follow one another.
  const blocks = [...groupBy(entries, ({ kind }) => kind)].map(([kind, found]) => {
    const heading = `${paint('bold', kinds[kind].label[1])} ${paint('dim', `(${found.length})`)}`;
    return [heading, ...layOutRows(found.map(toRow), layout).flat()].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${pluralize(entries.length, 'page')}\n`;
}

/** Who reads a page, in the order in which one looks through them. */
const readers = {
  none: 'Read by the team alone',
  partners: 'Read by the team and its partners',
  public: 'Read by everybody',
} as const;

function toReadersText({ entries }: Content, io: Io): string {
  const paint = createPaint(io);
  const layout = { width: findWidth(io), paint, wraps: 0, indent: '  ' };
  const groups = groupBy(entries, ({ publish }) => publish);
  const blocks = publishOrder.flatMap((publish) => {
    const found = groups.get(publish) ?? [];
    if (found.length === 0) return [];
    const heading = `${paint('bold', readers[publish])} ${paint('dim', `(${found.length})`)}`;
    const rows = found.map(({ title, kind, fields, source }): Row => {
      const why = fields.publish === undefined ? `as ${kinds[kind].label[1].toLowerCase()} are` : 'by its own field';
      return {
        cells: [{ text: toLine(title) }, { text: publish === 'public' ? '' : why, style: 'dim' }],
        more: [{ text: toLine(source), style: 'cyan' }],
      };
    });
    return [[heading, ...layOutRows(rows, layout).flat()].join('\n')];
  });
  return `${blocks.join('\n\n')}\n\n${pluralize(entries.length, 'page')}\n`;
}

const publishOrder = ['none', 'partners', 'public'] as const;

function toRow({ number, title, status, date, source }: HubEntry): Row {
  const cells = [
    { text: number === undefined ? '' : String(number) },
    { text: toLine(title) },
    { text: toLine(status ?? ''), style: styleOf(status) },
    { text: date ?? '' },
  ];
  return { cells, more: [{ text: toLine(source), style: 'cyan' }] };
}

function styleOf(status: HubEntry['status']): Style {
  if (status === 'accepted' || status === 'active' || status === 'holds') return 'green';
  if (status === 'rejected') return 'red';
  if (status === 'proposed' || status === 'unknown') return 'yellow';
  return 'dim';
}
