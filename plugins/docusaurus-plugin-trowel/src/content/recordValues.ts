import { type CalendarDate, parseDate } from '../shared/date.ts';
import type { RecordField } from './labelNames.ts';
import { findLabelledField, isPeopleField, parseLabelledValues, toFieldText, withoutMarkup } from './recordLabels.ts';
import { type RecordLine, type RecordSection, withoutBullet } from './recordLines.ts';
import { splitNames } from './recordNames.ts';
import { countTableLines, parseTable } from './recordTables.ts';

/**
 * How a record states a value: `- Status: …`, `Status: …`, in a table, in or below a heading, by the link to its successor, in
 * front matter.
 */
export type TextForm = 'bullet' | 'line' | 'table' | 'heading' | 'link' | 'front matter';

/** A value as written; `line` is in the body, from 1. The lines of front matter are before that. */
export interface TextValue {
  readonly value: string;
  readonly line: number;
  readonly form: TextForm;
}

/** A value of a field. */
export interface FieldValue extends TextValue {
  readonly field: RecordField;
  /** The date beside a status in a history. */
  readonly on?: CalendarDate;
}

/** The length of a name at most. */
const maxName = 60;

/** Parses the labelled lines and tables of a section. A line that is nothing but a date is the record's date. */
export function parseMetadata({ lines }: RecordSection): FieldValue[] {
  /** A label whose values follow as a list: `- Deciders:`. */
  let open: RecordField | undefined;
  return parseLines(lines, ({ text, line, item }) => {
    const values = parseLabels({ text, line, item });
    const last = values.at(-1);
    if (last) {
      open = last.value === '' ? last.field : undefined;
      return values;
    }
    const label = findLabelAlone(text, item);
    if (label) {
      open = label;
      return [];
    }
    if (open && item)
      return [{ field: open, value: toFieldText(open, withoutBullet(text)), line, form: 'bullet' as const }];
    // `**Status**`, and its value in the next line.
    const wanted = open;
    open = undefined;
    if (wanted && isShort(text))
      return [{ field: wanted, value: toFieldText(wanted, text), line, form: 'line' as const }];
    const alone = item ? undefined : parseDate(withoutMarkup(text));
    return alone === undefined ? [] : [{ field: 'created' as const, value: alone, line, form: 'line' as const }];
  });
}

/** Parses a section of one field, such as `## Status`; a label or table in it is for the fields that it names. */
export function parseFieldSection({ lines }: RecordSection, field: RecordField): FieldValue[] {
  if (isPeopleField(field) && lines.some(isSentence)) return [];
  return parseLines(lines, ({ text, line, item }) => {
    const labelled = parseLabels({ text, line, item });
    if (labelled.length > 0) return labelled;
    return [{ field, value: toFieldText(field, withoutBullet(text)), line, form: 'heading' as const }];
  });
}

/** Finds the field of a label that has a line to itself: `**Status**`, or `- Status` above a list. */
function findLabelAlone(text: string, item: boolean): RecordField | undefined {
  const [, bold] = /^(?:[-*+]\s+)?(?:\*\*|__)([^*_:：]+)(?:\*\*|__)$/.exec(text) ?? [];
  return findLabelledField(bold ?? (item ? withoutBullet(text) : ''));
}

function isShort(text: string): boolean {
  return text.length <= maxName && !/[.:]$/.test(text);
}

/** Says whether a line is running text, and no list of names below a heading such as "Deciders". */
function isSentence({ text }: RecordLine): boolean {
  const plain = withoutMarkup(withoutBullet(text));
  return /[.:]$/.test(plain) || splitNames(plain).some(({ length }) => length > maxName);
}

/** Parses each line by a function, and each table by itself. */
function parseLines(lines: readonly RecordLine[], parseLine: (line: RecordLine) => FieldValue[]): FieldValue[] {
  const values: FieldValue[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = countTableLines(lines, at);
    if (rows > 0)
      values.push(...parseTable(lines.slice(at, at + rows)).map((one) => ({ ...one, form: 'table' as const })));
    else values.push(...parseLine(lines[at] as RecordLine));
    at += Math.max(rows, 1);
  }
  return values;
}

function parseLabels({ text, line, item }: Pick<RecordLine, 'text' | 'line' | 'item'>): FieldValue[] {
  return parseLabelledValues(text).map((one) => ({ ...one, line, form: item ? 'bullet' : 'line' }));
}
