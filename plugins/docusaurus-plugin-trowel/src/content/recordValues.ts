import {
  findLabelledField,
  isPeopleField,
  parseLabelledLine,
  type RecordField,
  withoutMarkup,
} from './recordLabels.ts';
import { type RecordSection, withoutBullet } from './recordLines.ts';

/** How a record's text states a value: `- Status: …`, `Status: …`, in a table, in or below a heading, by the link to its successor. */
export type TextForm = 'bullet' | 'line' | 'table' | 'heading' | 'link';

/** A value as written; `line` is in the body, from 1. */
export interface TextValue {
  readonly value: string;
  readonly line: number;
  readonly form: TextForm;
}

/** A value of a field. */
export interface FieldValue extends TextValue {
  readonly field: RecordField;
}

const separatorRow = /^\|?[\s:|-]+\|[\s:|-]*$/;
/** Matches running text, which is no list of names below a heading such as "Deciders". */
const sentence = /.{61}|[.:]$/;

/** Parses the labelled lines and tables of a section. */
export function parseMetadata({ lines }: RecordSection): FieldValue[] {
  const values: FieldValue[] = [];
  /** A label whose values follow as a list: `- Deciders:`. */
  let open: { readonly field: RecordField; readonly indent: number } | undefined;
  let columns: readonly string[] = [];
  for (const { text, line, item, indent } of lines) {
    if (text.startsWith('|')) {
      if (separatorRow.test(text)) continue;
      const cells = toCells(text);
      values.push(...parseRow(cells, columns).map((one) => ({ ...one, line, form: 'table' as const })));
      columns = cells;
      continue;
    }
    const parsed = parseLine(text);
    values.push(...parsed.map((one) => ({ ...one, line, form: item ? ('bullet' as const) : ('line' as const) })));
    const last = parsed.at(-1);
    if (last) open = last.value === '' ? { field: last.field, indent } : undefined;
    else if (open && item)
      values.push({ field: open.field, value: withoutMarkup(withoutBullet(text)), line, form: 'bullet' });
    else open = undefined;
  }
  return values;
}

/** Parses a section of one field, such as `## Status`; a labelled line in it is for the field of its label. */
export function parseFieldSection({ lines }: RecordSection, field: RecordField): FieldValue[] {
  if (isPeopleField(field) && lines.some(({ text }) => sentence.test(withoutMarkup(withoutBullet(text))))) return [];
  return lines.flatMap(({ text, line, item }): FieldValue[] => {
    const labelled = parseLine(text);
    if (labelled.length > 0) return labelled.map((one) => ({ ...one, line, form: item ? 'bullet' : 'line' }));
    return [{ field, value: withoutMarkup(withoutBullet(text)), line, form: 'heading' }];
  });
}

type Labelled = Pick<FieldValue, 'field' | 'value'>;

/** Parses the labelled values of a line; there are several in `**Status:** accepted | **Date:** 2020-01-02`. */
function parseLine(text: string): Labelled[] {
  const parts = text.split(/\s+[|·•]\s+/);
  const parsed = parts.flatMap((part) => parseLabelledLine(part) ?? []);
  if (parsed.length === parts.length) return parsed;
  const whole = parseLabelledLine(text);
  return whole ? [whole] : [];
}

function toCells(row: string): string[] {
  return row
    .replaceAll(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Parses a row of a table: `| Status | accepted |`, or a row below the header `| Status | Date |`. */
function parseRow(cells: readonly string[], columns: readonly string[]): Labelled[] {
  const [label = '', value = ''] = cells;
  const field = findLabelledField(label);
  if (field && findLabelledField(value) === undefined) return [{ field, value: withoutMarkup(value) }];
  if (field) return [];
  return cells.flatMap((cell, index) => {
    const column = findLabelledField(columns[index] ?? '');
    return column ? [{ field: column, value: withoutMarkup(cell) }] : [];
  });
}
