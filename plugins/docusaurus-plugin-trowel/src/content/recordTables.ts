import { findDate } from '../shared/date.ts';
import { findLabelledField, type Labelled, parseLabelledLine, toLabelled } from './recordLabels.ts';
import type { RecordLine } from './recordLines.ts';

/** A value of a table; `on` is the date in its row, when the table is a history. */
interface TableValue extends Labelled {
  readonly line: number;
  readonly on?: string;
}

type Row = { readonly cells: readonly string[]; readonly line: number };

const separatorRow = /^\|?[\s:|-]+\|[\s:|-]*$/;
const pageLink = /^[*_~`\s]*\[[^\]]*\]\([^)]*\.mdx?(?:#[^)]*)?\)[*_~`\s]*$/i;
/** Names of columns beside "Status" or "Date", which are no values. */
const columnName =
  /^(?:notes?|comments?|remarks?|details|description|reason|values?|by|who|version|changes?|summary)$/i;

/** Counts the lines of the table that begins at a line; 0 when none does. */
export function countTableLines(lines: readonly RecordLine[], at: number): number {
  const [first, second] = [lines[at], lines[at + 1]];
  const isRow = (one: RecordLine | undefined) => one?.text.includes('|');
  const isTable = first?.text.startsWith('|') || (isRow(first) && second && separatorRow.test(second.text));
  if (!isTable) return 0;
  let end = at + 1;
  while (isRow(lines[end]) && lines[end]?.line === (lines[end - 1]?.line ?? 0) + 1) end++;
  return end - at;
}

/** Parses the labelled values of a table: rows such as `| Status | accepted |`, or columns below a header `| Status | Date |`. */
export function parseTable(lines: readonly RecordLine[]): TableValue[] {
  const rows = lines
    .filter(({ text }) => !separatorRow.test(text))
    .map(({ text, line }): Row => ({ cells: toCells(text), line }));
  const [header, ...below] = rows;
  if (!header || isIndex(below)) return [];
  return isHeader(header, below) ? parseColumns(header, below) : rows.flatMap(parseRow);
}

/** Says whether a table lists other pages, of which it says the status: each row begins with a link to one. */
function isIndex(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.every(({ cells }) => cells.slice(0, 2).some((cell) => pageLink.test(cell)));
}

/** Says whether the first row names the columns of the others, and is not itself a label and its value. */
function isHeader({ cells }: Row, below: readonly Row[]): boolean {
  const [first = '', second = ''] = cells;
  const known = cells.filter((cell) => findLabelledField(cell) !== undefined).length;
  if (below.length === 0 || known === 0) return false;
  return findLabelledField(first) === undefined || known > 1 || cells.length > 2 || columnName.test(second);
}

function parseColumns({ cells: columns }: Row, rows: readonly Row[]): TableValue[] {
  const hasStatus = columns.some((column) => findLabelledField(column) === 'status');
  // The dates of a history are those of its statuses.
  const isHistory = hasStatus && rows.length > 1;
  return rows.flatMap(({ cells, line }) => {
    const values = cells
      .flatMap((cell, index) => toLabelled(columns[index] ?? '', cell) ?? [])
      .filter(({ value }) => value !== '' && findLabelledField(value) === undefined);
    const on = isHistory ? findDate(values.find(({ field }) => field === 'date')?.value ?? '') : undefined;
    return values
      .filter(({ field }) => on === undefined || field !== 'date')
      .map((value) => ({ ...value, line, ...(on !== undefined && value.field === 'status' && { on }) }));
  });
}

/** Parses a row that has its label in front, or in each cell: `| **Status:** accepted | **Date:** 2020-01-02 |`. */
function parseRow({ cells, line }: Row): TableValue[] {
  const [label = '', value = ''] = cells;
  const isLabelled = findLabelledField(label) !== undefined && findLabelledField(value) === undefined;
  const labelled = isLabelled ? [toLabelled(label, value)] : cells.map(parseLabelledLine);
  return labelled.flatMap((one) => (one ? { ...one, line } : []));
}

/** Splits a row of a table into its cells. */
export function toCells(row: string): string[] {
  return row
    .replaceAll(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
