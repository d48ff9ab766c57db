import { type CalendarDate, findDate, parseDate, splitDate } from '../shared/date.ts';
import { isPlaceholder } from './placeholder.ts';
import {
  fieldOf,
  isPeopleField,
  type PeopleField,
  type RecordField,
  toNames,
  toPlain,
  toTags,
} from './recordLabels.ts';
import { type RecordSection, toRecordSections } from './recordLines.ts';
import { readNotes } from './recordNotes.ts';
import {
  findDefinitions,
  isRelationLabel,
  readRelations,
  type StatedRelation,
  startsWithRelation,
} from './recordRelations.ts';
import { type FieldValue, readFieldSection, readHead, type TextValue } from './recordValues.ts';
import { isPartlySuperseded, parseStatus, withoutStruckOut } from './status.ts';
import { isTitle } from './title.ts';

/** What a decision record says of itself in its text, for records whose tools write no front matter. */
export interface RecordText {
  /** The heading under which its metadata stands, where that is none of the first level. */
  readonly title?: string;
  readonly status?: TextValue;
  readonly date?: TextValue;
  /** Names, each with what it is to the record. */
  readonly people: readonly (TextValue & { readonly as: PeopleField })[];
  readonly tags: readonly TextValue[];
  readonly references: readonly StatedRelation[];
}

/** `## Status: accepted`. */
const labelledHeading = /^(status|date)\s*:\s*(.+)$/i;
/** Sections that hold labelled lines, as the head does. */
const headSections = /^(?:meta ?data|meta|info(?:rmation)?|details|header)$/;
/** Sections under which records list their relations. */
const relationSections = /^(?:status|links?|related\b.*|more information|references?|relations?)$/;

/**
 * Reads labelled lines and tables before the first section, sections such as `## Status`, and relations in lists.
 * Of a status that was written down again and again, the last of `statuses` counts.
 */
export function parseRecordText(body: string, statuses: readonly string[] = []): RecordText {
  const definitions = findDefinitions(body);
  const sections = toRecordSections(body);
  const title = findTitle(sections);
  const values: FieldValue[] = [];
  const references: StatedRelation[] = [];

  for (const section of sections) {
    const { heading = '', depth, line, lines } = section;
    const name = toName(heading);
    const isHead = depth === 0 || section === title || headSections.test(name);
    const field = isHead ? undefined : fieldOf(name);
    const inHeading = labelledHeading.exec(toPlain(heading));
    if (isHead) values.push(...readHead(section));
    else if (isSectionField(field)) values.push(...readFieldSection(section, field));
    else if (inHeading) {
      values.push({
        field: fieldOf(inHeading[1] as string) as RecordField,
        value: inHeading[2] as string,
        line,
        form: 'heading',
      });
    }
    const relation = isRelationLabel(heading) ? heading : undefined;
    if (isHead || relation || relationSections.test(name)) {
      references.push(...readRelations(lines, { relation, anywhere: field === 'status', definitions }));
    }
  }
  const stated = toStatuses(values);
  const notes = readNotes(sections, definitions);
  references.push(...notes.references);
  return {
    title: title && title.depth > 1 ? toPlain(title.heading ?? '') : undefined,
    status: pickStatus(stated, statuses) ?? impliedStatus(references) ?? notes.status,
    date: pickDate(values, stated, statuses),
    people: values.flatMap(({ field, ...said }) =>
      isPeopleField(field) ? split(said, toNames).map((one) => ({ ...one, as: field })) : [],
    ),
    tags: values.flatMap(({ field, ...said }) => (field === 'tags' ? split(said, toTags) : [])),
    references,
  };
}

/**
 * The section that the title heads: of the first level, of another with the record's metadata right below it, or one
 * with nothing below it, between the metadata and the first section.
 */
