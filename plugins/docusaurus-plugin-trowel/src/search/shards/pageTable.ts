import { compareText } from '../../shared/compareText.ts';
import { formatRecordNumber } from '../../shared/recordNumber.ts';
import type { PageLink, SearchDocument } from '../search.ts';
import { textHashLength } from './hashes.ts';
import { packHex, unpackHex } from './hexText.ts';

/** What the list of results shows of a page before its text is loaded, and where the text is. */
export interface TablePage extends PageLink, TextRef {
  readonly id: string;
  readonly verdict?: string;
  readonly date?: string;
  /** The labels of its systems. */
  readonly systems: readonly string[];
  readonly replacedBy?: PageLink;
}

/** The files of a page's text. */
export interface TextRef {
  /** The hash of the text. */
  readonly text: string;
  /** The first section of each part but the first. */
  readonly parts: readonly number[];
}

/** The page table by columns, which compress better than rows. */
export type PageColumns = readonly (readonly unknown[] | string)[];

/** What a row of the page table is made of. */
export type TableRow = SearchDocument & TextRef & { readonly slot: number };

/** Writes a shard of the page table. Neighbours in the alphabet share much of their addresses, neighbours by slot do not. */
export function writePageShard(pages: readonly TableRow[]): Uint8Array {
  const sorted = pages.toSorted((a, b) => compareText(a.permalink, b.permalink));
  return new TextEncoder().encode(JSON.stringify([sorted.map(({ slot }) => slot), ...toColumns(sorted)]));
}

/** Reads the output of `writePageShard`: the pages by slot. */
export function readPageShard(bytes: Uint8Array): ReadonlyMap<number, TablePage> {
  const [slots = [], ...columns] = JSON.parse(new TextDecoder().decode(bytes)) as PageColumns;
  return new Map(fromColumns(columns).map((page, at) => [Number(slots[at]), page]));
}

/** Makes columns of pages. */
export function toColumns(pages: readonly (SearchDocument & TextRef)[]): PageColumns {
  const rows = pages.map((page) => {
    const { kind, title, permalink, number, status, verdict, date, facets, replacedBy } = page;
    return [
      kind,
      title,
      shorten(permalink, page),
      number ?? null,
      status ?? null,
      date ?? null,
      facets.system?.map(({ label }) => label) ?? [],
      replacedBy ?? null,
      verdict ?? null,
      shortenId(page),
    ] as const;
  });
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column])) ?? [];
  return [...columns, packHex(pages.map(({ text }) => text).join('')), pages.map(toSteps).join(',')];
}

/** Reads the output of `toColumns`. */
export function fromColumns(columns: PageColumns): TablePage[] {
  const [texts, parts] = columns.slice(-2);
  const [kinds = [], titles, permalinks, numbers, statuses, dates, systems, replacements, verdicts, ids] =
    columns.slice(0, -2);
  const hashes = unpackHex(String(texts));
  const steps = String(parts).split(',');
  return [...kinds].map((kind, at) => {
    const number = (numbers?.[at] ?? undefined) as number | undefined;
    const row = {
      kind,
      title: titles?.[at],
      permalink: lengthen(String(permalinks?.[at]), { title: String(titles?.[at]), number }),
      number,
      status: statuses?.[at] ?? undefined,
      date: dates?.[at] ?? undefined,
      systems: (systems?.[at] ?? []) as TablePage['systems'],
      replacedBy: replacements?.[at] ?? undefined,
      verdict: verdicts?.[at] ?? undefined,
      text: hashes.slice(at * textHashLength, (at + 1) * textHashLength),
      parts: fromSteps(steps[at] ?? ''),
    } as Omit<TablePage, 'id'>;
    return { ...row, id: lengthenId(String(ids?.[at]), row) };
  });
}

type IdentifiedPage = Pick<TablePage, 'id' | 'kind' | 'number' | 'permalink'>;

/** Shortens an id: nothing when it is that of the number; as many parts of the address as its end has are counted. */
function shortenId({ id, kind, number, permalink }: IdentifiedPage): string {
  if (number !== undefined && id === `${kind}/${formatRecordNumber(number)}`) return '';
  if (id.includes(mark)) return mark + id;
  const parts = toAddressParts(permalink);
  const from = parts.findIndex((_, at) => id.endsWith(`/${parts.slice(at).join('/')}`));
  return from === -1 ? id : `${id.slice(0, -parts.slice(from).join('/').length)}${mark}${parts.length - from}`;
}

function lengthenId(short: string, { kind, number, permalink }: Omit<IdentifiedPage, 'id'>): string {
  if (short === '' && number !== undefined) return `${kind}/${formatRecordNumber(number)}`;
  const [start = '', count] = short.split(mark);
  if (short.startsWith(mark)) return short.slice(mark.length);
  return count === undefined ? short : `${start}${toAddressParts(permalink).slice(-Number(count)).join('/')}`;
}

function toAddressParts(permalink: string): string[] {
  return permalink.split('/').filter((part) => part !== '');
}

/** Stands for a title in an address, and for an address in an id; a character that neither can contain. */
const mark = '<';

/** Stands for a number in an address, which cannot contain it. */
const numberMark = '>';

/** Removes the words of the title from the end of an address, and the number from its last part; most addresses have them. */
function shorten(permalink: string, { title, number }: Pick<TablePage, 'title' | 'number'>): string {
  const slug = toSlug(title);
  const short = slug !== '' && permalink.endsWith(slug) ? permalink.slice(0, -slug.length) + mark : permalink;
  return number === undefined ? short : short.replace(`/${formatRecordNumber(number)}`, `/${numberMark}`);
}

function lengthen(short: string, { title, number }: Pick<TablePage, 'title' | 'number'>): string {
  const address = short.endsWith(mark) ? short.slice(0, -mark.length) + toSlug(title) : short;
  return number === undefined ? address : address.replace(numberMark, () => formatRecordNumber(number));
}

/** Writes where the parts of a text begin, by the distances. */
function toSteps({ parts }: TextRef): string {
  return parts.map((begin, at) => begin - (parts[at - 1] ?? 0)).join(' ');
}

function fromSteps(steps: string): number[] {
  let begin = 0;
  return steps.split(' ').flatMap((step) => {
    begin += Number(step);
    return step === '' ? [] : begin;
  });
}

function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
