import { fieldOf, isPeopleField, type RecordField, readLabelled, toPlain } from './recordLabels.ts';
import { type RecordSection, withoutBullet } from './recordLines.ts';

/** How a record's text gives a value: `- Status: …`, `Status: …`, a table, below or in a heading, by what replaced it. */
export type TextForm = 'bullet' | 'line' | 'table' | 'heading' | 'link';

/** A value as written, at its line in the body, from 1. */
export interface TextValue {
  readonly value: string;
  readonly line: number;
  readonly form: TextForm;
}

/** A value and the field that it is for. */
export interface FieldValue extends TextValue {
  readonly field: RecordField;
}

const separatorRow = /^\|?[\s:|-]+\|[\s:|-]*$/;
/** Running text below a heading such as "Deciders" is no list of names. */
const sentence = /.{61}|[.:]$/;

/** Reads the labelled lines and tables of a record's head. */
export function readHead({ lines }: RecordSection): FieldValue[] {
  const values: FieldValue[] = [];
  /** A label whose values follow as a list: `- Deciders:`. */
  let open: { readonly field: RecordField; readonly indent: number } | undefined;
  let columns: readonly string[] = [];
  for (const { text, line, item, indent } of lines) {
    if (text.startsWith('|')) {
      if (separatorRow.test(text)) continue;
      const cells = toCells(text);
      values.push(...readRow(cells, columns).map((one) => ({ ...one, line, form: 'table' as const })));
      columns = cells;
      continue;
    }
    const read = readLine(text);
    values.push(...read.map((one) => ({ ...one, line, form: item ? ('bullet' as const) : ('line' as const) })));
    const last = read.at(-1);
    if (last) open = last.value === '' ? { field: last.field, indent } : undefined;
    else if (open && item)
      values.push({ field: open.field, value: toPlain(withoutBullet(text)), line, form: 'bullet' });
    else open = undefined;
  }
  return values;
}

/** Reads a section that is about one field, as `## Status`; labelled lines in it are about their own. */
export function readFieldSection({ lines }: RecordSection, field: RecordField): FieldValue[] {
  if (isPeopleField(field) && lines.some(({ text }) => sentence.test(toPlain(withoutBullet(text))))) return [];
  return lines.flatMap(({ text, line, item }): FieldValue[] => {
    const labelled = readLine(text);
    if (labelled.length > 0) return labelled.map((one) => ({ ...one, line, form: item ? 'bullet' : 'line' }));
    return [{ field, value: toPlain(withoutBullet(text)), line, form: 'heading' }];
  });
}

type Labelled = Pick<FieldValue, 'field' | 'value'>;

/** The labelled values of a line: mostly one, several in `**Status:** accepted | **Date:** 2020-01-02`. */
function readLine(text: string): Labelled[] {
  const parts = text.split(/\s+[|·•]\s+/);
  const read = parts.flatMap((part) => readLabelled(part) ?? []);
  if (read.length === parts.length) return read;
  const whole = readLabelled(text);
  return whole ? [whole] : [];
}

function toCells(row: string): string[] {
  return row
    .replaceAll(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** `| Status | accepted |`, or a row below `| Status | Date |`. */
function readRow(cells: readonly string[], columns: readonly string[]): Labelled[] {
  const [label = '', value = ''] = cells;
  const field = fieldOf(label);
  if (field && fieldOf(value) === undefined) return [{ field, value: toPlain(value) }];
  if (field) return [];
  return cells.flatMap((cell, index) => {
    const column = fieldOf(columns[index] ?? '');
    return column ? [{ field: column, value: toPlain(cell) }] : [];
  });
}