function findTitle([preface, first, second]: readonly RecordSection[]): RecordSection | undefined {
  if (!preface || !first || !isTitle(toPlain(first.heading ?? ''))) return undefined;
  if (first.depth === 1) return first;
  if (readHead(preface).length === 0) return readHead(first).length > 0 ? first : undefined;
  const isBetween = first.lines.length === 0 && second !== undefined && !isTitle(toPlain(second.heading ?? ''));
  return isBetween ? first : undefined;
}

function isSectionField(field: RecordField | undefined): field is RecordField {
  return field === 'status' || field === 'date' || isPeopleField(field);
}

/** A status as written, with the day that stands before it. */
interface StatedStatus extends TextValue {
  readonly on?: CalendarDate;
}

/** The statuses that a record states, without what was struck out and without the dates of a history. */
function toStatuses(values: readonly FieldValue[]): StatedStatus[] {
  return values.flatMap(({ field, value: written, line, form }): StatedStatus[] => {
    const value = withoutStruckOut(written);
    if (field !== 'status' || value === '' || parseDate(value)) return [];
    const { date, rest } = splitDate(value) ?? {};
    return [{ value: rest ?? value, on: date, line, form }];
  });
}

/** A record that was accepted and later superseded says both, one below the other; a history says when. */
function pickStatus(stated: readonly StatedStatus[], statuses: readonly string[]): TextValue | undefined {
  const last = findLast(stated, statuses);
  if (last) return last;
  const said = stated.filter(({ value }) => !isPartlySuperseded(value));
  return (
    said.find(({ value }) => /^super[sc]ee?ded\b/i.test(value)) ?? said.find(({ value }) => !startsWithRelation(value))
  );
}

/** The latest known status of a history, in which every line has its date. */
function findLast(stated: readonly StatedStatus[], statuses: readonly string[]): StatedStatus | undefined {
  if (!stated.every(({ on }) => on !== undefined)) return undefined;
  return stated
    .filter(({ value }) => parseStatus(value, statuses) !== undefined)
    .reduce<StatedStatus | undefined>(
      (last, one) => (last && (last.on ?? '') > (one.on ?? '') ? last : one),
      undefined,
    );
}

/** A record that only says what replaced it is superseded. */
function impliedStatus(references: readonly StatedRelation[]): TextValue | undefined {
  const replaced = references.find(({ relation }) => relation === 'superseded-by');
  return replaced && { value: 'superseded', line: replaced.line, form: 'link' };
}

/** The first date that can be read, from the field that says it best: its own, "Accepted on 2020-01-02", another date. */
function pickDate(
  values: readonly FieldValue[],
  stated: readonly StatedStatus[],
  statuses: readonly string[],
): TextValue | undefined {
  const inField = (wanted: RecordField) => values.filter(({ field, value }) => field === wanted && value !== '');
  const inStatus = inField('status').flatMap(({ value, line, form }) => {
    const starts = [0, ...[...value.matchAll(/\bon\s+|[(,;]\s*/gi)].map((match) => match.index + match[0].length)];
    const dated = starts.map((start) => value.slice(start)).find((rest) => findDate(rest) !== undefined);
    return dated === undefined ? [] : [{ value: dated, line, form }];
  });
  const last = findLast(stated, statuses);
  const ofLast = last?.on === undefined ? [] : [{ value: last.on, line: last.line, form: last.form }];
  const dates = [...inField('date'), ...ofLast, ...inStatus, ...inField('other-date')];
  return dates.find(({ value }) => findDate(value) !== undefined) ?? dates[0];
}

/** The items of a value that lists several; a template's hint has none. */
function split(said: TextValue, toItems: (value: string) => string[]): TextValue[] {
  return isPlaceholder(said.value) ? [] : toItems(said.value).map((value) => ({ ...said, value }));
}

function toName(heading: string): string {
  return toPlain(heading)
    .toLowerCase()
    .replace(/^\d+[.)]?\s+/, '')
    .replace(/:$/, '')
    .trim();
}
